import { nearest } from '../../formats/text/spelling.ts';
import { BUILT_IN_LANGUAGE } from '../../pexip/webapp1-setting.ts';
import {
  clientSettings,
  configurationRoot,
  namedAsset,
  settingsPath,
} from '../../reading/client-settings.ts';
import { listedLanguages } from '../../reading/listed-languages.ts';
import { rule } from '../rule.ts';

/** Looking for the nearest name takes time: only the first languages get a suggestion. */
const MOST_SUGGESTIONS = 20;

export default rule({
  id: 'settings-missing-language',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'error',
  summary: 'Every language that settings.js lists has its file',
  why: 'A user who chooses a language without a file keeps the English texts. Paths begin with “configuration/” and their case counts. Only the built-in en-us.json may be absent from the package.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    missing: (path: string, suggestion: string) => `There is no file “${path}”.${suggestion}`,
  },
  check(pkg, { report }) {
    const settings = clientSettings(pkg);
    if (settings === undefined) return;
    const folder = `${configurationRoot(pkg)}languages/`;
    const files = pkg.assets.filter(({ name }) => name.startsWith(folder) && name.endsWith('.json'));
    const paths = files.map(({ name }) => settingsPath(pkg, name));
    let suggested = 0;
    for (const { path, range } of listedLanguages(settings).languages) {
      const name = namedAsset(pkg, path);
      if (range === undefined || name === undefined || pkg.asset(name) !== undefined) continue;
      if (name === namedAsset(pkg, BUILT_IN_LANGUAGE)) continue;
      const meant = suggested++ < MOST_SUGGESTIONS ? similar(path, paths) : undefined;
      const suggestion = meant === undefined ? '' : ` Did you mean “${meant}”?`;
      report('missing', [path, suggestion], { asset: settings.asset, location: settings.locate(range) });
    }
  },
});

/** The path that was meant: in other cases, without the directories before it, or with a slip. */
function similar(path: string, paths: readonly string[]): string | undefined {
  const ending = path.toLowerCase();
  return paths.find((one) => one.toLowerCase().endsWith(ending)) ?? nearest(path, paths);
}
