/** What GitHub answers about releases, their assets and tags, out of memory. */
import { createHash } from 'node:crypto';
import type { ReleaseSettings } from './github-releases.ts';
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

const REFUSED = 'Resource not accessible by integration';

export class FakeReleases {
  url = '';
  readonly token = 'ghs_write_token_of_the_tests';
  readonly readToken = 'ghs_read_token_of_the_tests';
  readonly settings: ReleaseSettings = { digests: true, immutableReleases: false, showImmutable: true };
  readonly tags = new Map<string, string>();
  readonly stored = new Map<number, StoredRelease>();
  private readonly immutable = new Set<number>();
  protected readonly prefix: string;
  private ids = 0;

  constructor(prefix: string) {
    this.prefix = prefix;
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

  protected store(release: StoredRelease, name: string, bytes: Buffer, state: string): StoredAsset {
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

  protected shownAsset({ id, name, state, bytes, digest }: StoredAsset): Json {
    const real = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    const told = digest === undefined ? (this.settings.digests ? real : null) : digest;
    return { id, name, state, size: bytes.length, digest: told, content_type: 'application/zip' };
  }

  protected respond(call: Call): Answer {
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
