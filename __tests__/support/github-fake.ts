/**
 * GitHub's releases, assets and tags in this process: enough for the publisher, quick to start, and a test may answer any
 * request itself. What it has in common with the emulator's overlay is tested on both (`github-server.test.ts`).
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiJudge } from './github-api.ts';
import { FakeReleases, type StoredRelease } from './github-fake-releases.ts';
import { type Fault, Faults } from './github-faults.ts';
import type { GitHubServer, RecordedRequest } from './github-server.ts';
import { type Answer, type Call, type Json, json, parse } from './github-upstream.ts';

/** Answers a request in the server's place; undefined leaves it to the server. */
export type Intercept = (call: Call) => Answer | undefined | Promise<Answer | undefined>;

export interface FakeGitHub extends GitHubServer {
  /** Commits by tag. */
  readonly tags: Map<string, string>;
  readonly stored: Map<number, StoredRelease>;
  /** Asked before every answer; the last one added first. */
  intercept(handler: Intercept): void;
  /** Adds a release with assets of these texts, without a request. */
  add(release: Json, assets?: Readonly<Record<string, string>>): StoredRelease;
  /** What the server says of a release. */
  shown(release: StoredRelease): Json;
}

export async function startFake(prefix = ''): Promise<FakeGitHub> {
  const fake = new Fake(prefix);
  await fake.listen();
  return fake;
}

class Fake extends FakeReleases implements FakeGitHub {
  readonly owner = 'acme';
  readonly repo = 'brands';
  requests: RecordedRequest[] = [];
  private readonly faults = new Faults();
  private readonly judge: ApiJudge;
  private handlers: Intercept[] = [];
  private readonly server: Server;

  constructor(prefix: string) {
    super(prefix);
    this.judge = new ApiJudge('/api/uploads', prefix);
    this.server = createServer((request, response) => void this.serve(request, response));
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${this.prefix}`;
  }

  fault(fault: Fault): void {
    this.faults.add(fault);
  }

  intercept(handler: Intercept): void {
    this.handlers.unshift(handler);
  }

  clear(): void {
    this.requests.length = 0;
    this.faults.clear();
    this.handlers = [];
  }

  async send(method: string, path: string, body?: unknown): Promise<Json> {
    const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body === undefined ? '' : JSON.stringify(body));
    const headers = { authorization: `token ${this.token}`, 'content-length': String(bytes.length) };
    const answer = this.respond({ method, path: this.prefix + path, headers, body: bytes });
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${answer.body}`);
    return parse(answer);
  }

  async releases(tag?: string): Promise<Json[]> {
    const all = [...this.stored.values()].reverse().map((release) => this.shown(release));
    return tag === undefined ? all : all.filter((release) => release.tag_name === tag);
  }

  async assets(releaseId: number): Promise<(Json & { bytes: Buffer })[]> {
    const assets = this.stored.get(releaseId)?.assets ?? [];
    return assets
      .map((asset) => ({ ...this.shownAsset(asset), bytes: asset.bytes }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    this.judge.close();
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/' } = request;
    const number = this.requests.length + 1;
    const fault = this.faults.take(number, method, path);
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const call = { method, path, headers, body: Buffer.concat(chunks) };
    const recorded: RecordedRequest = { ...call, number, status: 0 };
    this.requests.push(recorded);
    this.judge.judge(call);
    // Nobody waits for an answer that the client has given up.
    if (fault?.delayInMilliseconds)
      await new Promise((done) => setTimeout(done, fault.delayInMilliseconds).unref());
    if (fault?.reset === 'before') return void request.socket.destroy();
    if (fault?.reset === 'middle') {
      this.breakUpload(call);
      return void request.socket.destroy();
    }
    const answer = await this.answer(call, fault);
    if (fault?.reset === 'after') return void request.socket.destroy();
    recorded.status = answer.status;
    const length = answer.status === 204 ? {} : { 'content-length': String(answer.body.length) };
    response.writeHead(answer.status, { ...answer.headers, ...length });
    if (fault?.truncate !== true) return void response.end(answer.body);
    response.write(answer.body.subarray(0, answer.body.length >> 1), () => request.socket.destroy());
  }

  private async answer(call: Call, fault: Fault | undefined): Promise<Answer> {
    if (fault?.status !== undefined)
      return json(
        fault.status,
        fault.body === undefined ? { message: `fault ${fault.status}` } : fault.body,
        fault.headers,
      );
    for (const handler of this.handlers) {
      const answer = await handler(call);
      if (answer !== undefined) return answer;
    }
    if (fault?.corrupt === undefined) return this.respond(call);
    const body =
      fault.corrupt === 'short' ? call.body.subarray(1) : Buffer.from(call.body.map((byte) => byte ^ 1));
    return this.respond({ ...call, body });
  }

  private breakUpload(call: Call): void {
    const url = new URL(call.path, this.url);
    const release = this.stored.get(Number(/uploads.*releases\/(\d+)/.exec(url.pathname)?.[1]));
    const name = url.searchParams.get('name') ?? '';
    if (release && !release.assets.some((asset) => asset.name === name))
      this.store(release, name, call.body.subarray(0, call.body.length >> 1), 'starter');
  }
}
