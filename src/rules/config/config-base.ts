import { rule } from '../rule.ts';

export default rule({
  id: 'config-base',
  target: 'project',
  severity: 'error',
  summary: 'A `base` is a theme, and a `base-theme` a Base theme or what `learn` made of one',
  why: 'What a theme lacks comes from its base. Where the base is no theme, nothing comes from it: files and labels that it should have given are missing, or are not missed. Name the directory or ZIP of the theme below. The Base theme is the one that a Management Node offers for download, or the file that “brandgate learn” makes of it.',
  evidence: { kind: 'H', source: 'Brandgate’s configuration' },
  messages: {
    none: (base: string) =>
      `“${base}” is no theme: it has no “themeconfig.json”, “vendordata.json”, layout or prompt of one.`,
    baseTheme: (path: string, fault: string) =>
      `“${path}” is no Base theme: ${fault}. Download the Base theme from a Management Node, and run “brandgate learn” on its ZIP.`,
  },
  check({ config, wrongBases, wrongBaseTheme }, { report }) {
    if (wrongBaseTheme !== undefined && config.baseTheme !== undefined)
      report('baseTheme', [config.baseTheme, wrongBaseTheme], {
        path: config.path,
        location: config.baseThemeLocation,
      });
    for (const { base, baseLocation } of config.packages) {
      if (base !== undefined && wrongBases.has(base))
        report('none', [base], { path: config.path, location: baseLocation });
    }
  },
});
