/** The frame of the site's plain pages. `depth` is how many directories below the top the page lies. */
export function page({ title, depth, main, script = '' }) {
  const top = '../'.repeat(depth);
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title} – Brandgate</title>
<link rel="icon" href="${top}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${top}page.css">
${script === '' ? '' : `<script defer src="${top}${script}"></script>\n`}</head>
<body class="site">
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<p class="brand"><a class="home" href="${top}index.html">Brandgate</a></p>
<nav aria-label="Site"><ul><li><a href="${top}index.html">Check</a></li><li><a href="${top}rules/index.html">Rules</a></li><li><a href="${top}names/index.html">Names</a></li></ul></nav>
</header>
<main id="main" class="text" tabindex="-1">
${main}</main>
</body>
</html>
`;
}

export const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
