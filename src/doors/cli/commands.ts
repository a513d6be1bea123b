import { KINDS } from '../../pexip/kinds.ts';
import { DEFAULT_OUT, DEFAULT_RELEASE } from '../../project/output-directories.ts';
import { NAME_KINDS } from '../../reading/name-kinds.ts';
import { OUTPUT_NAMES } from '../../report/outputs.ts';

/** One option of the command line. */
export interface Option {
  readonly help: string;
  /** The placeholder of its value; a switch has none. */
  readonly value?: string;
  readonly allowed?: readonly string[];
  readonly many?: boolean;
  readonly short?: string;
}
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly positional?: { readonly name: string; readonly help: string; readonly most: number };
  readonly options: Readonly<Record<string, Option>>;
  readonly example: string;
}

/** What every command takes; its own description of an option stands before these. */
export const commonOptions: Readonly<Record<string, Option>> = {
  config: { value: 'FILE', help: 'The configuration (default: brandgate.yml, if there is one)' },
  format: { value: 'FORMAT', allowed: ['text'], help: 'text (default: text)' },
  output: { value: 'FILE', help: 'Write the result to a file instead of the standard output' },
  color: { help: 'Colours, even where the output is no terminal' },
  'no-color': { help: 'No colours' },
  quiet: { help: 'Only errors and the closing line', short: 'q' },
  help: { help: 'This text', short: 'h' },
};

/** The kinds of package. */
export const KIND_NAMES = Object.keys(KINDS);

const paths = {
  name: 'paths',
  help: 'Package directories, directories of packages, ZIP files, or files of a package (default: the current directory)',
  most: Number.POSITIVE_INFINITY,
};
const format = (...allowed: readonly string[]): Option => ({
  value: 'FORMAT',
  allowed,
  help: `${allowed.join(', ')} (default: ${allowed[0]})`,
});
const reportFormat = format(...OUTPUT_NAMES);
const all: Option = { help: 'Every instance of every finding, none folded or left out' };
const judging: Readonly<Record<string, Option>> = {
  'fail-on': {
    value: 'SEVERITY',
    allowed: ['error', 'warning', 'never'],
    help: 'Exit with 1 from which severity on (default: error)',
  },
  'base-ref': {
    value: 'REF',
    help: 'The revision that the change is compared with (default: the upstream or default branch)',
  },
  package: {
    value: 'NAME',
    many: true,
    help: 'Only this package, by name or glob; may be given several times',
  },
  rule: { value: 'ID', many: true, help: 'Only this rule; may be given several times' },
  all,
};
const shard: Option = {
  value: 'I/N',
  help: 'Only this shard of a plan, such as 2/4; “brandgate merge” joins the reports of all',
};
const building: Readonly<Record<string, Option>> = {
  'fail-on': judging['fail-on'] as Option,
  'base-ref': judging['base-ref'] as Option,
  package: judging.package as Option,
  all,
  'branding-id': {
    value: 'MODE',
    allowed: ['keep', 'stamp'],
    help: 'stamp: the commit’s time as brandingID in built webapp2 ZIPs (default: keep)',
  },
};

