// Makes a rule with its fixture: npm run new-rule -- splash-something
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const id = process.argv[2];
const groups = readdirSync(join(root, 'src/rules'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const group = groups.find((name) => id?.startsWith(`${name}-`)) ?? process.argv[3];

if (!id || !/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id) || !group || !groups.includes(group)) {
  console.error(
    `Usage: npm run new-rule -- <id> [group]\nThe id is kebab-case and begins with its group, or names it. Groups: ${groups.join(', ')}.`,
  );
  process.exit(2);
}
const file = join(root, 'src/rules', group, `${id}.ts`);
if (existsSync(file)) {
  console.error(`${id} exists already.`);
  process.exit(2);
}

writeFileSync(
  file,
  `import { rule } from '../rule.ts';

export default rule({
  id: '${id}',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\\.json$/,
  severity: 'warning',
  summary: 'Say in one line what must hold',
  why: 'Say why it matters, and how to mend it.',
  evidence: { kind: 'H', source: 'Say where that is written' },
  messages: {
    found: (what: string) => \`Expected something else, found \${what}.\`,
  },
  check(json, { report }) {
    if (json.root.type !== 'object') report('found', [json.root.type], { location: json.locate(json.root.offset) });
  },
});
`,
);
const fixture = join(root, 'fixtures/bad', id, 'acme');
mkdirSync(fixture, { recursive: true });
writeFileSync(join(fixture, 'themeconfig.json'), '{\n  "theme_version": 2\n}\n');
console.log(
  `Made src/rules/${group}/${id}.ts and fixtures/bad/${id}/. Next: write both, then “npm run build” and “UPDATE=1 npx jest fixtures -t ${id}”.`,
);
