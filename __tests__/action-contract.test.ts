/** action.yml, the code and the README say the same about inputs and outputs. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type * as Core from '@actions/core';
import { parse } from 'yaml';
import { type Inputs, readInputs } from '../src/doors/action/inputs.ts';
import { setOutputs } from '../src/doors/action/output.ts';

interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: Readonly<Record<string, string>>;
}
const root = resolve(__dirname, '..');
const { inputs, outputs, runs } = parse(readFileSync(`${root}/action.yml`, 'utf8')) as Manifest;
const readme = existsSync(`${root}/README.md`) ? readFileSync(`${root}/README.md`, 'utf8') : undefined;
const describeReadme = readme === undefined ? describe.skip : describe;

/** Reads the inputs and notes which were asked for. */
function read(values: Readonly<Record<string, string>>): { asked: string[]; result: Inputs } {
  const asked: string[] = [];
  const result = readInputs((name) => {
    asked.push(name);
    return values[name] ?? '';
  });
  return { asked, result };
}

/** The values that an input takes, as its refusal of another one lists them; undefined when it takes any text. */
function allowed(name: string): string[] | undefined {
  try {
    read({ [name]: 'x{y}' });
    return undefined;
  } catch (error) {
    return /Allowed: (.*)\.$/.exec((error as Error).message)?.[1]?.split(', ') ?? [];
  }
}

/** The rows of the README's table with this heading, by each name in their first cell. */
function table(heading: string): Map<string, string> {
  const lines = readme!.split('\n');
  const rows = lines.slice(lines.findIndex((line) => line.startsWith(`| ${heading} |`)) + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return new Map(
    rows.slice(0, end).flatMap((row) => {
      const names = row.split('|')[1]!.matchAll(/`([^`]+)`/g);
      return [...names].map(([, name]) => [name!, row] as const);
    }),
  );
}

test('the code reads every input of action.yml, each once, and no other', () => {
  expect(read({}).asked.sort()).toEqual(Object.keys(inputs).sort());
});

test('the defaults of action.yml are those of the code', () => {
  const defaults = Object.entries(inputs).map(([name, input]) => [name, input.default ?? '']);
  const declared = read({ ...Object.fromEntries(defaults), token: '' }).result;
  expect(declared).toEqual(read({}).result);
});

test('the runner gives the token', () => {
  expect(inputs.token!.default).toBe(`\${{ github.token }}`);
});

test('the description of an input names every value that it takes', () => {
  const closed = Object.keys(inputs).filter((name) => allowed(name) !== undefined);
  expect(closed.sort()).toEqual(
    [
      'mode',
      'dry-run',
      'only-changed',
      'fail-on',
      'fix',
      'reports',
      'comment',
      'review-comments',
      'draft',
      'prerelease',
      'archive-name',
      'branding-id',
      'shards',
      'shard',
    ].sort(),
  );
  for (const name of closed) {
    const values = allowed(name)!.filter((value) => !['true', 'false'].includes(value));
    for (const value of values)
      expect([name, inputs[name]!.description]).toEqual([name, expect.stringContaining(value)]);
  }
});

test.each(['nothing is known', 'everything is known'])(
  'the code sets every output of action.yml when %s',
  (what) => {
    const set = new Map<string, unknown>();
    const core = {
      setOutput: (name: string, value: unknown) => set.set(name, value),
    } as unknown as typeof Core;
    const published = { url: 'https://example.org/r', id: 7, uploaded: [], replaced: [], kept: [] };
    setOutputs(
      core,
      what === 'nothing is known' ? { result: 'error' } : { result: 'success', fixed: 1, published },
      root,
    );
    expect([...set.keys()].sort()).toEqual(Object.keys(outputs).sort());
    for (const value of set.values()) expect(value).toBeDefined();
  },
);

test('the action runs the bundle on Node 24', () => {
  expect(runs).toEqual({ using: 'node24', main: 'dist/action.cjs' });
});

describeReadme('the README', () => {
  test('has a row for every input, with its default, and no other', () => {
    const rows = table('input');
    expect([...rows.keys()].sort()).toEqual(Object.keys(inputs).sort());
    for (const [name, row] of rows) {
      const value = inputs[name]!.default;
      const cell = row.split('|')[2]!;
      if (value !== undefined) expect([name, cell]).toEqual([name, expect.stringContaining(`\`${value}\``)]);
    }
  });

  test('names every value of an input', () => {
    for (const [name, row] of table('input')) {
      const values = allowed(name)?.filter((value) => !['true', 'false'].includes(value)) ?? [];
      for (const value of values) expect([name, row]).toEqual([name, expect.stringContaining(value)]);
    }
  });

  test('has a row for every output and no other', () => {
    expect([...table('output').keys()].sort()).toEqual(Object.keys(outputs).sort());
  });
});
