/** A project that tries to act wherever its drawings and words are shown. */
import type { Content } from './check.ts';
import { PAYLOADS } from './hostile.ts';
import { layout, mode, slot } from './layouts.ts';
import { splash, themeFiles } from './themes.ts';

/** A drawing that runs, loads and reaches out wherever it is put into a page as it is. */
const EVIL = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="48" height="48" onload="window.ran = 1">
  <script>window.ran = 2; fetch('http://127.0.0.1:9/script')</script>
  <style>@import url(http://127.0.0.1:9/style); rect { fill: url(http://127.0.0.1:9/fill) }</style>
  <image href="http://127.0.0.1:9/image" xlink:href="http://127.0.0.1:9/old" width="9" height="9" onerror="window.ran = 3"/>
  <foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="http://127.0.0.1:9/frame" srcdoc="&lt;script>parent.ran = 4&lt;/script>"/></foreignObject>
  <rect width="48" height="48"/><a href="javascript:window.ran = 5"><text>x</text></a></svg>`;

const WORDS = [
  ...PAYLOADS,
  '</text></svg><script>window.ran = 6</script>',
  '"><image href=x onerror=window.ran=7>',
  'a\u200bb\u202ec\u0000d\ud800',

  ']]>',
  '{conference_name}<b>',
];

/** Drawings in every place where a package's drawings are shown, words in every place where its words are. */
export function hostilePictures(): Record<string, Content> {
  const labels = Object.fromEntries(WORDS.map((word, index) => [`l${index}`, word]));
  const elements = [
    { type: 'icon', path: 'icon_evil.svg' },
    { type: 'icon', path: '"><script>window.ran = 8</script>.svg' },
    ...Object.keys(labels).map((label) => ({ type: 'text', label, color: '"><script>' })),
    { type: 'text', label: '<script>window.ran = 9</script>' },
  ];
  const screens = Object.fromEntries(
    WORDS.map((word) => [word, { background: { path: `background${word}` } }]),
  );
  const settings = {
    ...splash(
      {
        ...screens,
        welcome: { elements },
        pin_entry: {
          background: { color: '"><script>' },
          elements: [{ type: 'pin_digits', path: 'icon_evil.svg' }],
        },
      },
      labels,
    ),
    recording_indicator_text: WORDS.join(' '),
    plus_n_indicator_bg_color: '"><script>',
    classification: {
      levels: Object.fromEntries(WORDS.map((word) => [word, { text: word, bgcolor: word }])),
    },
  };
  const names = WORDS.map((word, index) => [
    `custom_layout_${index}.json`,
    layout([mode(1, 1, [slot(0, 0, 1)])], { name: word, background_color: word }),
  ]);
  const css = WORDS.map(
    (word, index) => `.x${index} { color: red; content: ${JSON.stringify(word.replace(/[^ -~]/g, ''))} }`,
  ).join('\n');
  return {
    ...themeFiles(settings, {
      'icon_evil.svg': EVIL,
      'watermark_icon.svg': EVIL,
      ...Object.fromEntries(names),
    }),
    'one/configuration/settings.js': 'var applicationSettings = {};',
    'one/configuration/green.svg': EVIL,
    'one/configuration/themes/default/brand.css': `.brand-logo { background: url(logo.svg) }\n${css}`,
    'one/configuration/themes/default/logo.svg': EVIL,
    'three/webapp3/branding/manifest.json': {
      version: 0,
      meta: { name: 'x', baseColor: '"><script>' },
      appTitle: WORDS.join(''),
      images: { logo: 'a.svg', jumbotron: 'a.svg', card: 'a.svg' },
      favicon: { href: 'a.svg' },
      colorPalette: WORDS,
    },
    'three/webapp3/branding/a.svg': EVIL,
  };
}
