import { build, check, diff, type Files, fix, memoryFiles, preview, UsageError } from '../../../src/index.ts';

const FILES = memoryFiles({ 'acme/themeconfig.json': new TextEncoder().encode('{"theme_version": 2}') });

describe('wrong use is a UsageError', () => {
  test.each<[options: unknown, message: RegExp]>([
    [null, /^Options are an object/],
    ['warning', /^Options are an object/],
    [[], /^Options are an object/],
    [{ failon: 'warning' }, /^“failon” is not an option\. Did you mean “failOn”\?$/],
    [{ failOn: 'warn' }, /^The option “failOn” must be error, warning, info, never\.$/],
    [{ rules: 'theme-version' }, /“rules” must be a list of texts/],
    [{ rules: ['theme-versoin'] }, /^“theme-versoin” is not a rule\. Did you mean “theme-version”\?$/],
    [{ packages: [1] }, /“packages” must be a list of texts/],
    [{ packages: ['nobody'] }, /No package is named “nobody”/],
    [{ config: 7 }, /“config” must be a text/],
    [{ name: 'brand' }, /^The option “name” must be the name of a ZIP, such as “brand\.zip”\.$/],
    [{ progress: true }, /“progress” must be a function/],
  ])('in the options %j', async (options, message) => {
    for (const verb of [check, fix, build, preview] as const) {
      const error = await verb(FILES, options as object).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(UsageError);
      expect((error as Error).message).toMatch(message);
    }
  });

  test('in what only one verb takes', async () => {
    await expect(fix(FILES, { unsafe: 'yes' as unknown as boolean })).rejects.toThrow(
      /must be true or false/,
    );
    await expect(build(FILES, { version: 2 as unknown as string })).rejects.toThrow(
      /“version” must be a text/,
    );
    await expect(diff(FILES, FILES, { rules: ['x'] })).rejects.toThrow(/not a rule/);
    await expect(preview(FILES, { before: 5 as unknown as string })).rejects.toThrow(UsageError);
  });

  test('in files whose content is no bytes', () => {
    expect(() => memoryFiles({ a: 'text' as unknown as Uint8Array })).toThrow(UsageError);
    expect(() => memoryFiles(undefined as unknown as Record<string, Uint8Array>)).toThrow(UsageError);
  });

  test.each([
    ['a file of no package', 'package.json', /package\.json” belongs to no package\.$/],
    ['a path through a file', 'package.json/x', /^There is nothing at “package\.json\/x”\.$/],
    ['no path at all', 'a\0b', /^There is nothing at/],
  ])('in %s', async (_, path, message) => {
    for (const verb of [check, fix, build, preview] as const) {
      const error = await verb(path).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(UsageError);
      expect((error as Error).message).toMatch(message);
    }
  });
});

test('an option that is undefined counts as absent', async () => {
  const { result } = await check(FILES, { failOn: undefined, rules: undefined } as object);
  expect(result).toBe('success');
});

test('files of one’s own are a project, with no more than list, read and stat', async () => {
  const own: Files = {
    list: (directory) => FILES.list(directory),
    read: (path, offset, length) => FILES.read(path, offset, length),
    stat: (path) => FILES.stat(path),
  };
  expect(await check(own)).toEqual(await check(FILES));
});
