/** Judges requests by GitHub's own description of its API (`github-operations.json`, an extract: its source stands in it). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import type { Call } from './github-upstream.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: object;
}
interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: Readonly<Record<string, { readonly schema: object }>>;
  };
}
interface Known {
  readonly method: string;
  readonly path: RegExp;
  readonly names: readonly string[];
  readonly operation: Operation;
  /** Compiled when first asked for: a test needs few of the operations. */
  readonly parameters: Readonly<Record<'path' | 'query', () => ValidateFunction>>;
  readonly body: (() => ValidateFunction) | undefined;
}

const ajv = new Ajv({ coerceTypes: true, allErrors: true, strict: false, validateFormats: false });
const { paths } = JSON.parse(readFileSync(join(__dirname, 'github-operations.json'), 'utf8')) as {
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};
const operations: readonly Known[] = Object.entries(paths)
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => known(method.toUpperCase(), path, operation)),
  )
  // A path that says `releases/tags` goes before one that says `releases/{release_id}`.
  .sort((one, other) => one.names.length - other.names.length);

function compiled(schema: object): () => ValidateFunction {
  let valid: ValidateFunction | undefined;
  return () => (valid ??= ajv.compile(schema));
}

function known(method: string, path: string, operation: Operation): Known {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const closed = (parameters: readonly Parameter[]) =>
    compiled({
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
      required: parameters.filter(({ required }) => required === true).map(({ name }) => name),
    });
  const of = (place: 'path' | 'query') =>
    closed(operation.parameters.filter((parameter) => parameter.in === place));
  const schema = operation.requestBody?.content['application/json']?.schema;
  return {
    method,
    path: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`),
    names,
    operation,
    parameters: { path: of('path'), query: of('query') },
    // A key that GitHub does not know is passed over in silence there, and a mistake of ours.
    body: schema && compiled({ additionalProperties: false, ...schema }),
  };
}

/** What is wrong with a request to the API; `path` without the prefix that a server of its own has. */
export function requestFaults({ method, path, headers, body }: Call): string[] {
  const url = new URL(path, 'http://localhost');
  const found = operations.find((known) => known.method === method && known.path.test(url.pathname));
  const named = `${method} ${url.pathname}`;
  if (found === undefined) return [`${named} is no operation of the API.`];
  const [, ...values] = found.path.exec(url.pathname)!;
  const inPath = Object.fromEntries(
    found.names.map((name, index) => [name, decodeURIComponent(values[index]!)]),
  );
  const faults = [
    ...faultsOf(found.parameters.path, inPath),
    ...faultsOf(found.parameters.query, Object.fromEntries(url.searchParams)),
    ...headerFaults(headers),
    ...bodyFaults(found, headers['content-type'] ?? '', body),
  ];
  return faults.map((fault) => `${named} (${found.operation.operationId}): ${fault}`);
}

function headerFaults(headers: Call['headers']): string[] {
  const faults = [];
  if (!headers['user-agent']) faults.push('no user-agent');
  if (!/^application\/(vnd\.github\b.*\+json|json|octet-stream)$/.test(headers.accept ?? ''))
    faults.push(`accept is ${headers.accept}`);
  return faults;
}

function bodyFaults({ operation, body: valid }: Known, type: string, body: Buffer): string[] {
  const { requestBody } = operation;
  if (requestBody === undefined) return body.length > 0 ? ['a body where none is asked for'] : [];
  if (valid === undefined) return body.length > 0 && type === '' ? ['an upload without a content-type'] : [];
  if (body.length === 0) return requestBody.required === true ? ['no body'] : [];
  if (!type.startsWith('application/json')) return [`content-type is ${type}`];
  return faultsOf(valid, JSON.parse(body.toString('utf8')));
}

function faultsOf(validator: () => ValidateFunction, value: unknown): string[] {
  const valid = validator();
  if (valid(value)) return [];
  return (valid.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/** Collects the faults of all requests that a server saw; `close` fails when there are any. */
export class ApiJudge {
  private readonly faults: string[] = [];
  private readonly prefixes: readonly string[];

  /** `prefixes` are what stands before the paths of the API, the longest first. */
  constructor(...prefixes: readonly string[]) {
    this.prefixes = [...prefixes, ''];
  }

  judge(call: Call): void {
    // GitHub's own client asks as it likes, and so do tests, with the fetch of Node.
    if (/^(GitHub CLI |node$)/.test(call.headers['user-agent'] ?? '')) return;
    const prefix = this.prefixes.find((known) => call.path.startsWith(`${known}/`)) ?? '';
    const path = call.path.slice(prefix.length);
    // Where an answer redirects to is no part of the API.
    if (!/^\/(_storage|moved)\//.test(path)) this.faults.push(...requestFaults({ ...call, path }));
  }

  /** Throws when a request was none that GitHub describes. */
  close(): void {
    if (this.faults.length > 0)
      throw new Error(`GitHub describes no such request:\n${[...new Set(this.faults)].join('\n')}`);
  }
}
