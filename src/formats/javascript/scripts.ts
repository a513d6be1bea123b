import type { Program } from 'acorn';
import { type HtmlTag, htmlAttribute, htmlTags } from '../text/html-tags.ts';
import type { Text } from '../text/text.ts';
import { parseBounded } from './bounded-parser.ts';
import type { JavaScript } from './javascript.ts';

/** A page or a script file. */
export interface ScriptedText extends Text {
  /**
   * Parses the script that the file is, or those that the page holds itself; there where it was asked for. One that
   * can't be parsed is left out: nothing is known of it. Offsets are those of the whole text. Each call parses anew, as
   * syntax trees are fifty times as large as their text and nobody should keep them.
   */
  readonly parseScripts?: () => readonly JavaScript[];
}

type Acorn = typeof import('acorn');

/** Larger ones are libraries; their syntax trees would take more than a hundred megabytes. */
const LONGEST_PARSED_IN_CHARACTERS = 2_000_000;
const MOST_SCRIPTS_OF_A_PAGE = 20;
const SCRIPT_TYPES = new Set(['', 'module', 'text/javascript', 'application/javascript']);

/** Whether a file is a script that browsers run, by its name. */
export function isScriptName(name: string): boolean {
  return /\.[cm]?js$/i.test(name);
}

/** Whether a `script` tag holds or loads a script, not data. */
export function isScriptTag(tag: HtmlTag): boolean {
  const type = htmlAttribute(tag, 'type')?.value ?? '';
  return tag.name === 'script' && SCRIPT_TYPES.has(type.trim().toLowerCase());
}

/** Makes a file parse its scripts; too large a file stays what it is. */
export async function withScripts(file: Text, kind: 'page' | 'script'): Promise<ScriptedText> {
  const { text, locate } = file;
  if (text.length > LONGEST_PARSED_IN_CHARACTERS) return file;
  const acorn = await import('acorn');
  const parseScripts = () =>
    (kind === 'script' ? [text] : inlineScripts(text)).flatMap((part) => {
      const program = parse(acorn, part, 'module') ?? parse(acorn, part, 'script');
      return program ? [{ text, program, comments: [], locate }] : [];
    });
  return { ...file, parseScripts };
}

/** Each with blanks in place of the rest of the page, so that offsets stay what they are. */
function inlineScripts(text: string): readonly string[] {
  const tags = htmlTags(text).filter(
    (tag) => isScriptTag(tag) && text.slice(tag.end, tag.textEnd).trim() !== '',
  );
  return tags
    .slice(0, MOST_SCRIPTS_OF_A_PAGE)
    .map(({ end, textEnd }) => ' '.repeat(end) + text.slice(end, textEnd));
}

function parse(acorn: Acorn, text: string, sourceType: 'module' | 'script'): Program | undefined {
  try {
    return parseBounded(acorn, text, { ecmaVersion: 'latest', sourceType });
  } catch {
    // The message is of no use: no rule judges the syntax of these scripts.
    return undefined;
  }
}
