/**
 * GitHub's releases, assets and tags in this process: enough for the publisher, quick to start, and a test may answer any
 * request itself. What it has in common with the emulator's overlay is tested on both (`github-server.test.ts`).
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Fault, Faults } from './github-faults.ts';
import type { ReleaseSettings } from './github-releases.ts';
import type { GitHubServer, RecordedRequest } from './github-server.ts';
import {
  type Answer,
  type Call,
  invalid,
  type Json,
  json,
  notFound,
  paged,
  parse,
} from './github-upstream.ts';

export interface StoredAsset {
  readonly id: number;
  name: string;
  state: string;
  readonly bytes: Buffer;
  /** What the server says instead of the digest. */
  digest?: string | null;
}
export interface StoredRelease extends Json {
  readonly id: number;
  assets: StoredAsset[];
}

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

const REFUSED = 'Resource not accessible by integration';

export async function startFake(prefix = ''): Promise<FakeGitHub> {
  const fake = new Fake(prefix);
  await fake.listen();
  return fake;
}

class Fake implements FakeGitHub {
  url = '';
  readonly owner = 'acme';
  readonly repo = 'brands';
  readonly token = 'ghs_write_token_of_the_tests';
  readonly readToken = 'ghs_read_token_of_the_tests';
  requests: RecordedRequest[] = [];
  readonly settings: ReleaseSettings = { digests: true, immutableReleases: false, showImmutable: true };
  readonly tags = new Map<string, string>();
  readonly stored = new Map<number, StoredRelease>();
  private readonly immutable = new Set<number>();
  private readonly faults = new Faults();
  private handlers: Intercept[] = [];
  private readonly server: Server;
  private readonly prefix: string;
  private ids = 0;

