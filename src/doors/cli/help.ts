import { VERSION } from '../../version.generated.ts';
import { type Command, commands, commonOptions, type Option } from './commands.ts';

/** What `brandgate --help` prints. */
export function generalHelp(): string {
  return `brandgate ${VERSION}: checks, builds and publishes Pexip themes and client branding

Usage: brandgate <command> [paths…] [options]

${columns(commands.map(({ name, summary }) => [name, summary]))}

“brandgate <command> --help” lists the options of a command, “brandgate --version” says which version this is.
Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 usage, configuration or internal failure.
`;
}

/** What `brandgate <command> --help` prints. */
export function commandHelp({ name, summary, positional, options, example }: Command): string {
  const argument = positional ? ` [${positional.name}${positional.most > 1 ? '…' : ''}]` : '';
  const all = { ...options, ...commonOptions, ...options };
  return `${summary}.

Usage: brandgate ${name}${argument} [options]
${positional ? `\n${columns([[positional.name, positional.help]])}\n` : ''}
${columns(Object.entries(all).map(([key, option]) => [flag(key, option), option.help]))}

Example: ${example}
`;
}

function flag(key: string, { value, short }: Option): string {
  return `${short ? `-${short}, ` : ''}--${key}${value === undefined ? '' : ` ${value}`}`;
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
