/** Runs the action's bundle in a process of its own, as GitHub's runner does. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { type Command, parseLog, parsePairs } from './action-commands.ts';
import { bundles } from './bundles.ts';
import { commitAt } from './git.ts';
import { node24 } from './nodes.ts';
import { type WarmProgram, warmProgram } from './warm-program.ts';

const root = resolve(__dirname, '../..');
const manifest = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
};
const home = mkdtempSync(join(tmpdir(), 'brandgate-action-'));
const compiled = join(home, 'compiled');
const TOKEN = '${{ github.token }}';
let runs = 0;

export interface EventOptions {
  readonly name: string;
  readonly payload?: object;
  /** `refs/heads/main` when absent. */
  readonly ref?: string;
  /** The commit that is checked out when absent. */
  readonly sha?: string;
}

export interface ActionOptions {
  /** The checked out repository. */
  readonly workspace: string;
  readonly event: EventOptions;
  /** Inputs as `with:` gives them; the others have the defaults of action.yml. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Variables on top of the runner's; undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Without one there is no server and no token. */
  readonly server?: {
    readonly url: string;
    readonly token: string;
    readonly owner: string;
    readonly repo: string;
  };
  /** What `github.token` is; the server's when absent. */
  readonly token?: string;
  /** Kills the process, as a runner that is lost. */
  readonly signal?: AbortSignal;
}

export interface ActionRun {
  readonly code: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  /** Errors, warnings and notices in the order in which they were printed. */
  readonly annotations: readonly Command[];
  /** Every other workflow command: there should be none. */
  readonly otherCommands: readonly Command[];
  readonly summary: string;
  /** The log without commands. */
  readonly log: string;
  /** What a step that writes to GITHUB_ENV or GITHUB_PATH would hand on. */
  readonly environment: string;
  /** The files in out-dir by path. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Makes the bundle of the source as it is, and cleans up afterwards. To be called once at the top of a test file. */
export function useAction(): void {
  beforeAll(() => {
    bundle = join(bundles(), 'action.cjs');
  }, 120_000);
  afterAll(() => rmSync(home, { recursive: true, force: true }));
}

/** The same for tests of what a run says, writes and asks for: those without a signal are in one process that is warm. */
export function useWarmAction(): void {
  useAction();
  beforeAll(() => {
    program = warmProgram(node24, bundle);
  });
}

let bundle = '';
let program: WarmProgram | undefined;

/** One step that uses the action. */
export async function runAction(options: ActionOptions): Promise<ActionRun> {
  const { workspace, inputs = {} } = options;
  const folder = join(home, `run-${++runs}`);
  mkdirSync(folder, { recursive: true });
  const file = (name: string, text = '') => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const variables = {
    PATH: process.env.PATH,
    HOME: folder,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: folder,
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    GITHUB_STATE: file('state'),
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(options.event.payload ?? {})),
    ...eventVariables(options),
    ...inputVariables(inputs, options.token ?? options.server?.token ?? ''),
    // What tests compare has no colours; one test looks at these.
    NO_COLOR: '1',
    // Most of a run would be compiling the same bundle again.
    NODE_COMPILE_CACHE: compiled,
    ...options.env,
  };
  const { code, output } = await execute(workspace, variables, options.signal);
  const { commands, lines } = parseLog(output);
  const isAnnotation = ({ name }: Command) => ['error', 'warning', 'notice'].includes(name);
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    code,
    outputs: parsePairs(text('output')),
    annotations: commands.filter(isAnnotation),
    otherCommands: commands.filter((command) => !isAnnotation(command)),
    summary: text('summary'),
    log: lines.join('\n'),
    environment: text('env') + text('path') + text('state'),
    files: filesIn(resolve(workspace, inputs['out-dir'] ?? 'brandgate-out')),
  };
}

function eventVariables({ workspace, event, server }: ActionOptions): Record<string, string> {
  const { ref = 'refs/heads/main' } = event;
  return {
    GITHUB_EVENT_NAME: event.name,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_SHA: event.sha ?? commitAt(workspace),
    GITHUB_REPOSITORY: `${server?.owner ?? 'acme'}/${server?.repo ?? 'brands'}`,
    // Without a server a port where nobody listens, so that a request fails and leaves the machine in no case.
    GITHUB_API_URL: server?.url ?? 'http://127.0.0.1:9',
  };
}

/** Upper case, spaces to underscores, hyphens kept; an input without a default is there and empty. */
function inputVariables(given: Readonly<Record<string, string>>, token: string): Record<string, string> {
  const unknown = Object.keys(given).filter((name) => !(name in manifest.inputs));
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}.`);
  const entries = Object.entries(manifest.inputs).map(([name, { default: fallback = '' }]) => {
    const value = given[name] ?? (fallback === TOKEN ? token : fallback);
    return [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value];
  });
  return Object.fromEntries(entries);
}

async function execute(
  cwd: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal | undefined,
): Promise<{ code: number | null; output: string }> {
  // A second run beside the first has a process of its own.
  if (program === undefined || program.isBusy || signal !== undefined) return executeAlone(cwd, env, signal);
  const { code, stdout, stderr } = await program.run({ cwd, argv: [bundle], env });
  return { code, output: stdout + stderr };
}

function executeAlone(
  cwd: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal | undefined,
): Promise<{ code: number | null; output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(node24, [bundle], { cwd, env, timeout: 50_000 });
    signal?.addEventListener('abort', () => child.kill('SIGKILL'), { once: true });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => done({ code, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

function filesIn(directory: string): Map<string, Buffer> {
  if (!existsSync(directory)) return new Map();
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(directory.length + 1), readFileSync(path)]),
  );
}

/** The annotations but for notices: what went wrong. */
export const loud = ({ annotations }: Pick<ActionRun, 'annotations'>): ActionRun['annotations'] =>
  annotations.filter(({ name }) => name !== 'notice');
