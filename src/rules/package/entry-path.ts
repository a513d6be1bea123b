import { isReservedName } from '../../pexip/litter.ts';

/** What of a file’s or directory’s name can’t be unpacked everywhere. */
export interface NameFaults {
  /** It ends in a dot or a space, which Windows drops. */
  readonly isTrimmed: boolean;
  /** Windows keeps it for a device. */
  readonly isReserved: boolean;
  /** Characters that Windows can’t hold, each once. */
  readonly forbidden: readonly string[];
  readonly hasControl: boolean;
}

export function nameFaults(name: string): NameFaults {
  return {
    isTrimmed: /[. ]$/.test(name) && !/^\.{1,2}$/.test(name),
    isReserved: isReservedName(name),
    forbidden: [...new Set(name.match(/[<>:"|?*]/g))],
    hasControl: [...name].some(isControl),
  };
}

/** A path as a message shows it: short, and with control characters made visible. */
export function shownPath(path: string): string {
  const visible = [...path]
    .slice(0, 200)
    .map((character) => (isControl(character) ? `\\u${hex(character)}` : character))
    .join('');
  return [...path].length > 200 ? `${visible}…` : visible;
}

/** Whether a character is one that no file name should hold: C0, DEL, C1. */
export function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x20 || (code >= 0x7f && code < 0xa0);
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
}
