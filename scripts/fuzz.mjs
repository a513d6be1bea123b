// Feeds the library with inputs that are made to break it, each by its name, so that every one can be made again:
//   npm run fuzz -- [--seconds N] [--seed S] [--only FAMILY …] [--input N] [--growth]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.mjs';
import { load, root } from './load.mjs';

const HELP = `Usage: npm run fuzz -- [options]
  --seconds N     how long, in seconds (default: 60)
  --seed S        which inputs: the same seed makes the same ones (default: the time)
  --only FAMILY   of these families alone; may be given more than once
  --input N       this one input of a family, to see a fault again
  --growth        measures instead how time grows with size, of every reader, output and rule (with --only NAME: of these)
  --help          this text
Exit code: 0 nothing found, 1 an input broke a promise (it is written to a directory), 2 wrong use.
`;
/** Of so many inputs one goes through the command line as well. */
const SHARE_OF_PROCESSES = 150;
/** Then the run ends: there is enough to mend. */
const MOST_CRASHES = 20;

const { values: flags } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now()) },
    only: { type: 'string', multiple: true },
    input: { type: 'string' },
    growth: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (flags.help) {
  process.stdout.write(HELP);
  process.exit(0);
}
const refuse = (message) => {
  console.error(`${message}\n${HELP}`);
  process.exit(2);
};
const seconds = Number(flags.seconds);
if (!(seconds > 0)) refuse('--seconds is a number above 0.');
if (flags.growth) {
  // In a process whose collector of garbage has room and one thread: it would disturb what is measured.
  const quiet = [
    '--min-semi-space-size=256',
    '--max-semi-space-size=256',
    '--single-threaded-gc',
    '--expose-gc',
  ];
  if (!process.execArgv.includes(quiet[0])) {
    const again = spawnSync(process.execPath, [...quiet, ...process.argv.slice(1)], { stdio: 'inherit' });
    process.exit(again.status ?? 2);
  }
  const { growth } = load('fuzz/growth.ts');
  process.exit(await growth(root, console.log, flags.only));
}
const { faultsOf, familyNames, inputOf, shrunk, soilOf } = load('fuzz/fuzz.ts');
const families = flags.only ?? familyNames;
for (const name of families)
  if (!familyNames.includes(name)) refuse(`“${name}” is no family. These are: ${familyNames.join(', ')}.`);
const only = flags.input === undefined ? undefined : Number(flags.input);
if (only !== undefined && (families.length !== 1 || !Number.isSafeInteger(only)))
  refuse('--input is a number and needs one --only.');

const soil = soilOf(root);
const folder = mkdtempSync(join(tmpdir(), 'brandgate-fuzz-'));
process.on('exit', () => rmSync(join(folder, 'work'), { recursive: true, force: true }));
console.log(`seed ${flags.seed}`);

const rows = new Map(
  families.map((name) => [name, { inputs: 0, milliseconds: 0, crashes: 0, slowest: 0, which: 0 }]),
);
let fed = 0;
let processes = 0;
let peak = 0;
let crashes = 0;
/** Made before anything is measured, of the source as it is now. */
const cli = join(folder, 'work/bundle/cli.cjs');
if (only === undefined) await bundle(dirname(cli), ['cli']);

/** Writes files where the system takes their names; whether it took all of them. */
function writeTree(directory, tree) {
  let isWhole = true;
  for (const [path, bytes] of tree) {
    const target = resolve(directory, path);
    if (!target.startsWith(directory)) return false;
    try {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    } catch {
      isWhole = false;
    }
  }
  return isWhole;
}

/** What the process of the command line does with an input that the library was fed with. */
async function processFaults(tree) {
  processes++;
  const here = join(folder, 'work/project');
  rmSync(here, { recursive: true, force: true });
  mkdirSync(here, { recursive: true });
  writeTree(here, tree);
  const faults = [];
  for (const args of [
    ['check', '--format', 'json'],
    ['fix', '--unsafe', '--dry-run'],
    ['build', '--allow-errors'],
    ['list'],
  ]) {
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: here,
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    const fault = (message) => faults.push({ law: `brandgate ${args[0]}`, message });
    if (status === null || status > 2) fault(`ended with ${status ?? signal}`);
    if (/internal failure/.test(stderr)) fault(stderr.slice(0, 500));
    if (/(?![\n\t])\p{Cc}/u.test(stderr) || /^\s*::|##\[/m.test(stderr))
      fault(`said ${JSON.stringify(stderr.slice(0, 500))}`);
    if (args[0] === 'check' && status !== 2 && JSON.parse(stdout).failures.length > 0)
      fault('reports failures');
  }
  return faults;
}

/** Writes down an input that broke a promise, as small as it gets, and says what to do with it. */
async function keep(family, number, input, fault) {
  const small = await shrunk(family, input, fault).catch(() => input);
  const directory = join(folder, `${family}-${number}`);
  mkdirSync(directory, { recursive: true });
  writeTree(directory, small.tree);
  console.log(`\n${family} ${number} broke “${fault.law}”:\n  ${fault.message.split('\n').slice(0, 6).join('\n  ')}
  See it again: npm run fuzz -- --seed ${flags.seed} --only ${family} --input ${number}
  Its smallest form: ${directory} (${[...small.tree.keys()].map((name) => JSON.stringify(name)).join(', ')})
  Once it is mended: copy that to fixtures/crashers/${family}/NAME, where a test judges it for ever.`);
}

async function feed(family, number) {
  const row = rows.get(family);
  const input = await inputOf(flags.seed, family, number, soil);
  const start = process.cpuUsage();
  const faults = await faultsOf(family, input);
  const { user, system } = process.cpuUsage(start);
  const milliseconds = (user + system) / 1000;
  row.inputs++;
  row.milliseconds += milliseconds;
  if (milliseconds > row.slowest) [row.slowest, row.which] = [milliseconds, number];
  peak = Math.max(peak, process.memoryUsage.rss());
  const isProject = family !== 'report' && family !== 'base';
  if (only === undefined && isProject && ++fed % SHARE_OF_PROCESSES === 0)
    faults.push(...(await processFaults(input.tree)));
  const [first] = faults;
  if (!first) return;
  row.crashes++;
  crashes++;
  await keep(family, number, input, first);
}

if (only !== undefined) await feed(families[0], only);
else {
  const end = Date.now() + seconds * 1000;
  for (let number = 0; Date.now() < end && crashes < MOST_CRASHES; number++)
    for (const family of families) if (Date.now() < end && crashes < MOST_CRASHES) await feed(family, number);
}

console.log(
  '\n| family | inputs | seconds | crashes | slowest | its number |\n| --- | --- | --- | --- | --- | --- |',
);
const total = { inputs: 0, milliseconds: 0 };
for (const [name, row] of rows) {
  total.inputs += row.inputs;
  total.milliseconds += row.milliseconds;
  console.log(
    `| ${name} | ${row.inputs} | ${(row.milliseconds / 1000).toFixed(1)} | ${row.crashes} | ${row.slowest.toFixed(0)} ms | ${row.which} |`,
  );
}
console.log(
  `\n${total.inputs} inputs, ${processes} of them also through the command line, ${(total.milliseconds / 1000).toFixed(0)} s of processor time, ${crashes} crashes, peak ${(peak / 1e6).toFixed(0)} MB, seed ${flags.seed}`,
);
process.exitCode = crashes > 0 ? 1 : 0;
