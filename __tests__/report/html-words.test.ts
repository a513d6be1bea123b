/** Small things on the page that one sees or reads. */
import { toHtml } from '../../src/report/html.ts';
import { documentationOf } from '../../src/rules/documentation.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { findingOf, reportOf } from '../support/reports.ts';

test('the page has one bar: what shows how much is translated does not stick like it', () => {
  const counts = { tokens: 9, missing: 1, extra: 0, variables: 0, untranslated: 2 };
  const languages = [{ package: 'acme', reference: 'en.json', language: 'de.json', ...counts }];
  const page = toHtml(reportOf([], { languages }), { rules });
  expect(page).toContain(' 70%</span>');
  expect(page.match(/ class="bar\b/g)).toHaveLength(1);
});

test('what a rule asks is a sentence, and what it quotes is code', () => {
  const rule = 'theme-layout-unreachable';
  const findings = Array.from({ length: 101 }, (_, index) =>
    findingOf({ rule, path: `f${index}`, documentation: documentationOf(rule) }),
  );
  const page = toHtml(reportOf(findings), { rules });
  const asks = 'Every custom layout is in the <code>dtmf_allowed_layouts</code> that are in effect';
  expect(page).toContain(`<span class="asks">${asks}</span>`);
  expect(page).toContain(`<p><span data-asks>${asks}</span>. `);
  expect(/<body.*?<script/s.exec(page)?.[0]).not.toContain('`');
});
