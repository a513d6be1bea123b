/**
 * A program of the bundle in a process that stays: what takes longest in a small run is to start, to load and to compile. For
 * tests of what a run says and writes; those of the process itself (streams, signals, flags) start one of their own.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HOST = join(__dirname, 'warm-program.cjs');
const PROGRAMS = Symbol.for('brandgate.programs');
const LONGEST_IN_MILLISECONDS = 50_000;

export interface Job {
  readonly cwd: string;
  /** As the program finds it: the bundle, then its arguments. */
  readonly argv: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}
export interface Ran {
  /** null when it had to be stopped. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}
interface Answer {
  readonly code: number;
  /** Whether the process ended with the run. */
  readonly isOver: boolean;
}

/** Those of this worker by their door, for all its test files. Each ends with the worker, whose pipe it reads. */
const worker = globalThis as unknown as { [key: symbol]: Map<string, WarmProgram> | undefined };
const programs = worker[PROGRAMS] ?? new Map<string, WarmProgram>();
worker[PROGRAMS] = programs;

/** `door` is the module that runs when it is loaded. None on Windows, where a pipe of its own can't be read as a file. */
export function warmProgram(node: string, door: string): WarmProgram | undefined {
  if (process.platform === 'win32') return undefined;
  const program = programs.get(door) ?? new WarmProgram(node, door);
  programs.set(door, program);
  return program;
}

const sleep = (milliseconds: number) =>
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

export class WarmProgram {
  /** It does one thing at a time. */
  isBusy = false;
  private readonly node: string;
  private readonly door: string;
  private readonly directory = mkdtempSync(join(tmpdir(), 'brandgate-warm-'));
  private child: ChildProcess | undefined;
  private pipe: Socket | undefined;
  private jobs = 0;

  constructor(node: string, door: string) {
    this.node = node;
    this.door = door;
    process.once('exit', () => rmSync(this.directory, { recursive: true, force: true }));
  }

  /** One run, for which the caller waits. */
  runSync(job: Job): Ran {
    const answer = this.begin(job);
    const start = performance.now();
    while (!existsSync(answer) && performance.now() - start < LONGEST_IN_MILLISECONDS) sleep(1);
    return this.end(answer);
  }

  /** One run, beside which the caller goes on: it may serve it. */
  async run(job: Job): Promise<Ran> {
    const answer = this.begin(job);
    const signal = AbortSignal.timeout(LONGEST_IN_MILLISECONDS);
    await once(this.pipe as Socket, 'data', { signal }).catch(() => undefined);
    return this.end(answer);
  }

  private begin(job: Job): string {
    if (this.isBusy) throw new Error('The program is running.');
    this.isBusy = true;
    const answer = join(this.directory, `answer-${++this.jobs}`);
    this.child ??= this.started();
    this.pipe?.write(`${JSON.stringify({ ...job, answer })}\n`);
    return answer;
  }

  private end(path: string): Ran {
    this.isBusy = false;
    const answer: Answer | undefined = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
    // What Node says of an error that nobody caught comes after the answer.
    if (answer?.isOver) sleep(100);
    if (answer === undefined || answer.isOver) this.stop();
    return { code: answer?.code ?? null, stdout: this.said('stdout'), stderr: this.said('stderr') };
  }

  private started(): ChildProcess {
    const [stdout, stderr] = ['stdout', 'stderr'].map((name) => openSync(join(this.directory, name), 'a'));
    const child = spawn(this.node, [HOST, this.door], {
      cwd: this.directory,
      env: {},
      stdio: ['ignore', stdout as number, stderr as number, 'pipe'],
    });
    for (const file of [stdout, stderr]) closeSync(file as number);
    // Whoever runs the tests need not wait for it: it ends with the pipe of its jobs.
    child.unref();
    this.pipe = child.stdio[3] as Socket;
    this.pipe.unref();
    return child;
  }

  private said(name: string): string {
    const path = join(this.directory, name);
    const text = readFileSync(path, 'utf8');
    truncateSync(path);
    return text;
  }

  private stop(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }
}
