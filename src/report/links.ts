import type { Finding } from '../model/report.ts';
import type { Whereabouts } from '../model/whereabouts.ts';
import { code } from './markdown-text.ts';
import { placeOf } from './place.ts';

const SERVER = /^https?:\/\/[\w.:[\]-]+$/;
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
const COMMIT = /^[0-9a-f]{7,64}$/;

/** A file at the head or at the base as an address; undefined when it lies in a ZIP or nobody knows where it is. */
export function versionAddress(path: string, side: 'base' | 'head', where: Whereabouts): string | undefined {
  const { file, inner } = placeOf({ path }, where.prefix ?? '');
  return inner === undefined ? blobAddress(file, side, where) : undefined;
}

/** A finding's file and line at the head commit as an address; undefined when the repository or the commit is not known. */
export function fileAddress({ path, location }: Finding, where: Whereabouts): string | undefined {
  const { file, inner } = placeOf({ path }, where.prefix ?? '');
  const address = blobAddress(file, 'head', where);
  const { line, endLine } = (inner === undefined && location) || {};
  if (address === undefined || line === undefined) return address;
  return `${address}#L${line}${endLine && endLine > line ? `-L${endLine}` : ''}`;
}

/** The head may lie in a fork; the base lies in the project itself. */
function blobAddress(
  file: string,
  side: 'base' | 'head',
  { server = '', project = '', repository = '', ...commits }: Whereabouts,
): string | undefined {
  const [owner, commit = ''] = [side === 'head' ? repository : project, commits[side]];
  if (file === '' || !SERVER.test(server) || !REPOSITORY.test(owner) || !COMMIT.test(commit))
    return undefined;
  return `${server}/${owner}/blob/${commit}/${addressOf(file)}`;
}

/** A finding's place as a code span, linked where that is possible. */
export function linkedPlace(finding: Finding, where: Whereabouts): string {
  const { path, location } = finding;
  const shown = code(location?.line === undefined ? path : `${path}:${location.line}`);
  const address = fileAddress(finding, where);
  return address === undefined ? shown : `[${shown}](${address})`;
}

/** The first seven digits of what is a commit's id. */
export const commitDigits = (commit: string | undefined): string | undefined =>
  commit !== undefined && COMMIT.test(commit) ? commit.slice(0, 7) : undefined;

/** A commit as people name it, as a code span. */
export function shortCommit(commit: string | undefined): string | undefined {
  const digits = commitDigits(commit);
  return digits === undefined ? undefined : code(digits);
}

/** What is spoken of: project, head and base; '' where nothing is known. */
export function spokenOf({ project, head, base }: Whereabouts): string {
  const [from, to] = [shortCommit(base), shortCommit(head)];
  const against =
    to === undefined ? from && `against ${from}` : from === undefined ? to : `${to} against ${from}`;
  return [
    ...(project === undefined ? [] : [code(project)]),
    ...(against === undefined ? [] : [against]),
  ].join(', ');
}

const RUN = /^https?:\/\/[\w.:[\]-]+\/[\w./-]+$/;

/** A link to the run, where its address is one. */
export const runLink = ({ run = '' }: Whereabouts, text: string): string =>
  RUN.test(run) ? `[${text}](${run})` : '';

/** A link to what the run keeps, the report among it. */
export const artifactsLink = ({ run = '' }: Whereabouts, text: string): string =>
  RUN.test(run) ? `[${text}](${run}#artifacts)` : '';

/** A half surrogate pair has no UTF-8 to encode; brackets would end a link. */
function addressOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`))
    .join('/');
}
