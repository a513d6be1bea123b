import path, { type PlatformPath } from 'node:path';

/**
 * A path relative to a directory in POSIX form, '' for the directory itself; undefined when it lies outside, as everything
 * on another drive does. `system` is how the machine writes paths.
 */
export function within(directory: string, target: string, system: PlatformPath = path): string | undefined {
  const inside = system.relative(directory, target);
  // Between two drives, and to a network share, there is no relative path.
  if (system.isAbsolute(inside) || inside === '..' || inside.startsWith(`..${system.sep}`)) return undefined;
  return inside.split(system.sep).join('/');
}
