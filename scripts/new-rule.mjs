// Makes a rule with its test, a bad and a good project, and everything that follows from them:
//   npm run new-rule -- <id> [--target T] [--severity S] [--kind K] [--group G]
// On a terminal it asks for the target when that is not given.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { root } from './load.mjs';
import {
  kinds,
  madeSource,
  ruleSource,
  targets,
  templates,
  testSource,
  textFiles,
} from './rule-templates.mjs';

const SEVERITIES = ['error', 'warning', 'info'];
const USAGE = `Usage: npm run new-rule -- <id> --target T [--severity S] [--kind K] [--group G]
  id        kebab-case, beginning with its group: splash-something
  target    what it looks at: ${targets.join(', ')}
  severity  ${SEVERITIES.join(', ')} (default: warning; an error needs the vendor's word or a standard)
  kind      the kind of package, where the target leaves a choice: ${kinds.join(', ')}
  group     its folder in src/rules, where the id does not begin with it`;

class Refusal extends Error {}

const oneOf = (what, value, known) => {
  if (!known.includes(value))
    throw new Refusal(`“${value}” is not a ${what}. It is one of ${known.join(', ')}.`);
  return value;
};

const folders = () =>
  readdirSync(join(root, 'src/rules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

function given() {
  const option = { type: 'string' };
  try {
    return parseArgs({
      allowPositionals: true,
      options: { target: option, severity: option, kind: option, group: option },
    });
  } catch (error) {
    throw new Refusal(error.message);
  }
}

async function ask(question) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return answer.trim();
}

async function wish() {
  const { values, positionals } = given();
  const [id = ''] = positionals;
  if (positionals.length !== 1) throw new Refusal('Name the rule.');
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id)) throw new Refusal(`“${id}” is not in kebab case.`);
  const group = values.group ?? folders().find((name) => id.startsWith(`${name}-`));
  if (!group || !/^[a-z][a-z0-9]*$/.test(group))
    throw new Refusal(`“${id}” begins with no group (${folders().join(', ')}). Give one with --group.`);
  if (folders().some((folder) => existsSync(join(root, 'src/rules', folder, `${id}.ts`))))
    throw new Refusal(`${id} exists already.`);
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  if (values.target === undefined && !isTerminal) throw new Refusal('Say what it looks at with --target.');
  const target = values.target ?? (await ask(`What does ${id} look at? (${targets.join(', ')}) `));
  oneOf('target', target, targets);
  const severity = oneOf('severity', values.severity ?? 'warning', SEVERITIES);
  const template = templates[target](id, values.kind && oneOf('kind', values.kind, kinds));
  if (values.kind && !template.kinds?.includes(values.kind))
    throw new Refusal(
      `A rule for ${target} begins with ${template.kinds?.join(', ') ?? 'no kind'}; change its kinds afterwards.`,
    );
  return { id, group, target, severity, template };
}

/** The files of a rule by path: those of code and all others. */
function filesOf({ id, group, target, severity, template }) {
  const made = madeSource(id, template);
  const code = [
    [`src/rules/${group}/${id}.ts`, ruleSource(id, target, severity, template)],
    [`__tests__/rules/${group}/${id}.test.ts`, testSource(id, template)],
    ...(made === undefined ? [] : [[`__tests__/fixtures/${id}.ts`, made]]),
  ];
  const projects = textFiles(id, template).map(([path, text]) => [`fixtures/${path}`, text]);
  return { id, code, files: [...code, ...projects] };
}

/** Writes the rules and what follows from them; nothing half made stays behind. */
export function makeRules(wishes) {
  const rules = wishes.map(filesOf);
  const taken = rules.flatMap(({ files }) => files).find(([path]) => existsSync(join(root, path)));
  if (taken) throw new Refusal(`${taken[0]} exists already.`);
  const run = (script, ...args) =>
    execFileSync(process.execPath, [join(root, script), ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  try {
    for (const [path, content] of rules.flatMap(({ files }) => files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    const code = rules.flatMap((rule) => rule.code.map(([path]) => path));
    run('node_modules/@biomejs/biome/bin/biome', 'check', '--write', '--log-level=error', ...code);
    run('scripts/generate.mjs');
  } catch (error) {
    for (const { id, files } of rules) {
      for (const [path] of files) rmSync(join(root, path), { force: true });
      for (const folder of ['bad', 'good'])
        rmSync(join(root, 'fixtures', folder, id), { recursive: true, force: true });
    }
    run('scripts/generate.mjs');
    throw error;
  }
  return rules.map(({ code }) => code.map(([path]) => path));
}

async function main() {
  const wanted = await wish();
  const [code] = makeRules([wanted]);
  const { id } = wanted;
  const places = [...code, `fixtures/bad/${id}/`, `fixtures/good/${id}/`, `docs/rules/${id}.md`];
  console.log(`Made ${id}, a small rule that works:
  ${places.join('\n  ')}
Make it yours: the rule, its test, the two projects. After each change
  npm run generate -- --expected ${id}
  npx jest ${id} fixtures`);
}

if (process.argv[1]?.endsWith('new-rule.mjs')) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`${error.message}\n${USAGE}`);
    process.exitCode = 2;
  }
}
