/** A reading that is made once of each subject, and kept for as long as the subject is. */
export function once<S extends object, T>(read: (subject: S) => T): (subject: S) => T {
  const known = new WeakMap<S, { readonly result: T }>();
  return (subject) => {
    const found = known.get(subject);
    if (found) return found.result;
    const result = read(subject);
    known.set(subject, { result });
    return result;
  };
}
