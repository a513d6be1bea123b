/**
 * Where tools unpack an entry of a ZIP: backslashes are slashes, and drives, roots, `.` and empty parts count for
 * nothing. `..` never leads above the root. '' for the root itself.
 */
export function unpackedAt(name: string): string {
  const parts: string[] = [];
  for (const part of name
    .replaceAll('\\', '/')
    .replace(/^[A-Za-z]:/, '')
    .split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Whether every tool unpacks the entry to the same place, inside of where it is told to. */
export function isPortable(name: string): boolean {
  return !/^[A-Za-z]:|^\/|\\/.test(name) && !name.split('/').includes('..');
}
