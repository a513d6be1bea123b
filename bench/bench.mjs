// Speed and memory, as ratios in one run on one machine:
//   npm run bench -- [row …] [--against CLI] [--cli CLI] [--runs N] [--json FILE]
//
// Measures the source as it is, or the bundle that --cli names. --against measures another bundle beside it: each
// command of both in turn. --json writes the table as data, too.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from '../scripts/bundle.mjs';
import { once, pair } from './measure.mjs';
import { comparisons, rows, Skipped } from './rows.mjs';

const { values: flags, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    against: { type: 'string' },
    cli: { type: 'string' },
    runs: { type: 'string', default: '9' },
    json: { type: 'string' },
  },
});
const runs = Number(flags.runs);
const listed = flags.against === undefined ? rows : comparisons;
const unknown = wanted.filter((name) => !Object.hasOwn(listed, name));
if (unknown.length > 0 || !Number.isSafeInteger(runs) || runs < 1) {
  console.error(`Rows: ${Object.keys(listed).join(', ')}. --runs is a number from 1.`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'brandgate-bench-'));
process.on('SIGINT', () => process.exit(130));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const machine = {
  node: process.version,
  cores: cpus().length,
  processor: cpus()[0]?.model.trim(),
  memoryInGigabytes: Math.round(totalmem() / 1e9),
  system: `${process.platform} ${process.arch}`,
};
const milliseconds = (value) => (value === undefined ? '' : `${value.toFixed(0)} ms`);
const figure = (value, unit) => `${value.toFixed(unit === '×' ? 2 : 0)}${unit}`;
const print = (...cells) => console.log(`| ${cells.join(' | ')} |`);

async function ownBundle() {
  const out = join(folder, 'bundle');
  await bundle(out, ['cli']);
  return join(out, 'cli.cjs');
}

/** Each row against its peer and its target. */
async function measureRows(cli) {
  print('row', 'what', 'against', 'ours', 'theirs', 'figure', 'wanted', 'met');
  print(...Array.from({ length: 8 }, () => '---'));
  const table = [];
  for (const [name, { what, against, target, unit, least, isMet, measure }] of Object.entries(rows)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    try {
      const { value, ours, peer, note } = await measure({ cli: ['node', cli], folder, runs });
      const limit = `${least ? 'at least' : 'at most'} ${target}${unit}`;
      const met = isMet(value);
      const said = note ? `${what} (${note})` : what;
      table.push({
        row: name,
        what,
        against,
        ours,
        peer,
        value,
        unit: unit.trim(),
        least,
        target,
        met,
        note,
      });
      print(
        name,
        said,
        against,
        milliseconds(ours),
        milliseconds(peer),
        figure(value, unit),
        limit,
        met ? 'yes' : 'no',
      );
    } catch (error) {
      if (!(error instanceof Skipped)) throw error;
      table.push({ row: name, what, against, skipped: error.message });
      print(name, what, against, '', '', `left out: ${error.message}`, '', '');
    }
  }
  return table;
}

/** Each command of this bundle and of another. */
function compare(cli, other) {
  print('row', 'what', 'before', 'after', 'after ÷ before');
  print(...Array.from({ length: 5 }, () => '---'));
  const table = [];
  for (const [name, { what, args, of, seldom }] of Object.entries(comparisons)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const cwd = of(folder);
    const out = join(folder, 'archives');
    const command = (bundled) =>
      typeof args === 'function'
        ? ['sh', '-c', 'rm -rf "$0" && exec "$@"', out, 'node', bundled, ...args(out)]
        : ['node', bundled, ...args];
    const measured = pair(command(cli), command(other), seldom ? Math.ceil(runs / 3) : runs, { cwd });
    table.push({ row: name, what, before: measured.peer, after: measured.ours, ratio: measured.ratio });
    print(name, what, milliseconds(measured.peer), milliseconds(measured.ours), measured.ratio.toFixed(2));
  }
  return table;
}

const cli = flags.cli === undefined ? await ownBundle() : resolve(flags.cli);
once(['node', cli, '--version']);
const { node, cores, processor, memoryInGigabytes, system } = machine;
console.log(
  `Node ${node.slice(1)}, ${cores} cores of ${processor}, ${memoryInGigabytes} GB, ${system}; medians of runs in turn.\n`,
);
const table = flags.against === undefined ? await measureRows(cli) : compare(cli, resolve(flags.against));
if (flags.json !== undefined)
  writeFileSync(flags.json, `${JSON.stringify({ machine, runs, table }, null, 2)}\n`);
