/**
 * A GitHub for tests: the stateful emulator in a child process, behind a proxy that records every request, judges it by
 * GitHub's description of its API (`github-api.ts`), fills the gaps that matter to us (see `github-releases.ts`) and
 * injects faults.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ApiJudge } from './github-api.ts';
import { type Fault, Faults } from './github-faults.ts';
import { ReleaseOverlay, type ReleaseSettings, UPLOAD_PREFIX } from './github-releases.ts';
import { type Answer, type Call, get, type Json, json, paged, parse, Upstream } from './github-upstream.ts';

export type { Fault } from './github-faults.ts';
export type { Json } from './github-upstream.ts';

export interface RecordedRequest {
  /** From 1, since the last `clear()`. */
  readonly number: number;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** 0 as long as there is no answer, or when the connection was broken. */
  status: number;
}

export interface GitHubServer {
  /** What the runner names in `GITHUB_API_URL`. */
  readonly url: string;
  readonly owner: string;
  readonly repo: string;
  /** May do everything. */
  readonly token: string;
  /** Like the token of a pull request from a fork: reads, and sees no drafts. */
  readonly readToken: string;
  readonly requests: RecordedRequest[];
  readonly settings: ReleaseSettings;
  fault(fault: Fault): void;
  /** Forgets requests and faults; numbers begin at 1 again. */
  clear(): void;
  /** A request of the test itself: not recorded, no faults, the writing token. Rejects on a status of 400 or more. */
  send(method: string, path: string, body?: unknown): Promise<Json>;
  /** All releases, drafts included, newest first; of one tag when it is given. */
  releases(tag?: string): Promise<Json[]>;
  /** The assets of a release with their bytes, sorted by name. */
  assets(releaseId: number): Promise<(Json & { bytes: Buffer })[]>;
  makeImmutable(releaseId: number): void;
  /** Rejects when a request was none that GitHub describes. */
  close(): Promise<void>;
}

export async function startGitHub(options: { owner?: string; repo?: string } = {}): Promise<GitHubServer> {
  const { owner = 'acme', repo = 'brands' } = options;
  const proxy = new RecordingProxy(owner, repo);
  await proxy.start();
  return proxy;
}

class RecordingProxy implements GitHubServer {
  url = '';
  readonly owner: string;
  readonly repo: string;
  readonly token = 'ghs_write_token_of_the_tests';
  readonly readToken = 'ghs_read_token_of_the_tests';
  requests: RecordedRequest[] = [];
  private readonly faults = new Faults();
  private readonly judge = new ApiJudge(UPLOAD_PREFIX);
  private readonly server: Server;
  private child!: ChildProcess;
  private upstream!: Upstream;
  private overlay!: ReleaseOverlay;
  private readonly base: string;

