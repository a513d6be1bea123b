/**
 * GitHub's documented behaviour of releases where the emulator has less: it keeps the bytes of assets, tells digests,
 * allows several drafts of one tag, finds no draft by its tag, refuses a second asset of a name, and knows immutability.
 */
import { createHash } from 'node:crypto';
import {
  type Answer,
  type Call,
  get,
  invalid,
  type Json,
  json,
  notFound,
  paged,
  parse,
  type Upstream,
} from './github-upstream.ts';

/** What a test may change while the server runs. */
export interface ReleaseSettings {
  /** Assets have a `digest`; older servers give none. */
  digests: boolean;
  /** Releases can't be changed once they are published. */
  immutableReleases: boolean;
  /** Releases say whether they are immutable; without it only the refusal does. */
  showImmutable: boolean;
}

interface StoredAsset {
  readonly bytes: Buffer;
  readonly state: string;
}

export const UPLOAD_PREFIX = '/api/uploads';

export class ReleaseOverlay {
  readonly settings: ReleaseSettings = { digests: true, immutableReleases: false, showImmutable: true };
  readonly immutable = new Set<number>();
  private readonly stored = new Map<number, StoredAsset>();
  /** The tag of each draft by release id: the emulator holds drafts under names of their own. */
  private readonly draftTags = new Map<number, string>();
  private drafts = 0;
  private readonly upstream: Upstream;
  private readonly url: string;
  private readonly base: string;

  constructor(upstream: Upstream, url: string, base: string) {
    this.upstream = upstream;
    this.url = url;
    this.base = base;
  }

  /** The answer to a request about releases; undefined for all others. */
  async answer(call: Call, mayWrite: boolean): Promise<Answer | undefined> {
    const url = new URL(call.path, this.url);
    const upload = url.pathname.startsWith(UPLOAD_PREFIX);
    const path = upload ? url.pathname.slice(UPLOAD_PREFIX.length) : url.pathname;
    const stored = /^\/_storage\/(\d+)$/.exec(path)?.[1];
    if (stored !== undefined) return this.download(Number(stored));
    if (!path.startsWith(`${this.base}/releases`)) return undefined;
    const rest = path.slice(`${this.base}/releases`.length);
    const route = `${call.method} ${rest.replace(/\d+/g, ':id').replace(/^\/tags\/.*/, '/tags/:tag')}`;
    const id = Number(/\d+/.exec(rest)?.[0]);
    switch (route) {
      case 'GET ':
        return paged(await this.visible(call, mayWrite), url);
      case 'POST ':
        return this.create(call);
      case 'GET /tags/:tag':
        return this.byTag(call, decodeURIComponent(rest.slice('/tags/'.length)));
      case 'GET /:id':
        return this.one(call, id, mayWrite);
      case 'PATCH /:id':
        return this.update(call, id);
      case 'GET /:id/assets':
        return this.listAssets(call);
      case 'POST /:id/assets':
        // The API's own host takes no uploads.
        return upload ? this.upload(call, id, url.searchParams.get('name') ?? '') : notFound();
      case 'GET /assets/:id':
        return this.asset(call, id);
      case 'PATCH /assets/:id':
        return this.rename(call, id);
      case 'DELETE /assets/:id':
        return this.removeAsset(call, id);
      default:
        return undefined;
    }
  }

  /** All releases as a writer sees them, newest first. */
  async releases(headers: Call['headers']): Promise<Json[]> {
    const releases = await this.upstream.all(`${this.base}/releases`, headers);
    return releases.map((release) => this.decorate(release)).sort((a, b) => b.id - a.id);
  }

  bytesOf(assetId: number): Buffer {
    return this.stored.get(assetId)?.bytes ?? Buffer.alloc(0);
  }

  /** Adds an asset that was not uploaded completely. */
  async addBroken(call: Call, received: Buffer): Promise<void> {
    const url = new URL(call.path, this.url);
    const id = Number(/releases\/(\d+)/.exec(url.pathname)?.[1]);
    await this.store({ ...call, body: received }, id, url.searchParams.get('name') ?? '', 'starter');
  }

  private async visible(call: Call, mayWrite: boolean): Promise<Json[]> {
    return (await this.releases(call.headers)).filter((release) => mayWrite || !release.draft);
  }

  private decorate(release: Json): Json {
    const tag = this.draftTags.get(release.id) ?? release.tag_name;
    const address = release.draft ? `untagged-${release.id}` : tag;
    return {
      ...release,
      tag_name: tag,
      html_url: `${this.url}${this.base.slice('/repos'.length)}/releases/tag/${address}`,
      upload_url: `${this.url}${UPLOAD_PREFIX}${this.base}/releases/${release.id}/assets{?name,label}`,
      assets: release.assets.map((asset: Json) => this.decorateAsset(asset)),
      ...(this.settings.showImmutable ? { immutable: this.immutable.has(release.id) } : {}),
    };
  }

  private decorateAsset(asset: Json): Json {
    const { bytes, state } = this.stored.get(asset.id) ?? { bytes: Buffer.alloc(0), state: 'uploaded' };
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    return { ...asset, state, size: bytes.length, ...(this.settings.digests ? { digest } : {}) };
  }

  private async published(call: Call, tag: string, except?: number): Promise<Json | undefined> {
    return (await this.releases(call.headers)).find((r) => !r.draft && r.tag_name === tag && r.id !== except);
  }

  private async byTag(call: Call, tag: string): Promise<Answer> {
    const release = await this.published(call, tag);
    return release === undefined ? notFound() : json(200, release);
  }

