/** `npm run fuzz -- --growth`: how the processor time of every reader, output and rule grows with the size of its input. */
import { rules } from '../src/rules/index.generated.ts';
import {
  exponent,
  type Growth,
  growthOfLoad,
  isLong,
  LARGEST_EXPONENT,
  LARGEST_TIMES,
  NOISE_IN_MILLISECONDS,
} from './measure.ts';
import { READERS } from './readers.ts';
import { growthOfRule, shapesAt } from './rule-growth.ts';
import { WRITERS } from './writers.ts';

/** Measures what is asked for by name, all where nothing is, prints a table, and gives the exit code. */
export async function growth(
  root: string,
  say: (line: string) => void,
  only: readonly string[] = [],
): Promise<number> {
  say(
    '| what is measured | what is there so often | ms at 1 | 2 | 4 | 8 | exponent |\n| --- | --- | --- | --- | --- | --- | --- |',
  );
  const isWanted = (name: string) => only.length === 0 || only.some((part) => name.includes(part));
  const steep: string[] = [];
  let [measured, small] = [0, 0];
  const print = (name: string, what: string, { milliseconds }: Growth) => {
    const isMeasured = isLong(milliseconds);
    const slope = exponent(milliseconds);
    if (isMeasured) measured++;
    else small++;
    if (isMeasured && slope > LARGEST_EXPONENT) steep.push(`${name} (${what}): ${slope.toFixed(2)}`);
    say(
      `| ${name} | ${what} | ${milliseconds.map((time) => time.toFixed(1)).join(' | ')} | ${isMeasured ? slope.toFixed(2) : 'too fast'} |`,
    );
  };
  for (const load of [...READERS, ...WRITERS].filter(({ name }) => isWanted(name))) {
    const grown = await growthOfLoad(load);
    if (grown) print(load.name, `${grown.size * LARGEST_TIMES}`, grown);
  }
  const wanted = rules.filter(({ id }) => isWanted(id));
  // Of some rules, each is measured in the projects of all of these.
  const shapes = await shapesAt(root, wanted);
  for (const rule of wanted) {
    const grown = await growthOfRule(rule, shapes);
    if (!grown) continue;
    const { fixture, axis } = grown.shape;
    print(rule.id, `${fixture}, ${axis}, ${grown.size * LARGEST_TIMES} times`, grown);
  }
  say(
    `\n${measured} measured, ${small} below ${NOISE_IN_MILLISECONDS} ms at the largest size, ${steep.length} above an exponent of ${LARGEST_EXPONENT}`,
  );
  for (const line of steep) say(line);
  return steep.length > 0 ? 1 : 0;
}
