/** Whether an output does what a name or text of the input says. */
import { SaxesParser } from 'saxes';
import { htmlFaults } from '../__tests__/support/html.ts';
import { sarifFaults } from '../__tests__/support/sarif.ts';
import { OUTPUT_NAMES, OUTPUTS } from '../src/report/outputs.ts';
import { rules } from '../src/rules/index.generated.ts';
import type { Outcome } from '../src/run/input.ts';

const UNSEEN = /(?!\t)[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2060-\u206f\u{e0000}-\u{e0fff}]/u;
const OWN_COMMAND = /^::(?:error|warning|notice) (?:(?:file|line|endLine|col|endColumn|title)=[^:,]*,?)*::/;

/** What a terminal or a runner would act on. */
export function textFaults(text: string, isOwn = (_: string) => false): string[] {
  return text.split('\n').flatMap((line) => {
    if (UNSEEN.test(line)) return [`a control character: ${JSON.stringify(line).slice(0, 300)}`];
    const command = /^\s*::/.test(line) || line.includes('##[');
    return command && !isOwn(line) ? [`a workflow command: ${line.slice(0, 300)}`] : [];
  });
}

const parses = (text: string): string[] => {
  JSON.parse(text);
  return [];
};

const READERS: Readonly<Record<string, (text: string) => readonly string[]>> = {
  json: parses,
  gitlab: parses,
  sarif: (text) => sarifFaults(JSON.parse(text)),
  html: htmlFaults,
  junit(text) {
    const faults: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', ({ message }) => faults.push(message));
    parser.write(text).close();
    return faults;
  },
};

/** The faults of every output of a run. */
export async function outputFaults({ report, hits }: Outcome): Promise<string[]> {
  const subject = { report, hits, rules, changes: [], prefix: '', color: false, quiet: false };
  const faults: string[] = [];
  for (const name of OUTPUT_NAMES) {
    const text = (await OUTPUTS[name].load())(subject);
    const own = name === 'github' ? (line: string) => OWN_COMMAND.test(line) : undefined;
    for (const fault of [...textFaults(text, own), ...(READERS[name]?.(text) ?? [])])
      faults.push(`${name}: ${fault}`);
  }
  return faults;
}
