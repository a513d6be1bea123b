import { isDocumentation } from '../pexip/litter.ts';

/**
 * Files that are about the package rather than part of it: never a finding, never in an archive. What lies beside a
 * ZIP's one top folder (`../README.md`) lies at the root, too.
 */
export const isDocument = (name: string): boolean => isDocumentation(name.replace(/^\.\.\//, ''));
