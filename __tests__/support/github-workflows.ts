/** GitHub's own parts over a workflow: its language service, its parser, and the evaluation of a job's condition. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { validate } from '@actions/languageservice';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';

const root = resolve(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The inputs of other actions that our workflows and guides may give. */
const OTHERS: Readonly<Record<string, string>> = {
  'actions/checkout': 'repository ref token path fetch-depth lfs sparse-checkout persist-credentials',
  'actions/setup-node': 'node-version cache',
  'actions/upload-artifact': 'name path if-no-files-found archive retention-days',
  'actions/download-artifact': 'name path pattern merge-multiple run-id github-token',
  'actions/upload-pages-artifact': 'name path retention-days',
  'actions/deploy-pages': 'artifact_name timeout preview',
  'actions/attest': 'subject-path subject-checksums',
  'github/codeql-action': 'sarif_file category',
};

/** What the language service knows of an action: its inputs. */
const actionsMetadataProvider = {
  async fetchActionMetadata({ owner, name }: { owner: string; name: string }) {
    const full = `${owner}/${name}`;
    if (full === 'brandgate/brandgate') return parse(read('action.yml'));
    const inputs = OTHERS[full]?.split(' ').map((input) => [input, { description: '', required: false }]);
    return inputs && { name: full, description: '', inputs: Object.fromEntries(inputs) };
  },
};
/** What the parser knows of our reusable workflows, at whatever version. */
const fileProvider = {
  async getFileContent({ path }: { path: string }) {
    if (!/^\.github\/workflows\/(?:brandgate|shards)\.yml$/.test(path))
      throw new Error(`There is no workflow ${path}.`);
    return { name: path, content: read(path) };
  },
};

/** Every fault that GitHub's language service sees, with its line. A local action is looked up as the published one. */
export async function workflowFaults(text: string): Promise<string[]> {
  const known = text.replaceAll(/uses: \.\/(brandgate)?$/gm, 'uses: brandgate/brandgate@v1');
  // The service remembers a document by its address, also for other test files.
  const address = `file:///.github/workflows/brand-${randomUUID()}.yml`;
  const document = TextDocument.create(address, 'yaml', 1, known);
  const config = { actionsMetadataProvider, fileProvider } as Parameters<typeof validate>[1];
  return (await validate(document, config)).map(
    ({ range, message }) => `${range.start.line + 1}: ${message}`,
  );
}

/** The conditions of a workflow's jobs as GitHub reads them, by job; throws where it would refuse the workflow. */
export async function jobConditions(text: string): Promise<Readonly<Record<string, string>>> {
  const file = { name: '.github/workflows/brand.yml', content: text };
  const { context, value } = parseWorkflow(file, new NoOperationTraceWriter());
  const template = value && (await convertWorkflowTemplate(context, value, fileProvider as never));
  const faults = context.errors.getErrors();
  if (!template || faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n'));
  return Object.fromEntries(template.jobs.map((job) => [String(job.id), String(job.if?.expression ?? '')]));
}

/** What an expression comes to, with GitHub's own evaluator. `status` is how the jobs before ended. */
export function evaluate(
  expression: string,
  contexts: Readonly<Record<string, unknown>>,
  status: 'success' | 'failure' | 'cancelled' = 'success',
): unknown {
  const names = ['success', 'failure', 'cancelled', 'always'];
  const functions = names.map((name) => ({
    name,
    description: '',
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(name === 'always' || name === status),
  }));
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse();
  const dictionary = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  const known = new Map(functions.map((one) => [one.name, one]));
  return new Evaluator(tree, dictionary, known).evaluate().coerceString();
}
