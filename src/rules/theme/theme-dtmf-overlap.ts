import { keyLocation } from '../../formats/json/json.ts';
import { rule } from '../rule.ts';
import { dtmfCommands, isDtmfCommand } from './dtmf-commands.ts';

export default rule({
  id: 'theme-dtmf-overlap',
  target: 'json',
  kinds: ['theme'],
  names: /^themeconfig\.json$/,
  severity: 'info',
  summary: 'No two DTMF commands in a row contain a third one across their border',
  why: 'Key presses get lost. When one does, the end of a command and the beginning of the next are read together: 57 and 75 in a row then give 77. Choose commands whose second key begins no other one.',
  evidence: { kind: 'V', source: 'Pexip docs, dtmf_controls: choosing commands' },
  messages: {
    overlap: (first: string, second: string, third: string) =>
      `When a key press is lost, “${first}” and “${second}” in a row can be taken for “${third}”.`,
  },
  check(json, { report }) {
    const commands = dtmfCommands(json).filter(({ key }) => isDtmfCommand(key));
    for (const third of commands) {
      const others = commands.filter(({ key }) => key !== third.key);
      const first = others.find(({ key }) => key[1] === third.key[0]);
      const second = others.find(({ key }) => key[0] === third.key[1]);
      if (!first || !second) continue;
      report('overlap', [first.key, second.key, third.key], { location: keyLocation(json, third) });
    }
  },
});
