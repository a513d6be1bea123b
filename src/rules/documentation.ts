/** The page of a rule. */
export const documentationOf = (rule: string): string =>
  `https://github.com/brandgate/brandgate/blob/main/docs/rules/${rule}.md`;
