/** Files that are about the package rather than part of it: never a finding, never in an archive. */
export function isDocument(name: string): boolean {
  if (/(^|\/)\.(gitkeep|gitattributes|gitignore|editorconfig)$/.test(name)) return true;
  // Beside a ZIP's one top folder (`../README.md`) counts as the root, too.
  const atRoot = name.replace(/^\.\.\//, '');
  if (atRoot.includes('/')) return false;
  return /^(README.*|LICENSE|LICENSE\.md|LICENSE\.txt|NOTICE.*|CHANGELOG.*|.*\.md)$/.test(atRoot);
}
