import type { AnyNode } from 'acorn';
import { propertyName, type SourceRange } from '../formats/javascript/literals.ts';
import type { Scopes } from '../formats/javascript/scopes.ts';
import { possibleValues } from '../formats/javascript/values.ts';
import {
  type ApiScript,
  calledName,
  payloadsOf,
  rangeOf,
  textsAmong,
  valuesAt,
  type WrittenText,
} from './plugin-calls.ts';

/** A list to choose from in a form of a plugin. */
export interface Select extends SourceRange {
  /** Its key among the form's elements. */
  readonly name: string;
  /** The ids of its options, undefined for one that takes running the script to know; undefined as a whole likewise. */
  readonly options: readonly (string | undefined)[] | undefined;
  /** What is selected from the start, if that is written out. */
  readonly selected: readonly WrittenText[];
}

/** What an object is written out in, up to the variable or the call that gets it. */
const WRITTEN_OUT = new Set(['ObjectExpression', 'ArrayExpression', 'Property', 'ParenthesizedExpression']);

/** Every select of the forms that a script hands to the web app, or writes out. */
export function selectsIn({ nodes, scopes }: ApiScript): readonly Select[] {
  return nodes.flatMap((node) => selectsOf(node, scopes));
}

/** The selects of a form that is handed over, or that has a key that only forms have. */
function selectsOf(node: AnyNode, scopes: Scopes): readonly Select[] {
  const isCall = ['showForm', 'addForm'].includes(calledName(node) ?? '');
  const forms = isCall
    ? payloadsOf(node, scopes).flatMap((payload) => valuesAt(payload, 'form', scopes))
    : [node].filter((one) => valuesAt(one, 'submitBtnTitle', scopes).length > 0);
  return forms
    .flatMap((form) => valuesAt(form, 'elements', scopes))
    .flatMap((elements) => (elements.type === 'ObjectExpression' ? elements.properties : []))
    .flatMap((entry) => {
      const name = entry.type === 'Property' ? propertyName(entry.key, entry.computed) : undefined;
      if (entry.type !== 'Property' || name === undefined) return [];
      return possibleValues(entry.value, scopes).flatMap((element) =>
        element && isSelect(element, scopes) ? [selectOf(element, name, scopes)] : [],
      );
    });
}

function isSelect(element: AnyNode, scopes: Scopes): boolean {
  const types = textsAmong(valuesAt(element, 'type', scopes));
  return types.length > 0 && types.every(({ text }) => text === 'select');
}

function selectOf(element: AnyNode, name: string, scopes: Scopes): Select {
  const selected = textsAmong(valuesAt(element, 'selected', scopes));
  const unknown = { ...rangeOf(element), name, options: undefined, selected };
  if (element.type !== 'ObjectExpression' || mayChange(element, scopes)) return unknown;
  const isGiven = element.properties.some(
    (one) => one.type === 'SpreadElement' || propertyName(one.key, one.computed) === 'options',
  );
  if (!isGiven) return { ...unknown, options: [] };
  const [list, ...others] = valuesAt(element, 'options', scopes);
  if (list?.type !== 'ArrayExpression' || others.length > 0 || mayChange(list, scopes)) return unknown;
  return { ...unknown, options: idsOf(list, scopes) };
}

/** Whether a script may change what is written here: by a name that it has, or that something around it has. */
function mayChange(written: AnyNode, scopes: Scopes): boolean {
  let node: AnyNode | undefined = written;
  while (node && WRITTEN_OUT.has(node.type)) node = scopes.parentOf(node);
  if (node?.type === 'AssignmentExpression') return true;
  if (node?.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return false;
  return scopes.bindingOf(node.id)?.references.some((reference) => isChanged(reference, scopes)) ?? true;
}

/** `form.elements.room.options.push(…)`, `form.elements = …` */
function isChanged(reference: AnyNode, scopes: Scopes): boolean {
  let node = reference;
  let parent = scopes.parentOf(node);
  while (parent?.type === 'MemberExpression' && parent.object === node) {
    node = parent;
    parent = scopes.parentOf(node);
  }
  if (node === reference) return false;
  if (parent?.type === 'AssignmentExpression') return parent.left === node;
  return parent?.type === 'CallExpression' && parent.callee === node;
}

function idsOf(list: AnyNode, scopes: Scopes): readonly (string | undefined)[] {
  const elements = list.type === 'ArrayExpression' ? list.elements : [];
  return elements.flatMap((element) => {
    if (!element || element.type === 'SpreadElement') return [undefined];
    const values = possibleValues(element, scopes).flatMap((value) =>
      value ? valuesAt(value, 'id', scopes) : [],
    );
    const texts = textsAmong(values);
    return texts.length > 0 && texts.length === values.length ? texts.map(({ text }) => text) : [undefined];
  });
}
