/** The documents that the platform reads as JSON Schemas (draft 7), made from the tables of what is known of their keys. */

import { slipPattern } from '../formats/text/slip-pattern.ts';
import { EDITED_DOCUMENTS, type EditedDocument } from '../pexip/documents.ts';
import { type KeyFact, keysOf } from '../pexip/keys.ts';
import { PLACES, type Place, placeAt } from '../pexip/places.ts';
import { ANYTHING, described, type Schema, valueSchema } from './value-schema.ts';

/** Documents of their own schema, by name. */
export const documentNames: readonly string[] = EDITED_DOCUMENTS.map(({ name }) => name);

/** The globs of a document's files. */
export function documentFiles(name: string): readonly string[] {
  return EDITED_DOCUMENTS.find((one) => one.name === name)?.files ?? [];
}

/** The schema of a document; undefined for a name that is none. Names that nobody knows pass where the list is open. */
export function documentSchema(name: string): Schema | undefined {
  const document = EDITED_DOCUMENTS.find((one) => one.name === name);
  const root = document && placeAt(document.name, []);
  if (!document || !root) return undefined;
  const definitions: Record<string, Schema> = {};
  for (const place of PLACES)
    if (place.document === document.name && place !== root)
      definitions[definitionOf(place)] = { title: place.title, ...objectSchema(document, place, place.path) };
  const { what, example } = document;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: root.title,
    description: what,
    ...(example === undefined ? {} : { examples: [example] }),
    ...objectSchema(document, root, []),
    ...(Object.keys(definitions).length === 0 ? {} : { definitions }),
  };
}

const definitionOf = ({ title }: Place): string => title.toLowerCase().replace(/[^a-z0-9]+/g, '-');

function objectSchema(document: EditedDocument, place: Place, path: readonly string[]): Schema {
  const { keys, isClosed, choice, family } = place;
  const known = keysOf(keys);
  const required = keys.filter((fact) => fact.required).map(({ key }) => key);
  const unknown = family ? ANYTHING : unknownSchema(document, path);
  return {
    type: 'object',
    ...(required.length === 0 ? {} : { required }),
    ...(choice === 'at most one' ? { maxProperties: 1 } : {}),
    ...(choice === 'one' ? { oneOf: known.map((key) => ({ required: [key] })) } : {}),
    properties: Object.fromEntries(
      keys.map((fact) => [
        fact.key,
        described(
          fact,
          valueSchema(fact, (step) => childSchema(document, [...path, fact.key, ...step])),
        ),
      ]),
    ),
    ...(family
      ? {
          patternProperties: {
            [`^(?!(?:${known.join('|')})$)(?:${family.pattern.source})`]: { type: family.type },
          },
        }
      : {}),
    ...(isClosed ? { additionalProperties: false } : { ...unknown, ...slips(keys) }),
  };
}

/** What stands below a path: the definition of that place, an object of such places, or any object. */
function childSchema(document: EditedDocument, path: readonly string[]): Schema {
  const place = placeAt(document.name, path);
  return place
    ? { type: 'object', allOf: [{ $ref: `#/definitions/${definitionOf(place)}` }] }
    : { type: 'object', ...unknownSchema(document, path) };
}

/** Of keys that are not known but may be: what the others of their kind hold. */
function unknownSchema(document: EditedDocument, path: readonly string[]): Schema {
  const place = PLACES.find((one) => one.document === document.name && isBelow(one, path));
  return place ? { additionalProperties: childSchema(document, [...path, '*']) } : ANYTHING;
}

const isBelow = (place: Place, path: readonly string[]): boolean =>
  place.path.length === path.length + 1 &&
  place.path.at(-1) === '*' &&
  path.every((step, index) => step === place.path[index]);

/** A key that is a slip of a known one is refused as long as that one is absent. */
function slips(keys: readonly KeyFact[]): Schema {
  const known = keysOf(keys);
  const rules = known.flatMap((key) => {
    const pattern = slipPattern(
      key,
      known.filter((other) => other !== key),
    );
    return pattern === undefined
      ? []
      : // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        [{ if: { not: { required: [key] } }, then: { patternProperties: { [pattern]: false } } }];
  });
  return rules.length === 0 ? ANYTHING : { allOf: rules };
}
