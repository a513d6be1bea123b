import type { Origin } from '../reading/hierarchy.ts';
import type { ThemeOrigins } from '../reading/theme-origin.ts';
import { forTerminal } from './escape.ts';

const WIDEST_VALUE = 60;
const ORIGINS: Readonly<Record<Origin, string>> = {
  package: 'package',
  base: 'base',
  'base-theme': 'Base theme',
};

/** The origins as four tables for a terminal; `safe` makes each cell safe where it is printed. */
export function toThemeOriginText(origins: ThemeOrigins, safe = forTerminal): string {
  const { files, settings, labels, layouts, baseTheme } = origins;
  const blocks = [
    [
      `Theme: ${safe(origins.theme)}`,
      origins.base === null
        ? 'Base:  none (“base” in brandgate.yml names the theme below this one)'
        : `Base:  ${safe(origins.base)}`,
      ...(baseTheme === undefined ? [] : [`Base theme: ${safe(baseTheme)}`]),
      ...origins.unread.map((path) => `${safe(path)} can’t be read: what it says is missing here.`),
    ],
    table('Files', files, ({ name, from, what, ignored }) => [
      name,
      ORIGINS[from],
      ignored === null ? (what ?? '') : `${what === null ? '' : `${what}; `}ignored: ${ignored}`,
    ]),
    ...(baseTheme === undefined
      ? [['The Base theme has more prompts, icons and indicators, whose names are not known here.']]
      : []),
    table('Settings', settings, ({ key, from, value }) => [key, ORIGINS[from], inShort(value)]),
    table('Labels', labels, ({ key, from, text }) => [key, ORIGINS[from], inShort(text)]),
    table('Custom layouts', layouts, ({ name, from, listed }) => [
      name,
      ORIGINS[from],
      listed ? '' : 'not in “dtmf_allowed_layouts”',
    ]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;

  function table<T>(title: string, rows: readonly T[], cellsOf: (row: T) => readonly string[]): string[] {
    const cells = rows.map((row) => cellsOf(row).map((cell) => safe(cell)));
    const widths = [0, 1].map((column) =>
      cells.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0),
    );
    const lines = cells.map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
    return [title, ...lines.map((line) => `  ${line}`)];
  }
}

function inShort(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  const characters = [...text.slice(0, WIDEST_VALUE * 2)];
  const isWhole = text.length <= WIDEST_VALUE * 2 && characters.length <= WIDEST_VALUE;
  return isWhole ? text : `${characters.slice(0, WIDEST_VALUE - 1).join('')}…`;
}
