import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const tsc = join(root, 'node_modules/typescript/bin/tsc');

const PROGRAM = `
import { build, check, diff, fix, memoryFiles, preview, UsageError, type Finding, type RunReport } from 'brandgate';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const files = memoryFiles({ 'acme/themeconfig.json': bytes('{"theme_version": 2,}'), 'acme/vendordata.json': bytes('{}') });

async function main(): Promise<void> {
  const report: RunReport = await check(files, { failOn: 'warning' });
  const rules: string[] = report.findings.map((finding: Finding) => finding.rule);
  const fixed = await fix(files);
  const after: Uint8Array | null | undefined = fixed.files['acme/themeconfig.json'];
  const changes = await diff(files, memoryFiles({ 'acme/themeconfig.json': bytes('{"theme_version": 2}') }));
  const good = memoryFiles({ 'acme/themeconfig.json': bytes('{"theme_version": 2}'), 'acme/icon_x.svg': bytes('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>') });
  const built = await build(good, { version: '1.2.0' });
  const archives: [string, boolean][] = built.archives.map(({ name, bytes: size, content }) => [name, content.length === size]);
  const again = await check(built.archives[0]!.content, { name: 'acme.zip' });
  const page: string = await preview(good);
  let usage = false;
  try {
    await check('no-such-directory');
  } catch (error) {
    usage = error instanceof UsageError;
  }
  console.log(JSON.stringify([report.result, rules, after && new TextDecoder().decode(after), changes.length, usage, archives, again.packages.map(({ kind, assets }) => [kind, assets]), /Content-Security-Policy/.test(page) && page.includes('data:image/svg+xml')]));
}

void main();
`;

/** A project that has the packed library installed, as a registry would give it. */
function consumer(): string {
  const folder = mkdtempSync(join(tmpdir(), 'brandgate-consumer-'));
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    }),
  ) as { filename: string }[];
  const home = join(folder, 'node_modules/brandgate');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', [
    '-xzf',
    join(folder, (packed as { filename: string }).filename),
    '-C',
    home,
    '--strip-components=1',
  ]);
  return folder;
}

describe('whoever installs the library', () => {
  const folder = consumer();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('gets no further package with it', () => {
    const installed = JSON.parse(readFileSync(join(folder, 'node_modules/brandgate/package.json'), 'utf8'));
    expect(installed.dependencies).toBeUndefined();
    expect(readdirSync(join(folder, 'node_modules'))).toEqual(['brandgate']);
  });

  test.each([
    ['nodenext', 'mjs', 'nodenext'],
    ['nodenext', 'cjs', 'nodenext'],
    ['bundler', 'mjs', 'esnext'],
  ])('compiles it strictly (%s, %s) and runs it', (moduleResolution, form, module) => {
    const place = join(folder, `${moduleResolution}-${form}`);
    const source = `program.${form === 'mjs' ? 'mts' : 'cts'}`;
    mkdirSync(place);
    writeFileSync(join(place, source), PROGRAM);
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      target: 'es2022',
      lib: ['es2022', 'dom'],
      types: [],
      module,
      moduleResolution,
      outDir: 'out',
    };
    writeFileSync(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [source] }));
    execFileSync(process.execPath, [tsc, '-p', '.'], { cwd: place, stdio: 'pipe' });
    const output = execFileSync(process.execPath, [join('out', `program.${form}`)], {
      cwd: place,
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toEqual([
      'failure',
      expect.arrayContaining(['json-trailing-comma']),
      '{"theme_version": 2}',
      1,
      true,
      [['acme-1.2.0.zip', true]],
      [['theme', 2]],
      true,
    ]);
  });
});
