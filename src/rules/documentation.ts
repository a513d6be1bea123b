import { VERSION } from '../version.generated.ts';

/** The page of a rule as this version has it: a later version may judge otherwise. */
export const documentationOf = (rule: string): string =>
  `https://github.com/brandgate/brandgate/blob/v${VERSION}/docs/rules/${rule}.md`;
