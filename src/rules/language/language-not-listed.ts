import { clientSettings, namedAsset, settingsPath } from '../../reading/client-settings.ts';
import { comparedLanguages } from '../../reading/languages.ts';
import { listedLanguages } from '../../reading/listed-languages.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'language-not-listed',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'warning',
  summary: 'Every language file is listed in settings.js',
  why: 'Users can choose only the languages that “languages” in settings.js lists. Add a line with the language’s name and its path, or remove the file.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    unlisted: (path: string) =>
      `No user can choose this language: “${path}” is not in “languages” of settings.js.`,
  },
  check(pkg, { report }) {
    const settings = clientSettings(pkg);
    if (settings?.own('applicationSettings', 'languages') === undefined) return;
    const { languages, open } = listedLanguages(settings);
    if (open) return;
    const listed = new Set(languages.map(({ path }) => namedAsset(pkg, path)));
    for (const { language } of comparedLanguages(pkg)) {
      const { asset } = language;
      if (!listed.has(asset.name)) report('unlisted', [settingsPath(pkg, asset.name)], { asset });
    }
  },
});
