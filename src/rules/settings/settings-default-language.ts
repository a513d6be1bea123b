import { BUILT_IN_LANGUAGE } from '../../pexip/webapp1-setting.ts';
import { clientSettings, textOf } from '../../reading/client-settings.ts';
import { listedLanguages } from '../../reading/listed-languages.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'settings-default-language',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'error',
  summary: 'The default language is one of the languages on offer',
  why: 'When the default is not among “languages”, the client throws away its users’ settings at every start. Give “language” in “defaultUserSettings” one of the paths of “languages”, letter by letter.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    unlisted: (path: string) => `“${path}” is the default language, but “languages” does not list it.`,
    builtIn: (path: string) =>
      `“languages” does not list “${path}”, which is the default language as long as “defaultUserSettings” names no “language”.`,
  },
  check(pkg, { report }) {
    const settings = clientSettings(pkg);
    if (settings === undefined) return;
    const { asset } = settings;
    const { languages, open } = listedLanguages(settings);
    const own = settings.own('defaultUserSettings', 'language');
    const path = own === undefined ? BUILT_IN_LANGUAGE : textOf(own);
    if (open || path === undefined || languages.some((one) => one.path === path)) return;
    const list = settings.own('applicationSettings', 'languages');
    if (own !== undefined) report('unlisted', [path], { asset, location: settings.locate(own) });
    else if (list !== undefined) report('builtIn', [path], { asset, location: settings.locate(list) });
  },
});
