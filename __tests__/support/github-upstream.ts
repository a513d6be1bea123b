/** Requests to the emulator behind the proxy, and the shapes that pass between the two. */
import { Agent, request } from 'node:http';

export interface Call {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

// biome-ignore lint/suspicious/noExplicitAny: the API's objects pass through as they are
export type Json = any;

const TOKENS = 100;
/** The emulator counts 5,000 requests a token and hour, as GitHub does, and tests need more. */
const REQUESTS_PER_TOKEN = 4000;

export class Upstream {
  /** What the emulator must know. */
  static readonly tokens = Array.from({ length: TOKENS }, (_, n) => `upstream-token-${n}`);
  private sent = 0;
  private readonly agent = new Agent({ keepAlive: true });
  private readonly port: number;
  private readonly host: string;

  /** `host` is the proxy's, so that addresses in answers lead to the proxy. Who may do what is the proxy's business. */
  constructor(port: number, host: string) {
    this.port = port;
    this.host = host;
  }

  send(call: Call): Promise<Answer> {
    const { 'content-length': _length, connection: _connection, ...passed } = call.headers;
    const token = Upstream.tokens[Math.floor(this.sent++ / REQUESTS_PER_TOKEN) % TOKENS];
    const headers = {
      ...passed,
      authorization: `token ${token}`,
      host: this.host,
      'content-length': String(call.body.length),
    };
    return new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port: this.port, agent: this.agent, path: call.path, headers };
      const outgoing = request({ ...options, method: call.method }, async (incoming) => {
        const chunks: Buffer[] = [];
        for await (const chunk of incoming) chunks.push(chunk as Buffer);
        const { 'content-length': _, 'transfer-encoding': _encoding, ...rest } = incoming.headers;
        const plain = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]));
        resolve({ status: incoming.statusCode ?? 500, headers: plain, body: Buffer.concat(chunks) });
      });
      outgoing.on('error', reject);
      outgoing.end(call.body);
    });
  }

  /** All items of a list, over its pages. */
  async all(path: string, headers: Call['headers']): Promise<Json[]> {
    const items: Json[] = [];
    for (let page = 1; ; page++) {
      const answer = await this.send({ ...get(`${path}?per_page=100&page=${page}`), headers });
      const part = parse(answer);
      if (!Array.isArray(part)) return items;
      items.push(...part);
      if (part.length < 100) return items;
    }
  }

  close(): void {
    this.agent.destroy();
  }
}

export function get(path: string): Call {
  return { method: 'GET', path, headers: {}, body: Buffer.alloc(0) };
}

export function parse(message: { readonly body: Buffer }): Json {
  return message.body.length === 0 ? undefined : JSON.parse(message.body.toString('utf8'));
}

export function json(status: number, value: unknown, headers: Answer['headers'] = {}): Answer {
  const body = Buffer.from(JSON.stringify(value));
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body };
}

export function notFound(): Answer {
  return json(404, { message: 'Not Found', status: '404' });
}

/** GitHub's answer to a field that it does not take. */
export function invalid(resource: string, code: string, field: string, message?: string): Answer {
  const error = { resource, code, field, ...(message === undefined ? {} : { message }) };
  return json(422, { message: 'Validation Failed', errors: [error], status: '422' });
}

/** One page of a list with GitHub's link header. */
export function paged(items: readonly unknown[], url: URL): Answer {
  const size = Math.min(100, Math.max(1, Number(url.searchParams.get('per_page') ?? 30)));
  const page = Math.max(1, Number(url.searchParams.get('page') ?? 1));
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (to: number, rel: string) => {
    const address = new URL(url);
    address.searchParams.set('page', String(to));
    return `<${address}>; rel="${rel}"`;
  };
  const links = page < last ? [link(page + 1, 'next'), link(last, 'last')] : [];
  const headers: Record<string, string> = links.length === 0 ? {} : { link: links.join(', ') };
  return json(200, items.slice((page - 1) * size, page * size), headers);
}
