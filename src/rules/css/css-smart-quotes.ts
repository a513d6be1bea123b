import type { TypographicQuote } from '../../formats/text/quotes.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'css-smart-quotes',
  target: 'css',
  severity: 'error',
  fix: 'safe',
  summary: 'Stylesheets have straight quotes around names and addresses',
  why: 'Word processors and mail programs replace straight quotes by typographic ones. To CSS those are letters, so the address in quotes is not found, or the declaration is skipped. Edit stylesheets with a plain text editor.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    quotes: (found: string, straight: string) =>
      `Typographic quotes (${found}) stand where straight ones (${straight}) belong.`,
  },
  check(css, { report, asset }) {
    const lines = new Map<number, TypographicQuote[]>();
    for (const quote of css.typographicQuotes) {
      const { line = 0 } = css.locate(quote.offset);
      const quotes = lines.get(line);
      if (quotes === undefined) lines.set(line, [quote]);
      else quotes.push(quote);
    }
    for (const quotes of lines.values()) {
      const [first] = quotes;
      const last = quotes.at(-1);
      if (first === undefined || last === undefined) continue;
      const found = [...new Set(quotes.map(({ offset }) => css.text.charAt(offset)))].join(' ');
      const straight = [...new Set(quotes.map((quote) => quote.straight))].join(' ');
      report('quotes', [found, straight], {
        location: css.locate(first.offset, last.offset + 1),
        fix: () => [
          {
            type: 'edit',
            name: asset.name,
            edits: quotes.map((quote) => ({
              unit: 'text',
              offset: quote.offset,
              length: 1,
              insert: quote.straight,
            })),
          },
        ],
      });
    }
  },
});
