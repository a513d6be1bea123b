import {
  arrowsUp,
  betweenDoors,
  betweenRuleGroups,
  betweenStages,
  circlesOf,
  EVERYWHERE,
  readSources,
  roomOf,
  unknownRooms,
} from '../../scripts/structure.mjs';

const sources = readSources();
const named = (arrows: readonly { from: string; to: string }[]) =>
  arrows.map(({ from, to }) => `${from} → ${to}`);
const pseudo = (imports: Record<string, readonly string[]>) =>
  new Map(Object.entries(imports).map(([name, list]) => [name, { text: '', imports: [...list] }]));

test('every file lies in a room of the house', () => {
  expect(unknownRooms(sources)).toEqual([]);
  expect(sources.size).toBeGreaterThan(400);
});

test('imports point down, those of types included', () => {
  expect(named(arrowsUp(sources))).toEqual([]);
  const bad = pseudo({ 'rules/a.ts': ['run/b.ts'], 'run/b.ts': [] });
  expect(named(arrowsUp(bad))).toEqual(['rules/a.ts → run/b.ts']);
});

test('no file reaches itself through others', () => {
  expect(circlesOf(sources)).toEqual([]);
  const round = pseudo({ 'a.ts': ['b.ts'], 'b.ts': ['c.ts'], 'c.ts': ['a.ts'] });
  expect(circlesOf(round)).toEqual([['a.ts', 'b.ts', 'c.ts']]);
});

test('no stage leans on another', () => {
  expect(named(betweenStages(sources))).toEqual([]);
  const bad = pseudo({ 'check/a.ts': ['fix/b.ts'], 'fix/b.ts': [] });
  expect(named(betweenStages(bad))).toEqual(['check/a.ts → fix/b.ts']);
});

test('no rule group imports another', () => {
  expect(named(betweenRuleGroups(sources))).toEqual([]);
  const bad = pseudo({ 'rules/audio/a.ts': ['rules/image/b.ts'], 'rules/image/b.ts': [] });
  expect(named(betweenRuleGroups(bad))).toEqual(['rules/audio/a.ts → rules/image/b.ts']);
});

test('no door imports another', () => {
  expect(named(betweenDoors(sources))).toEqual([]);
});

test.each([...sources.keys()].filter((name) => EVERYWHERE.includes(roomOf(name))))(
  '%s runs in a browser',
  (name) => {
    const { imports, text } = sources.get(name) as { imports: readonly string[]; text: string };
    for (const path of imports) expect(path).not.toMatch(/^node:/);
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(code).not.toMatch(/\bBuffer\b|\bprocess\.(env|cwd|argv|exit)|\brequire\(/);
  },
);

test('no file is long', () => {
  const long = [...sources].filter(
    ([name, { text }]) => !name.includes('generated') && text.split('\n').length > 301,
  );
  expect(long.map(([name]) => name)).toEqual([]);
});
