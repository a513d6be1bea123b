import type { Difference, PackageDifferences, Subject } from '../../diff/difference.ts';
import { SUBJECTS } from '../../diff/difference.ts';
import type { Album, Exhibit } from '../../preview/exhibit.ts';
import { type Picture, type PictureKind, shows } from '../../preview/picture.ts';
import { grouped } from './groups.ts';

/** What is told together: a picture with all that is told of it, several that changed alike, or things without a picture. */
export type Card =
  | { readonly type: 'picture'; readonly exhibit: Exhibit; readonly told: readonly Difference[] }
  | { readonly type: 'alike'; readonly exhibits: readonly Exhibit[]; readonly told: readonly Difference[] }
  | {
      readonly type: 'list';
      readonly about: Subject;
      readonly of: string | undefined;
      readonly told: readonly Difference[];
    };

/** Of pictures that changed only in what they share, so many are shown. */
const MOST_ALIKE = 2;
/** What pictures are about, for their order among what has none. */
const ABOUT: Readonly<Record<PictureKind, Subject>> = {
  screen: 'screen',
  banner: 'classification',
  indicator: 'indicator',
  layout: 'layout',
  icon: 'icon',
  prompt: 'prompt',
  image: 'image',
  palette: 'style',
};

/** The cards of a package that changed, most visible first. Each difference stands in at least one of them. */
export function cardsOf(
  { differences, change }: PackageDifferences,
  album: Album | undefined,
): readonly Card[] {
  const changed = change === 'added' ? [] : (album?.exhibits ?? []).filter((exhibit) => exhibit.change);
  const told = new Set<Difference>();
  const pictures = changed.map((exhibit) => {
    // Colours are those of a whole file: what is told elsewhere is not told again.
    const own = differences.filter(
      (difference) => concerns(difference, exhibit) && !(isBroad(exhibit) && told.has(difference)),
    );
    // What is said of a layout's whole file has a card for its findings, too.
    for (const difference of own)
      if (!isOfAllModes(exhibit.picture, difference.pointer)) told.add(difference);
    return { type: 'picture', exhibit, told: own } as const;
  });
  const cards = [...withoutAlike(pictures), ...listsOf(differences.filter((one) => !told.has(one)))];
  return cards.sort((a, b) => placeOf(a) - placeOf(b));
}

const isBroad = ({ picture }: Exhibit): boolean => picture.kind === 'palette';

const placeOf = (card: Card): number => {
  if (card.type === 'list') return SUBJECTS.indexOf(card.about);
  const [first] = card.type === 'alike' ? card.exhibits : [card.exhibit];
  // Behind pictures that say something of their own.
  return SUBJECTS.indexOf(ABOUT[first?.picture.kind ?? 'image']) + (card.type === 'alike' ? 0.5 : 0);
};

/** What a palette shows of what changed. */
const COLORED: readonly Subject[] = ['style', 'manifest', 'screen', 'classification', 'indicator'];

/** Whether a difference is about what a picture shows now or showed before, each looked up where it stood then. */
function concerns(difference: Difference, { picture, before, change }: Exhibit): boolean {
  const { path, pathBefore = path, pointer, pointerBefore = pointer, about } = difference;
  if (picture.kind === 'palette' && !COLORED.includes(about)) return false;
  const [now, then] = change === 'removed' ? [undefined, picture] : [picture, before];
  const isNow = difference.change !== 'removed' && now && isShown(now, path, pointer);
  const wasThen =
    difference.change !== 'added' &&
    then &&
    [path, pathBefore].some((one) => isShown(then, one, pointerBefore));
  return isNow || wasThen || false;
}

/** What a layout's file says beside its modes is about each of them, and so is that the file came or went. */
function isShown(picture: Picture, path: string, pointer: string | undefined): boolean {
  const isOfFile = isOfAllModes(picture, pointer) && picture.subjects.some((one) => one.path === path);
  return isOfFile || shows(picture, path, pointer);
}

const isOfAllModes = ({ kind }: Picture, pointer = ''): boolean =>
  kind === 'layout' && !/^\/(pres_)?modes\//.test(pointer);

type PictureCard = Extract<Card, { readonly type: 'picture' }>;

/** Screens that changed only because one file did are shown twice, and then named. */
function withoutAlike(cards: readonly PictureCard[]): Card[] {
  const keyOf = ({ exhibit, told }: PictureCard) => {
    const isOwn = told.length === 0 || told.some(({ about }) => about === 'screen' || about === 'label');
    return exhibit.picture.kind !== 'screen' || isOwn
      ? exhibit.picture.id
      : JSON.stringify(told.map(({ id }) => id));
  };
  return [...grouped(cards, keyOf).values()].flatMap((group): Card[] => {
    if (group.length <= MOST_ALIKE + 1) return group;
    const rest = group.slice(MOST_ALIKE);
    const [first] = rest;
    const alike: Card[] = first
      ? [{ type: 'alike', exhibits: rest.map(({ exhibit }) => exhibit), told: first.told }]
      : [];
    return [...group.slice(0, MOST_ALIKE), ...alike];
  });
}

function listsOf(differences: readonly Difference[]): Card[] {
  const groups = grouped(differences, ({ about, of }) => JSON.stringify([about, of]));
  return [...groups.values()].flatMap((told): Card[] => {
    const [first] = told;
    return first ? [{ type: 'list', about: first.about, of: first.of, told }] : [];
  });
}