  constructor(owner: string, repo: string) {
    this.owner = owner;
    this.repo = repo;
    this.base = `/repos/${owner}/${repo}`;
    this.server = createServer((request, response) => {
      this.serve(request, response).catch((error) => {
        response.destroy();
        if (!request.destroyed) throw error;
      });
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    this.url = `http://${host}`;
    const settings = { baseUrl: this.url, owner: this.owner, repo: this.repo, tokens: Upstream.tokens };
    const script = join(process.cwd(), '__tests__/support/github-emulator.mjs');
    this.child = spawn(process.execPath, [script, JSON.stringify(settings)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.upstream = new Upstream(await portOf(this.child), host);
    this.overlay = new ReleaseOverlay(this.upstream, this.url, this.base);
  }

  get settings(): ReleaseSettings {
    return this.overlay.settings;
  }

  fault(fault: Fault): void {
    this.faults.add(fault);
  }

  clear(): void {
    this.requests.length = 0;
    this.faults.clear();
  }

  async send(method: string, path: string, body?: unknown): Promise<Json> {
    const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body === undefined ? '' : JSON.stringify(body));
    const headers = { ...this.ownHeaders(), 'content-length': String(bytes.length) };
    const answer = await this.respond({ method, path, headers, body: bytes });
    if (answer.status >= 400)
      throw new Error(`${method} ${path}: ${answer.status} ${answer.body.toString('utf8')}`);
    return parse(answer);
  }

  async releases(tag?: string): Promise<Json[]> {
    const releases = await this.overlay.releases(this.ownHeaders());
    return tag === undefined ? releases : releases.filter((release) => release.tag_name === tag);
  }

  async assets(releaseId: number): Promise<(Json & { bytes: Buffer })[]> {
    const release = (await this.releases()).find(({ id }) => id === releaseId);
    const assets: Json[] = release?.assets ?? [];
    return assets
      .map((asset) => ({ ...asset, bytes: this.overlay.bytesOf(asset.id) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  makeImmutable(releaseId: number): void {
    this.overlay.immutable.add(releaseId);
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.stdin?.end();
    await ended;
    this.upstream.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    this.judge.close();
  }

  private ownHeaders(): Record<string, string> {
    return { authorization: `token ${this.token}`, 'content-type': 'application/json' };
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/' } = request;
    const number = this.requests.length + 1;
    const fault = this.faults.take(number, method, path);
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const body = await readBody(request, fault?.reset === 'middle');
    const call = { method, path, headers, body };
    const recorded: RecordedRequest = { ...call, number, status: 0 };
    this.requests.push(recorded);
    // Half a body says nothing of what was meant.
    if (fault?.reset !== 'middle') this.judge.judge(call);
    if (fault?.delayInMilliseconds !== undefined) await delay(fault.delayInMilliseconds);
    if (fault?.reset === 'before') return void request.socket.destroy();
    if (fault?.reset === 'middle') {
      if (path.startsWith(UPLOAD_PREFIX)) await this.overlay.addBroken(call, body);
      return void request.socket.destroy();
    }
    const answer = await this.answerWith(call, fault);
    if (fault?.reset === 'after') return void request.socket.destroy();
    recorded.status = answer.status;
    const length = answer.status === 204 ? {} : { 'content-length': String(answer.body.length) };
    response.writeHead(answer.status, { ...answer.headers, ...length });
    if (fault?.truncate !== true) return void response.end(answer.body);
    response.write(answer.body.subarray(0, answer.body.length >> 1), () => request.socket.destroy());
  }

  private async answerWith(call: Call, fault: Fault | undefined): Promise<Answer> {
    if (fault?.status !== undefined) {
      return json(fault.status, fault.body ?? { message: `fault ${fault.status}` }, fault.headers);
    }
    if (fault?.corrupt === undefined) return await this.respond(call);
    const body =
      fault.corrupt === 'short' ? call.body.subarray(1) : Buffer.from(call.body.map((byte) => byte ^ 1));
    return await this.respond({
      ...call,
      headers: { ...call.headers, 'content-length': String(body.length) },
      body,
    });
  }

  private async respond(call: Call): Promise<Answer> {
    const token = /^(?:token|bearer) (.+)$/i.exec(call.headers.authorization ?? '')?.[1];
    if (token !== undefined && token !== this.token && token !== this.readToken) {
      return json(401, { message: 'Bad credentials', status: '401' });
    }
    const mayWrite = token === this.token;
    if (!mayWrite && call.method !== 'GET') {
      return json(403, { message: 'Resource not accessible by integration', status: '403' });
    }
    // The emulator knows one user; the reading token's limits are kept here.
    const known: Call = { ...call, headers: { ...call.headers, authorization: `token ${this.token}` } };
    return (
      (await this.overlay.answer(known, mayWrite)) ??
      (await this.pullFiles(known)) ??
      (await this.upstream.send(known))
    );
  }

  /** The emulator invents the files of a pull request; its comparison of two commits is real. */
  private async pullFiles(call: Call): Promise<Answer | undefined> {
    const url = new URL(call.path, this.url);
    const number = new RegExp(`^${this.base}/pulls/(\\d+)/files$`).exec(url.pathname)?.[1];
    if (call.method !== 'GET' || number === undefined) return undefined;
    const pull = await this.upstream.send({ ...get(`${this.base}/pulls/${number}`), headers: call.headers });
    if (pull.status !== 200) return pull;
    const { base, head } = parse(pull);
    const path = `${this.base}/compare/${base.sha}...${head.sha}`;
    const comparison = await this.upstream.send({ ...get(path), headers: call.headers });
    return comparison.status === 200 ? paged(parse(comparison).files, url) : comparison;
  }
}

/** The body, or only its first half. */
async function readBody(request: IncomingMessage, half: boolean): Promise<Buffer> {
  const wanted = half ? Number(request.headers['content-length'] ?? 0) >> 1 : Number.POSITIVE_INFINITY;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= wanted) break;
  }
  return Buffer.concat(chunks).subarray(0, Math.min(size, wanted));
}

async function portOf(child: ChildProcess): Promise<number> {
  for await (const chunk of child.stdout!) return Number(String(chunk));
  throw new Error('The emulator ended before it listened.');
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