  private async one(call: Call, id: number, mayWrite: boolean): Promise<Answer> {
    const answer = await this.upstream.send(call);
    if (answer.status !== 200) return answer;
    const release = this.decorate(parse(answer));
    return release.id === id && (mayWrite || !release.draft) ? json(200, release) : notFound();
  }

  private async create(call: Call): Promise<Answer> {
    const wanted = parse(call);
    if ((await this.published(call, wanted.tag_name)) !== undefined)
      return invalid('Release', 'already_exists', 'tag_name');
    const held = wanted.draft === true ? `draft-${++this.drafts}` : wanted.tag_name;
    const answer = await this.upstream.send(withBody(call, { ...wanted, tag_name: held }));
    if (answer.status !== 201) return answer;
    const release = parse(answer);
    if (release.draft) this.draftTags.set(release.id, wanted.tag_name);
    else if (this.settings.immutableReleases) this.immutable.add(release.id);
    return json(201, this.decorate(release));
  }

  private async update(call: Call, id: number): Promise<Answer> {
    const { tag_name: asked, ...wanted } = parse(call);
    const before = (await this.releases(call.headers)).find((release) => release.id === id);
    if (before === undefined) return notFound();
    const fixed =
      ['draft', 'target_commitish', 'prerelease'].some((name) => name in wanted) || asked !== undefined;
    if (this.immutable.has(id) && fixed) {
      return invalid('Release', 'custom', 'tag_name', 'an immutable release keeps its tag');
    }
    const tag = asked ?? before.tag_name;
    const publishes = before.draft && wanted.draft === false;
    if (publishes && (await this.published(call, tag, id)) !== undefined) {
      return invalid('Release', 'already_exists', 'tag_name');
    }
    const named = publishes || !before.draft ? { tag_name: tag } : {};
    const answer = await this.upstream.send(withBody(call, { ...wanted, ...named }));
    if (answer.status !== 200) return answer;
    if (publishes) this.draftTags.delete(id);
    else if (before.draft) this.draftTags.set(id, tag);
    if (publishes && this.settings.immutableReleases) this.immutable.add(id);
    return json(200, this.decorate(parse(answer)));
  }

  private async listAssets(call: Call): Promise<Answer> {
    const answer = await this.upstream.send(call);
    if (answer.status !== 200) return answer;
    const assets = parse(answer).map((asset: Json) => this.decorateAsset(asset));
    return { ...answer, body: Buffer.from(JSON.stringify(assets)) };
  }

  private async upload(call: Call, releaseId: number, name: string): Promise<Answer> {
    if (this.immutable.has(releaseId))
      return json(422, { message: 'Cannot upload assets to an immutable release.' });
    if (Number(call.headers['content-length']) !== call.body.length)
      return json(400, { message: 'Bad Content-Length' });
    if (call.body.length === 0) return json(400, { message: 'Bad Content-Length: empty' });
    return await this.store(call, releaseId, name, 'uploaded');
  }

  private async store(call: Call, releaseId: number, name: string, state: string): Promise<Answer> {
    const path = `${this.base}/releases/${releaseId}/assets`;
    const others = await this.upstream.all(path, call.headers);
    if (others.some((asset) => asset.name === name)) return invalid('ReleaseAsset', 'already_exists', 'name');
    const answer = await this.upstream.send({ ...call, path: `${path}?name=${encodeURIComponent(name)}` });
    if (answer.status !== 201) return answer;
    const asset = parse(answer);
    this.stored.set(asset.id, { bytes: call.body, state });
    return json(201, this.decorateAsset(asset));
  }

  private async asset(call: Call, id: number): Promise<Answer> {
    const answer = await this.upstream.send(get(call.path));
    if (answer.status !== 200) return answer;
    if (!(call.headers.accept ?? '').includes('application/octet-stream')) {
      return json(200, this.decorateAsset(parse(answer)));
    }
    return { status: 302, headers: { location: `${this.url}/_storage/${id}` }, body: Buffer.alloc(0) };
  }

  private download(id: number): Answer {
    const stored = this.stored.get(id);
    if (stored === undefined) return notFound();
    return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: stored.bytes };
  }

  private async rename(call: Call, id: number): Promise<Answer> {
    const { name } = parse(call);
    const release = await this.releaseOf(call, id);
    if (release === undefined) return notFound();
    if (this.immutable.has(release.id))
      return json(422, { message: 'Cannot update assets of an immutable release.' });
    const taken = release.assets.some((asset: Json) => asset.name === name && asset.id !== id);
    if (taken) return invalid('ReleaseAsset', 'already_exists', 'name');
    const answer = await this.upstream.send(call);
    return answer.status === 200 ? json(200, this.decorateAsset(parse(answer))) : answer;
  }

  private async removeAsset(call: Call, id: number): Promise<Answer> {
    const release = await this.releaseOf(call, id);
    if (release === undefined) return notFound();
    if (this.immutable.has(release.id))
      return json(422, { message: 'Cannot delete assets of an immutable release.' });
    this.stored.delete(id);
    return await this.upstream.send(call);
  }

  private async releaseOf(call: Call, assetId: number): Promise<Json | undefined> {
    const releases = await this.releases(call.headers);
    return releases.find((release) => release.assets.some((asset: Json) => asset.id === assetId));
  }
}

function withBody(call: Call, value: unknown): Call {
  return { ...call, body: Buffer.from(JSON.stringify(value)) };
}
