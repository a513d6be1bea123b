/**
 * Preloaded by a process (`--require`): below FAULTY_PLACE the disk is read-only (FAULTY_DISK=EROFS) or full (ENOSPC).
 * Only what writes is changed.
 */
const fs = require('node:fs');
const { resolve, sep } = require('node:path');

const { FAULTY_DISK: code, FAULTY_PLACE: place } = process.env;
const isFull = code === 'ENOSPC';
const faulty = new Set();
const isInside = (path) => typeof path === 'string' && `${resolve(path)}${sep}`.startsWith(place + sep);
const writes = (flags) =>
  typeof flags === 'number'
    ? (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) !== 0
    : /[wa+]/.test(flags ?? 'r');
const fault = (syscall, path) =>
  Object.assign(new Error(`${code}: refused, ${syscall} '${path}'`), { code, syscall, path });

for (const name of ['mkdirSync', 'unlinkSync', 'renameSync', 'rmSync']) {
  const plain = fs[name];
  fs[name] = (path, ...rest) => {
    if (!isFull && isInside(path)) throw fault(name.replace('Sync', ''), path);
    return plain(path, ...rest);
  };
}
const { openSync, writeFileSync, writeSync } = fs;
fs.openSync = (path, flags, ...rest) => {
  const matters = isInside(path) && writes(flags);
  if (matters && !isFull) throw fault('open', path);
  const descriptor = openSync(path, flags, ...rest);
  if (matters) faulty.add(descriptor);
  return descriptor;
};
fs.writeFileSync = (target, ...rest) => {
  if (typeof target === 'number' ? faulty.has(target) : isInside(target)) throw fault('write');
  return writeFileSync(target, ...rest);
};
fs.writeSync = (target, ...rest) => {
  if (faulty.has(target)) throw fault('write');
  return writeSync(target, ...rest);
};
const { open } = fs.promises;
fs.promises.open = async (path, flags, ...rest) => {
  const matters = isInside(path) && writes(flags);
  if (matters && !isFull) throw fault('open', path);
  const handle = await open(path, flags, ...rest);
  if (matters)
    for (const name of ['write', 'writev', 'writeFile'])
      handle[name] = async () => {
        throw fault('write');
      };
  return handle;
};