  constructor(prefix: string) {
    this.prefix = prefix;
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

  add(release: Json, assets: Readonly<Record<string, string>> = {}): StoredRelease {
    const id = ++this.ids;
    const texts = { name: null, body: null, target_commitish: 'main', draft: false, prerelease: false };
    const made: StoredRelease = { ...texts, ...release, id, assets: [] };
    this.stored.set(id, made);
    for (const [name, text] of Object.entries(assets)) this.store(made, name, Buffer.from(text), 'uploaded');
    return made;
  }

  makeImmutable(releaseId: number): void {
    this.immutable.add(releaseId);
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
    if (fault?.delayInMilliseconds) await new Promise((done) => setTimeout(done, fault.delayInMilliseconds));
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

  private store(release: StoredRelease, name: string, bytes: Buffer, state: string): StoredAsset {
    const asset = { id: ++this.ids, name, state, bytes };
    release.assets.push(asset);
    return asset;
  }

  shown(release: StoredRelease): Json {
    const address = release.draft ? `untagged-${release.id}` : release.tag_name;
    const origin = new URL(this.url).origin;
    return {
      ...release,
      html_url: `${origin}/acme/brands/releases/tag/${address}`,
      upload_url: `${origin}/api/uploads/repos/acme/brands/releases/${release.id}/assets{?name,label}`,
      assets: release.assets.map((asset) => this.shownAsset(asset)),
      ...(this.settings.showImmutable ? { immutable: this.immutable.has(release.id) } : {}),
    };
  }

  private shownAsset({ id, name, state, bytes, digest }: StoredAsset): Json {
    const real = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    const told = digest === undefined ? (this.settings.digests ? real : null) : digest;
    return { id, name, state, size: bytes.length, digest: told, content_type: 'application/zip' };
  }

  private respond(call: Call): Answer {
    const url = new URL(call.path, this.url);
    const token = /^(?:token|bearer) (.+)$/i.exec(call.headers.authorization ?? '')?.[1];
    const mayWrite = token === this.token;
    if (token !== undefined && !mayWrite && token !== this.readToken)
      return json(401, { message: 'Bad credentials' });
    const stored = /^\/_storage\/(\d+)$/.exec(url.pathname)?.[1];
    if (stored !== undefined) return this.download(Number(stored));
    const isUpload = url.pathname.startsWith('/api/uploads/');
    const path = decodeURIComponent(url.pathname.slice((isUpload ? '/api/uploads' : this.prefix).length));
    const rest = path.replace('/repos/acme/brands', '');
    if (!mayWrite && call.method !== 'GET') return json(403, { message: REFUSED });
    const tag = /^\/(?:releases\/tags|commits\/tags)\/(.*)$/.exec(rest)?.[1] ?? '';
    const id = Number(/\d+/.exec(rest.replace(tag, ''))?.[0]);
    const route = `${call.method} ${tag === '' ? rest.replace(/\d+/, ':id') : rest.replace(tag, ':tag')}`;
    const release = this.stored.get(id);
    const seen = release && (mayWrite || !release.draft) ? release : undefined;
    switch (route) {
      case 'GET /commits/tags/:tag':
        return this.tags.has(tag)
          ? json(200, { sha: this.tags.get(tag) })
          : json(422, { message: `No commit found for SHA: tags/${tag}` });
      case 'GET /releases':
        return paged(
          [...this.stored.values()]
            .reverse()
            .filter(({ draft }) => mayWrite || !draft)
            .map((one) => this.shown(one)),
          url,
        );
      case 'GET /releases/tags/:tag': {
        const found = this.published(tag);
        return found ? json(200, this.shown(found)) : notFound();
      }
      case 'POST /releases':
        return this.create(parse(call));
      case 'GET /releases/:id':
        return seen ? json(200, this.shown(seen)) : notFound();
      case 'PATCH /releases/:id':
        return release ? this.update(release, parse(call)) : notFound();
      case 'DELETE /releases/:id':
        this.stored.delete(id);
        return { status: 204, headers: {}, body: Buffer.alloc(0) };
      case 'GET /releases/:id/assets':
        return seen ? paged(this.shown(seen).assets, url) : notFound();
      case 'POST /releases/:id/assets':
        // The API's own host takes no uploads.
        return release && isUpload
          ? this.upload(call, release, url.searchParams.get('name') ?? '')
          : notFound();
      default:
        return this.asset(call, route, id);
    }
  }

  private published(tag: string, except?: number): StoredRelease | undefined {
    return [...this.stored.values()].find((one) => !one.draft && one.tag_name === tag && one.id !== except);
  }

  private create(wanted: Json): Answer {
    if (this.published(wanted.tag_name)) return invalid('Release', 'already_exists', 'tag_name');
    const made = this.add(wanted);
    if (!made.draft) this.publish(made);
    return json(201, this.shown(made));
  }

  private update(release: StoredRelease, wanted: Json): Answer {
    const isFixed = ['draft', 'target_commitish', 'prerelease', 'tag_name'].some((name) => name in wanted);
    if (this.immutable.has(release.id) && isFixed)
      return invalid('Release', 'custom', 'tag_name', 'an immutable release keeps its tag');
    const publishes = release.draft && wanted.draft === false;
    if (publishes && this.published(wanted.tag_name ?? release.tag_name, release.id))
      return invalid('Release', 'already_exists', 'tag_name');
    Object.assign(release, wanted);
    if (publishes) this.publish(release);
    return json(200, this.shown(release));
  }

  private publish(release: StoredRelease): void {
    if (!this.tags.has(release.tag_name) && /^[0-9a-f]{40}$/.test(release.target_commitish))
      this.tags.set(release.tag_name, release.target_commitish);
    if (this.settings.immutableReleases) this.immutable.add(release.id);
  }

  private upload(call: Call, release: StoredRelease, name: string): Answer {
    if (this.immutable.has(release.id))
      return json(422, { message: 'Cannot upload assets to an immutable release.' });
    if (release.assets.some((asset) => asset.name === name))
      return invalid('ReleaseAsset', 'already_exists', 'name');
    return json(201, this.shownAsset(this.store(release, name, call.body, 'uploaded')));
  }

  private asset(call: Call, route: string, id: number): Answer {
    const release = [...this.stored.values()].find(({ assets }) => assets.some((asset) => asset.id === id));
    const asset = release?.assets.find((one) => one.id === id);
    if (!release || !asset || !route.endsWith(' /releases/assets/:id')) return notFound();
    if (call.method === 'GET') {
      if (!(call.headers.accept ?? '').includes('application/octet-stream'))
        return json(200, this.shownAsset(asset));
      const location = `${new URL(this.url).origin}/_storage/${id}`;
      return { status: 302, headers: { location }, body: Buffer.alloc(0) };
    }
    if (this.immutable.has(release.id))
      return json(422, { message: 'Cannot change assets of an immutable release.' });
    if (call.method === 'DELETE') {
      release.assets = release.assets.filter((one) => one !== asset);
      return { status: 204, headers: {}, body: Buffer.alloc(0) };
    }
    const { name } = parse(call);
    if (release.assets.some((one) => one.name === name && one !== asset))
      return invalid('ReleaseAsset', 'already_exists', 'name');
    asset.name = name;
    return json(200, this.shownAsset(asset));
  }

  private download(id: number): Answer {
    const asset = [...this.stored.values()].flatMap(({ assets }) => assets).find((one) => one.id === id);
    if (asset === undefined) return notFound();
    return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: asset.bytes };
  }
}
