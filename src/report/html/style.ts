/** The look of the page: system fonts, one accent a severity, light and dark, and paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f5f6f8; --paper: #ffffff; --sunk: #f1f3f5; --line: #dde1e6; --strong-line: #868f9b;
  --ink: #1a1f26; --soft: #566070; --link: #0a58a8; --focus: #0a58a8;
  --error: #b4231a; --error-ground: #fdeceb; --warning: #8a4b00; --warning-ground: #fdf1e0;
  --info: #1d5a9c; --info-ground: #e8f1fb; --good: #176b36; --good-ground: #e6f5eb; --mark: #ffe08a;
  --text: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --code: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Noto Sans Mono", "DejaVu Sans Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #0e1217; --paper: #161b22; --sunk: #1d242d; --line: #2c3541; --strong-line: #74808f;
    --ink: #e7ebf0; --soft: #a3aebb; --link: #82b9f7; --focus: #9ccaff;
    --error: #ff9389; --error-ground: #3a1b1a; --warning: #f0b862; --warning-ground: #352610;
    --info: #8abdf5; --info-ground: #16293f; --good: #72d190; --good-ground: #13301e; --mark: #6a5200;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 400 1rem/1.55 var(--text); overflow-wrap: break-word; }
.page { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem 3rem; }
h1, h2, h3, h4, p, ul, dl, dd, pre, fieldset { margin: 0; padding: 0; border: 0; }
h1 { font-size: 1.9rem; font-weight: 650; line-height: 1.2; letter-spacing: -0.015em; }
h2 { font-size: 1.25rem; font-weight: 650; letter-spacing: -0.005em; margin: 3rem 0 1rem; }
h3 { font-size: 1.0625rem; font-weight: 650; margin: 2rem 0 0.75rem; }
h4 { font: 600 0.875rem/1.5 var(--code); overflow-wrap: anywhere; }
ul { list-style: none; }
a { color: var(--link); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
*:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
code, pre { font-family: var(--code); font-size: 0.875em; }
code, bdi { overflow-wrap: anywhere; unicode-bidi: isolate; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; z-index: 3; padding: 0.5rem 1rem; background: var(--paper); border-radius: 0 0 6px 6px; }
.skip:focus { top: 0; }

.bar-top { display: flex; flex-wrap: wrap; gap: 0.25rem 2rem; align-items: baseline; justify-content: space-between; padding: 1.25rem 0; }
.brand { font-weight: 650; letter-spacing: -0.01em; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; font-size: 0.875rem; }
nav a { display: inline-block; padding: 0.2rem 0; color: var(--soft); text-decoration: none; }
nav a:hover { color: var(--ink); text-decoration: underline; }

.verdict { display: flex; gap: 1.25rem; align-items: center; padding: 1.75rem; background: var(--paper); border: 1px solid var(--line); border-radius: 12px 12px 0 0; }
.verdict p { margin-top: 0.35rem; color: var(--soft); }
.mark { flex: none; }
.mark circle { fill: var(--tone); }
.mark path { fill: none; stroke: var(--paper); stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
.good { --tone: var(--good); }
.verdict.warning { --tone: var(--warning); }
.bad { --tone: var(--error); }
.tiles { display: grid; grid-template-columns: repeat(6, 1fr); background: var(--paper); border: 1px solid var(--line); border-top: 0; border-radius: 0 0 12px 12px; }
.tiles div { display: flex; flex-direction: column-reverse; padding: 0.9rem 1.75rem 1rem; }
.tiles div + div { border-left: 1px solid var(--line); }
.tiles dt { color: var(--soft); font-size: 0.875rem; }
.tiles dd { font-size: 1.5rem; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
.tiles .error dd { color: var(--error); }
.tiles .warning dd { color: var(--warning); }
.tiles .info dd { color: var(--info); }

.scroll { overflow: auto; max-height: 34rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
th, td { padding: 0.6rem 0.9rem; text-align: left; vertical-align: baseline; }
thead th { position: sticky; top: 0; background: var(--paper); box-shadow: inset 0 -1px var(--line); color: var(--soft); font-size: 0.8125rem; font-weight: 500; white-space: nowrap; }
tbody th { font-weight: 600; white-space: nowrap; }
tbody tr + tr { border-top: 1px solid var(--line); }
td bdi { white-space: nowrap; }
td code { display: inline-block; min-width: 11rem; overflow-wrap: normal; }
td.number, th.number { text-align: right; white-space: nowrap; }
.zero { color: var(--soft); }
.count { font-weight: 650; }
.count.error, .severity.error { color: var(--error); }
.count.warning, .severity.warning { color: var(--warning); }
.count.info, .severity.info { color: var(--info); }
.sum { font-size: 0.75rem; white-space: nowrap; }
.share { display: flex; gap: 0.6rem; align-items: center; white-space: nowrap; }
.track { fill: var(--line); }
.fill { fill: var(--good); }
.plain li { padding: 0.35rem 0; }
#failures { margin-top: 2rem; padding: 0 1.5rem 1.25rem; border: 2px solid var(--error); border-radius: 10px; background: var(--paper); }
#failures h2 { margin-top: 1.25rem; }

.filters { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: end; padding: 1rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
.filters fieldset { display: flex; flex: 1 1 0; flex-wrap: wrap; gap: 0.5rem; min-width: min(100%, 22rem); }
.field { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.25rem; min-width: 0; color: var(--soft); font-size: 0.8125rem; }
.grows { flex: 1 1 100%; }
@media (min-width: 48rem) { .grows { flex: 1 1 20rem; } .filters select { width: 15rem; } .filters fieldset { flex-basis: calc(100% - 8rem); } }
select, button, input[type="search"], .chip { min-height: 2.375rem; padding: 0.3rem 0.7rem; border: 1px solid var(--strong-line); border-radius: 6px; background: var(--paper); color: var(--ink); font: 400 0.9375rem/1.4 var(--text); }
input[type="search"] { width: 100%; }
input::placeholder { color: var(--soft); opacity: 1; }
select { max-width: 15rem; }
button { cursor: pointer; }
button:hover, .chip:hover { background: var(--sunk); }
.chip { display: inline-flex; gap: 0.45rem; align-items: center; cursor: pointer; white-space: nowrap; }
.chip input { width: 1rem; height: 1rem; margin: 0; accent-color: var(--focus); }
.status { margin: 0.75rem 0 0; color: var(--soft); font-size: 0.875rem; }
.more { margin-top: 0.75rem; color: var(--soft); font-size: 0.875rem; }
.calm { padding: 1.5rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; color: var(--soft); }
#none { margin-top: 0.75rem; }
.tally { margin-left: 0.4rem; color: var(--soft); font-size: 0.875rem; font-weight: 400; }

.file { margin: 0.75rem 0; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; overflow: clip; content-visibility: auto; contain-intrinsic-size: auto 12rem; }
.file h4 { padding: 0.65rem 1.25rem; background: var(--sunk); border-bottom: 1px solid var(--line); }
.group { display: grid; grid-template-columns: 5.75rem minmax(0, 1fr); padding: 1rem 1.25rem; }
.group + .group { border-top: 1px solid var(--line); }
.severity { justify-self: start; align-self: start; padding: 0 0.6rem; border-radius: 99px; font-size: 0.8125rem; font-weight: 650; line-height: 1.55rem; }
.severity.error { background: var(--error-ground); }
.severity.warning { background: var(--warning-ground); }
.severity.info { background: var(--info-ground); }
.hit + .hit { margin-top: 0.85rem; }
.message { font-weight: 500; overflow-wrap: anywhere; }
.place { color: var(--soft); font-size: 0.8125rem; }
.place code { margin-left: 0.5rem; }
.excerpt { display: flex; margin-top: 0.45rem; padding: 0.5rem 0; background: var(--sunk); border-radius: 6px; font-size: 0.8125rem; line-height: 1.6; overflow-wrap: anywhere; white-space: pre-wrap; }
.excerpt code { min-width: 0; padding-right: 1rem; font-size: inherit; }
.line { flex: none; min-width: 3.25rem; padding: 0 0.9rem; color: var(--soft); text-align: right; user-select: none; }
mark { background: var(--mark); color: inherit; border-bottom: 2px solid var(--error); border-radius: 2px 2px 0 0; }
[data-severity="warning"] mark { border-color: var(--warning); }
[data-severity="info"] mark { border-color: var(--info); }
mark:empty::after { content: "\\2038"; color: var(--error); font-weight: 700; }
.fix { margin-top: 0.6rem; font-size: 0.875rem; }
.rule { margin-top: 0.5rem; color: var(--soft); font-size: 0.875rem; }
.rule p { margin: 0.4rem 0 0; max-width: 46rem; }
summary { cursor: pointer; }
summary span { margin-left: 0.4rem; }
details[open] > p:first-of-type { color: var(--ink); }

.changes { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; font-size: 0.9375rem; }
.changes li { display: grid; grid-template-columns: 1.1rem 7.5rem minmax(0, 1fr); gap: 0 0.5rem; align-items: baseline; padding: 0.55rem 1.25rem; }
.changes li + li { border-top: 1px solid var(--line); }
.sign { font-family: var(--code); font-weight: 700; }
.added .sign { color: var(--good); }
.removed .sign { color: var(--error); }
.changed .sign { color: var(--info); }
.about, .detail { color: var(--soft); }
.detail { padding-left: 0.35rem; }
footer { margin-top: 4rem; padding-top: 1.25rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.875rem; }

@media (max-width: 48rem) {
  .page { padding: 0 1rem 2rem; }
  h1 { font-size: 1.5rem; }
  .verdict { gap: 1rem; padding: 1.25rem; }
  .mark { width: 36px; height: 36px; }
  .tiles { grid-template-columns: repeat(3, 1fr); }
  .tiles div { padding: 0.7rem 1.25rem; }
  .tiles div:nth-child(4) { border-left: 0; }
  .tiles div:nth-child(n + 4) { border-top: 1px solid var(--line); }
  .group { grid-template-columns: minmax(0, 1fr); gap: 0.5rem; padding: 0.9rem 1rem; }
  .file h4 { padding: 0.6rem 1rem; }
  .field { flex: 1 1 8rem; }
  .grows { flex-basis: 100%; }
  .filters fieldset { flex: 1 1 60%; min-width: 0; }
  select { max-width: none; width: 100%; }
  .changes li { grid-template-columns: 1rem minmax(0, 1fr); padding: 0.55rem 1rem; }
  .changes li > :last-child { grid-column: 2; }
  tbody th { min-width: 8.5rem; white-space: normal; overflow-wrap: anywhere; }
  .line { min-width: 2.5rem; padding: 0 0.6rem; }
}
@media (prefers-contrast: more) { :root { --line: var(--strong-line); --soft: var(--ink); } }
@media (forced-colors: active) { .mark circle { fill: CanvasText; } .mark path { stroke: Canvas; } .track { fill: GrayText; } .fill { fill: CanvasText; } }
@media print {
  :root { --ground: #fff; --soft: #444; }
  body { font-size: 10pt; }
  .page { max-width: none; padding: 0; }
  .filters, nav, .skip { display: none !important; }
  .file { content-visibility: visible; }
  .group, tr, .changes li { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  .scroll { overflow: visible; max-height: none; }
  thead th { position: static; }
  .sum { white-space: normal; overflow-wrap: anywhere; }
}
`;
