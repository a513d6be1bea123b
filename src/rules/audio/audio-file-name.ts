import { didYouMean } from '../../formats/text/spelling.ts';
import { isLitter } from '../../pexip/litter.ts';
import { isPromptName, PROMPT_NAME, PROMPTS } from '../../pexip/prompts.ts';
import { baseThemeLists } from '../../reading/base-theme-lists.ts';
import { baseName } from '../../reading/paths.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'audio-file-name',
  target: 'file',
  kinds: ['theme'],
  names: /\.wav$/i,
  severity: 'warning',
  summary: 'A prompt has the name of the prompt that it replaces',
  why: 'A prompt replaces the platform’s own one of exactly that name; under any other name it is never played. Names are in small letters and end in “_48kHz_mono.wav”; with the Base theme of your own node (“brandgate learn”) every one is known.',
  evidence: { kind: 'V', source: 'Pexip docs, themes_file_requirements' },
  messages: {
    unknown: (name: string, form: string, suggestion: string) =>
      `Expected a prompt’s name (${form}), found “${name}”.${suggestion}`,
    none: (name: string, suggestion: string) =>
      `The Base theme has no prompt “${name}”, so it is never played.${suggestion}`,
  },
  check({ name, symlink }, { report, pkg }) {
    const file = baseName(name);
    const prompts = baseThemeLists(pkg.baseTheme?.theme).files(file);
    if (symlink || isLitter(name) || (prompts ? prompts.has(file) : isPromptName(file))) return;
    if (prompts) return report('none', [file, didYouMean(file, prompts)], { certain: true });
    const meant = file.toLowerCase().replace(/_48khz_mono\.wav$/, '_48kHz_mono.wav');
    const known = PROMPTS.map((prompt) => prompt.file);
    const suggestion = didYouMean(file, PROMPT_NAME.pattern.test(meant) ? [meant] : known);
    report('unknown', [file, PROMPT_NAME.form, suggestion]);
  },
});
