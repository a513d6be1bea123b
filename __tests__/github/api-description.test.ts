/** The judge of requests: it must see what GitHub would refuse or pass over in silence. */
import { requestFaults } from '../support/github-api.ts';

const REPO = '/repos/acme/brands';
const headers = {
  'user-agent': 'brandgate',
  accept: 'application/vnd.github+json',
  'content-type': 'application/json; charset=utf-8',
};
const faults = (method: string, path: string, body: object | string = '', more: object = {}) =>
  requestFaults({
    method,
    path: REPO + path,
    headers: { ...headers, ...more },
    body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  });

test.each<[string, string, object | string]>([
  ['GET', '/releases?per_page=100&page=2', ''],
  ['GET', '/releases/tags/acme%2Fv1.0.0', ''],
  ['GET', '/releases/7', ''],
  ['GET', '/compare/main...topic?per_page=100', ''],
  ['POST', '/releases', { tag_name: 'v1', draft: true }],
  ['PATCH', '/releases/7', { draft: false }],
  ['POST', '/releases/7/assets?name=a.zip', 'PK'],
  ['DELETE', '/releases/assets/7', ''],
  ['GET', '/pulls?state=open&head=acme%3Atopic', ''],
  ['POST', '/pulls/7/comments', { body: 'x', commit_id: 'a', path: 'b', subject_type: 'file' }],
])('%s %s is described', (method, path, body) => {
  expect(faults(method, path, body)).toEqual([]);
});

test.each<[string, string, string, object | string]>([
  ['an operation that is none', 'PUT', '/releases/7', ''],
  ['a path that is none', 'GET', '/relases', ''],
  ['a number that is none', 'GET', '/releases/latest-draft', ''],
  ['a query that is unknown', 'GET', '/releases?per-page=100', ''],
  ['a query of another type', 'GET', '/releases?page=first', ''],
  ['a query that must be there', 'POST', '/releases/7/assets', 'PK'],
  ['a value that is none of the list', 'GET', '/pulls?state=opened', ''],
  ['a key that is unknown', 'POST', '/releases', { tag_name: 'v1', pre_release: true }],
  ['a key that must be there', 'POST', '/releases', { draft: true }],
  ['a value of another type', 'POST', '/issues/7/comments', { body: { text: 'x' } }],
  ['no body', 'POST', '/issues/7/comments', ''],
  ['a body where none is asked for', 'DELETE', '/releases/assets/7', {}],
])('%s is a fault: %s %s', (_, method, path, body) => {
  expect(faults(method, path, body)).toHaveLength(1);
});

test('who asks and what for must be said', () => {
  expect(faults('GET', '/releases', undefined, { 'user-agent': '' })).toHaveLength(1);
  expect(faults('GET', '/releases', undefined, { accept: 'text/html' })).toHaveLength(1);
  expect(faults('POST', '/issues/7/comments', { body: 'x' }, { 'content-type': 'text/plain' })).toHaveLength(
    1,
  );
  expect(faults('POST', '/releases/7/assets?name=a', 'PK', { 'content-type': '' })).toHaveLength(1);
});
