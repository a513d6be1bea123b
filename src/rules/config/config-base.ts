import { rule } from '../rule.ts';

export default rule({
  id: 'config-base',
  target: 'project',
  severity: 'error',
  summary: 'A `base` is a theme',
  why: 'What a theme lacks comes from its base. Where the base is no theme, nothing comes from it: files and labels that it should have given are missing, or are not missed. Name the directory or ZIP of the theme below.',
  evidence: { kind: 'H', source: 'Brandgate’s configuration' },
  messages: {
    none: (base: string) =>
      `“${base}” is no theme: it has no “themeconfig.json”, “vendordata.json”, layout or prompt of one.`,
  },
  check({ config, wrongBases }, { report }) {
    for (const { base, baseLocation } of config.packages) {
      if (base !== undefined && wrongBases.has(base))
        report('none', [base], { path: config.path, location: baseLocation });
    }
  },
});
