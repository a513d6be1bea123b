import { type CssTokens, cssTokenizer, TOKEN } from './tokens.ts';

const [NUMBER, PERCENTAGE] = [10, 11];
/** Types of tokens before which white space says nothing, and behind which. */
const UNSPACED: readonly number[] = [TOKEN.semicolon, TOKEN.comma, TOKEN.leftCurly, TOKEN.rightCurly];
const UNSPACED_BEFORE = new Set<number>([...UNSPACED, TOKEN.rightRound]);
const UNSPACED_BEHIND = new Set<number>([...UNSPACED, TOKEN.leftRound, TOKEN.function, TOKEN.colon]);
/** Types of tokens that would become one if nothing stood between them. */
const WORDS = new Set<number>([
  TOKEN.ident,
  TOKEN.function,
  TOKEN.atKeyword,
  TOKEN.hash,
  TOKEN.dimension,
  NUMBER,
  PERCENTAGE,
]);

/**
 * A stylesheet, or a part of one, as a text that is the same for equal ones: without comments, with white space only
 * where it counts, hexadecimal colours in six or eight small digits, numbers as short as they can be, double quotes.
 */
export async function canonicalCss(text: string): Promise<string> {
  const tokens = (await cssTokenizer())(text);
  const parts: string[] = [];
  let gap = 'none' as Gap;
  let last = { type: TOKEN.semicolon as number, raw: '' };
  for (let index = 0; index < tokens.count; index++) {
    const type = tokens.type(index);
    if (type === TOKEN.comment || type === TOKEN.whiteSpace) {
      gap = type === TOKEN.whiteSpace || gap === 'space' ? 'space' : 'comment';
      continue;
    }
    const raw = written(tokens, index);
    // The last semicolon of a block is optional.
    if (type === TOKEN.rightCurly && last.type === TOKEN.semicolon) parts.pop();
    parts.push(between(last, { type, raw }, gap) + raw);
    gap = 'none';
    last = { type, raw };
  }
  return parts.join('');
}

type Gap = 'none' | 'comment' | 'space';
interface Token {
  readonly type: number;
  readonly raw: string;
}

function between(left: Token, right: Token, gap: Gap): string {
  if (gap === 'none') return '';
  if (gap === 'comment') return WORDS.has(left.type) && WORDS.has(right.type) ? '/**/' : '';
  const isFree =
    UNSPACED_BEHIND.has(left.type) ||
    UNSPACED_BEFORE.has(right.type) ||
    [left.raw, right.raw].includes('>') ||
    right.raw === '!';
  return isFree ? '' : ' ';
}

function written(tokens: CssTokens, index: number): string {
  const raw = tokens.raw(index);
  switch (tokens.type(index)) {
    case TOKEN.hash:
      return hexadecimal(raw);
    case TOKEN.string:
      return raw.startsWith("'") && !/["\\]/.test(raw) ? `"${raw.slice(1, -1)}"` : raw;
    case TOKEN.dimension:
    case NUMBER:
    case PERCENTAGE:
      return raw.replace(/^[-+]?[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?/, (digits) => String(Number(digits)));
    default:
      return raw;
  }
}

function hexadecimal(raw: string): string {
  if (!/^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(raw)) return raw;
  const digits = raw.slice(1).toLowerCase();
  return `#${digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
}
