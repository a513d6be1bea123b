import { html, type Markup, raw } from './html/markup.ts';
import { sha256Base64 } from './html/sha256.ts';

/** A package with its pictures. */
export interface GalleryPackage {
  readonly name: string;
  readonly kind: string;
  readonly pictures: readonly GalleryPicture[];
}
export interface GalleryPicture {
  /** Unique in the page. */
  readonly id: string;
  /** A file of its own: its media is embedded. */
  readonly svg: string;
}

const STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 90rem; padding: 1rem; }
ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr)); gap: 1rem; list-style: none; padding: 0; }
img { display: block; max-width: 100%; height: auto; background: #fff; border: 1px solid #868f9b; border-radius: 4px; }
h2 { overflow-wrap: anywhere; }
`;

/** Every picture of every package on one self-contained page that loads and runs nothing. */
export function toGallery(packages: readonly GalleryPackage[]): string {
  const policy = `default-src 'none'; style-src 'sha256-${sha256Base64(STYLE)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const count = packages.reduce((sum, { pictures }) => sum + pictures.length, 0);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Brandgate preview</title>
<link rel="icon" href="data:,">
<style>${raw(STYLE)}</style>
</head>
<body>
<h1>Preview</h1>
${count === 0 ? html`<p>There is nothing to draw.</p>` : undefined}${packages.map(section)}</body>
</html>
`.markup;
}

const section = ({ name, kind, pictures }: GalleryPackage): Markup => html`<section>
<h2>${name} <small>${kind}</small></h2>
<ul>
${pictures.map(({ id, svg }) => html`<li id="${id}"><img alt="${id}" src="data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}"></li>\n`)}</ul>
</section>
`;
