import type { Finding } from '../model/report.ts';
import type { Whereabouts } from '../model/whereabouts.ts';
import { code } from './markdown-text.ts';
import { placeOf } from './place.ts';

const SERVER = /^https?:\/\/[\w.:[\]-]+$/;
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
const COMMIT = /^[0-9a-f]{7,64}$/;

/** A finding's file and line at the head commit as an address; undefined when the repository or the commit is not known. */
export function fileAddress({ path, location }: Finding, where: Whereabouts): string | undefined {
  const { server = '', repository = '', head = '' } = where;
  if (!SERVER.test(server) || !REPOSITORY.test(repository) || !COMMIT.test(head)) return undefined;
  const { file, inner } = placeOf({ path }, where.prefix ?? '');
  if (file === '') return undefined;
  const { line, endLine } = (inner === undefined && location) || {};
  const lines = line === undefined ? '' : `#L${line}${endLine && endLine > line ? `-L${endLine}` : ''}`;
  return `${server}/${repository}/blob/${head}/${addressOf(file)}${lines}`;
}

/** A finding's place as a code span, linked where that is possible. */
export function linkedPlace(finding: Finding, where: Whereabouts): string {
  const { path, location } = finding;
  const shown = code(location?.line === undefined ? path : `${path}:${location.line}`);
  const address = fileAddress(finding, where);
  return address === undefined ? shown : `[${shown}](${address})`;
}

/** What is spoken of: project, head and base; '' where nothing is known. */
export function spokenOf({ project, head, base }: Whereabouts): string {
  const short = (commit: string | undefined) =>
    commit !== undefined && COMMIT.test(commit) ? code(commit.slice(0, 7)) : undefined;
  const [from, to] = [short(base), short(head)];
  const against =
    to === undefined ? from && `against ${from}` : from === undefined ? to : `${to} against ${from}`;
  return [
    ...(project === undefined ? [] : [code(project)]),
    ...(against === undefined ? [] : [against]),
  ].join(', ');
}

/** A link to the run, where its address is one. */
export function runLink({ run = '' }: Whereabouts, text: string): string {
  return /^https?:\/\/[\w.:[\]-]+\/[\w./-]+$/.test(run) ? `[${text}](${run})` : '';
}

/** A half surrogate pair has no UTF-8 to encode; brackets would end a link. */
function addressOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`))
    .join('/');
}
