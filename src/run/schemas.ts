/** Every JSON Schema, by name: what editors complete and validate with. */

import type { AnyRule } from '../model/rule.ts';
import { configSchema } from '../project/config-schema.ts';
import { documentFiles, documentNames, documentSchema } from '../reading/document-schema.ts';
import { reportSchema } from '../report/schema.ts';

/** The names, as files and the command line know them. */
export const schemaNames: readonly string[] = ['config', ...documentNames, 'report'];

/** What the file of a schema is called. */
export const schemaFile = (name: string): string => `${name}.schema.json`;

/** The schema of that name (draft 7), as JSON text; the config's knows the rules. Throws for a name that is not in `schemaNames`. */
export function schemaText(name: string, rules: readonly AnyRule[]): string {
  const schema =
    name === 'config' ? configSchema(rules, true) : name === 'report' ? reportSchema : documentSchema(name);
  if (!schema) throw new Error(`There is no schema “${name}”.`);
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** The settings by which VS Code uses the schemas below `directory`, a path or an address. */
export function editorSettings(directory: string): object {
  const address = (name: string) => `${directory}/${schemaFile(name)}`;
  const filesOf = (name: string) =>
    name === 'config'
      ? ['brandgate.json']
      : name === 'report'
        ? ['brandgate-report.json']
        : documentFiles(name);
  return {
    'json.schemas': schemaNames.map((name) => ({ fileMatch: filesOf(name), url: address(name) })),
    // As the YAML extension reads it.
    'yaml.schemas': { [address('config')]: ['brandgate.yml', 'brandgate.yaml'] },
  };
}
