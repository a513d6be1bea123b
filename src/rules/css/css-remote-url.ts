import { shortReference } from '../../formats/text/references.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'css-remote-url',
  target: 'css',
  severity: 'warning',
  summary: 'No stylesheet loads anything from another host',
  why: 'Whoever runs the other host learns of every user and decides what they see; closed networks don’t reach it, and a content security policy may forbid it. Put the font or picture into the package.',
  evidence: { kind: 'S', source: 'Files of other hosts are outside of the brand owner’s control' },
  messages: {
    remote: (address: string) => `“${address}” is loaded from another host.`,
  },
  check(css, { report }) {
    for (const { value, kind, start, end } of css.urls) {
      if (kind === 'remote') report('remote', [shortReference(value)], { location: css.locate(start, end) });
    }
  },
});
