/** The directory of a file, with a slash at its end; '' at the root. */
export function directoryOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

/** The file's own name. */
export function baseName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** A reference relative to a directory ('' or with a slash at its end), without `.` and `..`; one that leaves the package begins with `../`. */
export function resolved(directory: string, reference: string): string {
  const parts: string[] = [];
  for (const part of `${directory}${reference}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
