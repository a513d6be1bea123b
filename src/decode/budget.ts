import type { DecodeError, Format } from '../formats/format.ts';
import type { Taken } from '../model/package.ts';
import type { Limits } from '../model/project.ts';

/** How much of a package’s texts is held at once, and of the trees that they become. */
export class Budget {
  #textBytes: number;
  #treeNodes: number;
  readonly #limits: Pick<Limits, 'packageTextBytes' | 'treeNodes'>;

  /** `taken` is what the packages took that this one stands on. */
  constructor(limits: Pick<Limits, 'packageTextBytes' | 'treeNodes'>, taken: Taken = NOTHING) {
    this.#limits = limits;
    this.#textBytes = taken.textBytes;
    this.#treeNodes = taken.treeNodes;
  }

  get taken(): Taken {
    return { textBytes: this.#textBytes, treeNodes: this.#treeNodes };
  }

  /** Takes a file, or says why there is no room for it. */
  take({ textBytes, treeNodes }: Taken): DecodeError | undefined {
    const { packageTextBytes, treeNodes: mostNodes } = this.#limits;
    if (this.#textBytes + textBytes > packageTextBytes)
      return beyond(
        'package-text-bytes',
        `the package’s texts are more than ${packageTextBytes} bytes together`,
      );
    if (this.#treeNodes + treeNodes > mostNodes)
      return beyond(
        'tree-nodes',
        `the package’s files have more than ${mostNodes} keys, values and words of code`,
      );
    this.#textBytes += textBytes;
    this.#treeNodes += treeNodes;
    return undefined;
  }
}

const NOTHING: Taken = { textBytes: 0, treeNodes: 0 };

function beyond(limit: string, what: string): DecodeError {
  return {
    ok: false,
    reason: 'unreadable',
    message: `The file was not judged: with it, ${what} (limit “${limit}”).`,
    limit,
  };
}

/** What each of them adds a node to the tree of a format, in ASCII. */
const SIGNS: Partial<Record<Format, string>> = { json: ',:[{', html: '<=' };
/** A key or value of JSON is an object with its place, and rules look at it again and again: it takes as much as so many words. */
const WORDS_OF_JSON = 4;

/**
 * How many nodes a text may become, by its bytes alone: of JSON its keys and values (four each), of a page its tags and
 * attributes, of scripts and stylesheets their words and signs. Those within quotes count as well: what ends a text is for
 * the parser to say.
 */
export function nodesIn(format: Format, bytes: Uint8Array): number {
  const signs = SIGNS[format];
  if (signs === undefined && format !== 'javascript' && format !== 'css') return 0;
  const counts = signs === undefined ? CODE : tableOf((code) => signs.includes(String.fromCharCode(code)));
  let count = 0;
  let isInWord = false;
  for (const byte of bytes) {
    const kind = counts[byte];
    if (kind === SIGN || (kind === WORD && !isInWord)) count++;
    isInWord = kind === WORD;
  }
  return format === 'json' ? count * WORDS_OF_JSON : count;
}

const SIGN = 1;
const WORD = 2;

function tableOf(isSign: (code: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, code) => (isSign(code) ? SIGN : 0));
}

/** Letters, digits and all that is not ASCII make words; blanks and controls are nothing. */
const CODE = Uint8Array.from({ length: 256 }, (_, code) =>
  code > 127 || /\w/.test(String.fromCharCode(code)) ? WORD : code > 32 ? SIGN : 0,
);