export const commands: readonly Command[] = [
  {
    name: 'check',
    summary: 'Run the rules',
    positional: paths,
    options: {
      format: reportFormat,
      ...judging,
      'only-changed': { help: 'Judge only packages that differ from the base revision' },
      defaults: {
        value: 'DIR|ZIP',
        help: 'The vendor’s current default files: says what is new, gone or renamed since',
      },
      shard,
      watch: { help: 'Check again whenever a file changes, until Ctrl-C' },
      'update-baseline': { help: 'Accept every present finding for now, and write them down' },
    },
    example: 'brandgate check themes/acme --fail-on warning',
  },
  {
    name: 'fix',
    summary: 'Apply safe fixes in place, then say what remains',
    positional: paths,
    options: {
      format: reportFormat,
      ...judging,
      unsafe: { help: 'Also fixes that re-encode, invent text or may change the meaning' },
      'dry-run': { help: 'Print the differences and change nothing' },
      patch: {
        value: 'FILE',
        help: 'Change nothing, and write a patch that “git apply” applies at the repository’s top',
      },
    },
    example: 'brandgate fix --dry-run',
  },
  {
    name: 'list',
    summary: 'List what was found: packages with kind, path, size, changed or not, and by which marker',
    positional: paths,
    options: {
      format: format('text', 'json'),
      'base-ref': judging['base-ref'] as Option,
      package: judging.package as Option,
      'only-changed': { help: 'Only packages that differ from the base revision' },
    },
    example: 'brandgate list themes',
  },
  {
    name: 'build',
    summary: 'Check, then write a reproducible ZIP for every package without errors',
    positional: paths,
    options: {
      format: reportFormat,
      ...building,
      out: { value: 'DIR', help: `Where ZIPs and reports go (default: ${DEFAULT_OUT})` },
      toolkit: {
        value: 'FILE.zip',
        help: 'The vendor’s desktop toolkit: desktop ZIPs become complete bundles with the package laid over it',
      },
      shard,
      'allow-errors': { help: 'Build packages with errors, too; the exit code is still 1' },
    },
    example: 'brandgate build themes/acme --out out',
  },
  {
    name: 'publish',
    summary: 'Build, then release all packages or, when one has errors, none',
    positional: paths,
    options: {
      format: reportFormat,
      ...building,
      to: { value: 'DIR|github', help: `A local release directory (default: ${DEFAULT_RELEASE}), or github` },
      replace: { help: 'Replace archives of the same name in the release directory, instead of refusing' },
      'allow-dirty': { help: 'Release into a directory what is in no commit; archives are called “-dirty”' },
      tag: { value: 'TAG', help: 'The release’s tag (default: the tag of the current commit)' },
      'dry-run': { help: 'Say what would be released and change nothing' },
    },
    example: 'brandgate publish --to releases --tag v1.2.0',
  },
  {
    name: 'preview',
    summary: 'Show every screen, layout, icon, prompt, image and palette, with what changed before and now',
    positional: {
      ...paths,
      name: 'paths',
      help: 'A package, a directory of packages or a ZIP; of two, the first is what it was before (default: the current directory)',
    },
    options: {
      out: { value: 'FILE', help: 'Write one self-contained HTML page' },
      svg: { value: 'DIR', help: 'Write a picture of each thing as an SVG, of any number of paths' },
      open: { help: 'Open the page in the browser' },
      watch: { help: 'Serve the page on a port of this machine, and reload it when a file changes' },
      'base-ref': judging['base-ref'] as Option,
      package: judging.package as Option,
    },
    example: 'brandgate preview themes/acme --out page.html --open',
  },
  {
    name: 'diff',
    summary: 'Say what changed between two versions, in the words of the domain',
    positional: {
      name: 'from to',
      help: 'Directories, ZIPs or git revisions (default of the second: the current directory)',
      most: 2,
    },
    options: {
      format: format('text', 'json', 'markdown'),
      'exit-code': { help: 'Exit with 1 when there are differences' },
    },
    example: 'brandgate diff v1.2.0 .',
  },
  {
    name: 'plan',
    summary: 'Divide the packages among several machines: print the shards as a matrix for GitHub',
    positional: paths,
    options: {
      format: format('json', 'text'),
      shards: { value: 'N', help: 'How many shards at most (default: 8); never more than packages, or 256' },
      'base-ref': judging['base-ref'] as Option,
      package: judging.package as Option,
      'only-changed': { help: 'Plan for a run with --only-changed: unchanged packages are no work' },
    },
    example: 'brandgate plan --shards 8',
  },
  {
    name: 'merge',
    summary:
      'Join the shards of a plan into what one process would have written, in a checkout of their commit',
    positional: {
      name: 'DIR',
      help: 'Directories with the reports of all shards in them, at any depth',
      most: Number.POSITIVE_INFINITY,
    },
    options: {
      format: reportFormat,
      out: { value: 'DIR', help: `Where ZIPs and reports go (default: ${DEFAULT_OUT})` },
      all,
    },
    example: `brandgate merge shards --out ${DEFAULT_OUT}`,
  },
  {
    name: 'learn',
    summary: 'Read the Base theme of your own Management Node, so that no name is uncertain any more',
    positional: {
      name: 'zip',
      help: 'The Base theme’s ZIP as the Management Node gives it; what is learnt goes to brandgate-base-theme.json beside the configuration',
      most: 1,
    },
    options: { format: format('text', 'json') },
    example: 'brandgate learn base-theme.zip',
  },
  {
    name: 'rules',
    summary: 'List the rules',
    options: { format: format('text', 'json') },
    example: 'brandgate rules',
  },
  {
    name: 'explain',
    summary:
      'Print one rule’s page, what is known of the platform, or where a theme’s files and settings come from',
    positional: { name: 'rule', help: 'A rule’s id; with --names one of the names', most: 1 },
    options: {
      format: format('text', 'json'),
      names: {
        value: 'KIND',
        allowed: NAME_KINDS,
        help: `What is known of the platform, and what each name is for: ${NAME_KINDS.join(', ')}`,
      },
      theme: {
        value: 'PATH',
        help: 'A theme: for every file and setting, whether it is the package’s, its base’s or the Base theme’s',
      },
    },
    example: 'brandgate explain audio-sample-rate',
  },
  {
    name: 'init',
    summary: 'Prepare a repository with brand assets, or make a minimal package of a kind',
    positional: { name: 'dir', help: 'With --kind: a new or empty directory for the package', most: 1 },
    options: {
      format: format('text', 'json'),
      kind: { value: 'KIND', allowed: KIND_NAMES, help: `A new package: ${KIND_NAMES.join(', ')}` },
    },
    example: 'brandgate init --kind theme themes/acme',
  },
  {
    name: 'icons',
    summary: 'Make favicon.png, icon.ico and icon.icns from one picture',
    positional: { name: 'source', help: 'A square PNG of at least 512 pixels, or an SVG', most: 1 },
    options: {
      format: format('text', 'json'),
      out: { value: 'DIR', help: 'Where they are written (default: the current directory)' },
      force: { help: 'Write over files that are there' },
    },
    example: 'brandgate icons logo.svg --out package/configuration',
  },
  {
    name: 'schema',
    summary: 'Print a JSON Schema by which editors complete and judge a file',
    positional: {
      name: 'name',
      help: 'config, themeconfig, vendordata, custom-layout, webapp2-manifest, webapp2-settings, plugin-package, webapp3-manifest or report',
      most: 1,
    },
    options: {
      format: format('json'),
      all: { value: 'DIR', help: 'Write all of them into a directory, each as NAME.schema.json' },
      vscode: { help: 'Print the settings by which VS Code uses them' },
    },
    example: 'brandgate schema themeconfig',
  },
];
