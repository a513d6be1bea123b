/** Colours, type, the bar, tables. */
export const FRAME_STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f5f6f8; --paper: #ffffff; --sunk: #f1f3f5; --line: #dde1e6; --strong-line: #868f9b;
  --ink: #1a1f26; --soft: #566070; --link: #0a58a8; --focus: #0a58a8;
  --error: #b4231a; --error-ground: #fdeceb; --warning: #8a4b00; --warning-ground: #fdf1e0;
  --info: #1d5a9c; --info-ground: #e8f1fb; --good: #176b36; --good-ground: #e6f5eb; --mark: #ffe08a;
  --text: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --code: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Noto Sans Mono", "DejaVu Sans Mono", monospace;
  --bar: 44px;
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
html { scroll-padding-top: calc(var(--bar) + 0.75rem); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 400 1rem/1.5 var(--text); overflow-wrap: break-word; }
.page { max-width: 84rem; margin: 0 auto; padding: 0 1.5rem; }
h1, h2, h3, h4, p, ul, ol, dl, dd, pre, figure, fieldset { margin: 0; padding: 0; border: 0; }
h2 { font-size: 1.375rem; font-weight: 650; letter-spacing: -0.01em; line-height: 1.25; margin: 2.75rem 0 1rem; }
h3 { font-size: 1.0625rem; font-weight: 650; margin: 1.75rem 0 0.75rem; }
h4 { font-size: 0.9375rem; font-weight: 650; margin: 1.5rem 0 0.6rem; }
ul, ol { list-style: none; }
a { color: var(--link); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
*:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
code, pre, kbd { font-family: var(--code); font-size: 0.875em; }
code, bdi, .message, .place { overflow-wrap: anywhere; unicode-bidi: isolate; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: fixed; left: 1rem; top: -5rem; z-index: 9; padding: 0.5rem 1rem; background: var(--paper); border-radius: 0 0 6px 6px; }
.skip:focus { top: 0; }

.bar { position: sticky; top: 0; z-index: 5; display: flex; gap: 0 2rem; align-items: center; justify-content: space-between; min-height: var(--bar); padding: 0 1.5rem; background: var(--paper); border-bottom: 1px solid var(--line); font-size: 0.9375rem; line-height: 1.3; }
.bar.good { --tone: var(--good); }
.bar.warning { --tone: var(--warning); }
.bar.bad { --tone: var(--error); }
.verdict { display: flex; gap: 0 0.6rem; align-items: center; min-width: 0; }
.mark { flex: none; }
.mark circle { fill: var(--tone); }
.mark path { fill: none; stroke: var(--paper); stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
h1 { flex: none; color: var(--tone); font-size: 1rem; font-weight: 700; }
.where { overflow-wrap: anywhere; }
.spoken { padding-left: 0.6rem; border-left: 1px solid var(--line); color: var(--soft); font-size: 0.8125rem; overflow-wrap: anywhere; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.1rem; justify-content: flex-end; }
nav a { display: inline-block; padding: 0.25rem 0; color: var(--soft); text-decoration: none; white-space: nowrap; }
nav a:hover { color: var(--ink); text-decoration: underline; }
nav b { color: var(--ink); font-weight: 650; font-variant-numeric: tabular-nums; }
.summary { margin: 1.5rem 0 0; color: var(--soft); }
.notice { margin-top: 0.5rem; padding: 0.5rem 0.9rem; background: var(--warning-ground); border-radius: 6px; color: var(--warning); font-size: 0.9375rem; }
footer { margin-top: 4rem !important; padding-bottom: 2rem !important; color: var(--soft); font-size: 0.875rem; }
kbd { padding: 0.05rem 0.4rem; border: 1px solid var(--strong-line); border-radius: 4px; background: var(--paper); color: var(--ink); }
dialog { max-width: 30rem; padding: 1.25rem 1.5rem; border: 1px solid var(--strong-line); border-radius: 10px; background: var(--paper); color: var(--ink); }
dialog::backdrop { background: rgb(0 0 0 / 0.45); }
dialog h2 { margin: 0 0 0.75rem; }
dialog dl { display: grid; grid-template-columns: auto 1fr; gap: 0.4rem 1.25rem; margin-bottom: 1.25rem; }

.must { background: var(--paper); border: 1px solid var(--line); border-left: 4px solid var(--error); border-radius: 8px; }
.must li { display: flex; flex-wrap: wrap; gap: 0 0.75rem; align-items: baseline; padding: 0.6rem 1.1rem; }
.must li + li { border-top: 1px solid var(--line); }
.must .message { color: var(--ink); font-weight: 600; text-decoration-color: var(--strong-line); }
.must .place, .must .rule { color: var(--soft); font-size: 0.8125rem; }
.must li > * { min-width: 0; }
.must a.place { color: var(--link); font-family: var(--code); }
.times { color: var(--error); }
.tally { margin-left: 0.35rem; color: var(--soft); font-size: 0.875rem; font-weight: 400; }
.more, .lacks { margin-top: 0.6rem; color: var(--soft); font-size: 0.875rem; }

.scroll { overflow: auto; max-height: 34rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
th, td { padding: 0.55rem 0.9rem; text-align: left; vertical-align: baseline; }
thead th { position: sticky; top: 0; background: var(--paper); box-shadow: inset 0 -1px var(--line); color: var(--soft); font-size: 0.8125rem; font-weight: 500; white-space: nowrap; }
tbody th { font-weight: 600; }
tbody tr + tr { border-top: 1px solid var(--line); }
td code { overflow-wrap: anywhere; }
td.number, th.number { text-align: right; white-space: nowrap; }
.zero { color: var(--soft); }
.count { font-weight: 650; }
.count.error, .error > .severity { color: var(--error); }
.count.warning, .warning > .severity { color: var(--warning); }
.count.info, .info > .severity { color: var(--info); }
.sum { font-size: 0.75rem; }
.share { display: inline-flex; gap: 0.6rem; align-items: center; white-space: nowrap; }
.track { fill: var(--line); }
.fill { fill: var(--good); }
.texts { margin-top: 0.75rem; font-size: 0.9375rem; }
.plain li { padding: 0.35rem 0; }
#failures { margin-top: 1.5rem; padding: 0 1.25rem 1rem; border: 2px solid var(--error); border-radius: 10px; background: var(--paper); }
#failures h2 { margin-top: 1rem; }
`;
