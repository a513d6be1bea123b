/** Shorter runs end before the space has grown, and need not load what sets flags. */
const LONG_IN_MILLISECONDS = 500;

/** The flag as it is in a long run; undefined on versions of Node not known to have it, which would complain on the console. */
export const youngSpaceFlag = (version = process.versions.node): string | undefined =>
  /^2[0-4]\./.test(version) ? '--semi-space-growth-factor=1' : undefined;

/**
 * Keeps V8's space for new values small in a long run. It grows with what outlives a collection, summed up over the run, so
 * that a check of 1 GB holds 40 MB more than one of 100 MB, whose live values are as few. What it gives takes the flag back:
 * V8 refuses compiled code that was made under other flags.
 */
export function keepsYoungSpaceSmall(): () => void {
  const flag = youngSpaceFlag();
  let takeBack = () => {};
  const isLong = async () => {
    const { setFlagsFromString } = await import('node:v8');
    if (flag === undefined) return;
    setFlagsFromString(flag);
    takeBack = () => setFlagsFromString('--semi-space-growth-factor=2');
  };
  setTimeout(isLong, LONG_IN_MILLISECONDS).unref();
  return () => takeBack();
}
