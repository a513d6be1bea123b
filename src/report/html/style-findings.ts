/** Findings and what filters them. */
export const FINDING_STYLE = `
.filters { position: sticky; top: var(--bar); z-index: 4; display: flex; flex-wrap: wrap; gap: 0.5rem 0.9rem; align-items: end; padding: 0.75rem 1rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
.filters fieldset { display: flex; flex: 1 1 100%; flex-wrap: wrap; gap: 0.4rem; min-width: 0; order: 1; }
.field { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.15rem; min-width: 0; color: var(--soft); font-size: 0.8125rem; }
.grows { flex: 1 1 14rem; }
select, button, input[type="search"], .chip { min-height: 2.125rem; padding: 0.2rem 0.65rem; border: 1px solid var(--strong-line); border-radius: 6px; background: var(--paper); color: var(--ink); font: 400 0.9375rem/1.4 var(--text); }
input[type="search"] { width: 100%; }
input::placeholder { color: var(--soft); opacity: 1; }
select { width: 13rem; max-width: 100%; }
select[name="by"] { width: 8rem; }
button { cursor: pointer; }
button:hover, .chip:hover { background: var(--sunk); }
.chip { display: inline-flex; gap: 0.4rem; align-items: center; cursor: pointer; white-space: nowrap; }
.chip input { width: 1rem; height: 1rem; margin: 0; accent-color: var(--focus); }
.chip b { font-weight: 650; font-variant-numeric: tabular-nums; }
.chip.error b { color: var(--error); }
.chip.warning b { color: var(--warning); }
.chip.info b { color: var(--info); }
.status { order: 2; color: var(--soft); font-size: 0.875rem; }
.calm { padding: 1.25rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; color: var(--soft); }
#none { margin-top: 0.75rem; }
.group { margin: 0.75rem 0; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; overflow: clip; }
.group > summary { padding: 0.6rem 1.1rem; }
.group[open] > summary { border-bottom: 1px solid var(--line); background: var(--sunk); }
.group h3 { display: inline; margin: 0; font: 600 0.875rem/1.5 var(--code); overflow-wrap: anywhere; }
summary { cursor: pointer; }
.asks { display: block; margin-left: 1rem; color: var(--soft); font-size: 0.875rem; }
.hit { display: grid; grid-template-columns: 4.75rem minmax(0, 1fr); gap: 0.1rem 0.75rem; padding: 0.6rem 1.1rem; content-visibility: auto; contain-intrinsic-size: auto 4rem; }
.hit + .hit, .alike, .alike + .hit, .alike .hit:first-child { border-top: 1px solid var(--line); }
.hit:target, .current-hit { background: var(--info-ground); }
.hit > :not(.severity) { grid-column: 2; }
.severity { grid-row: 1; justify-self: start; padding: 0 0.55rem; border-radius: 99px; font-size: 0.75rem; font-weight: 650; line-height: 1.45rem; }
.hit.error .severity { background: var(--error-ground); }
.hit.warning .severity { background: var(--warning-ground); }
.hit.info .severity { background: var(--info-ground); }
.message { font-weight: 500; }
.hit .place { color: var(--soft); font-size: 0.8125rem; }
.hit .path, .hit .at, .hit .rule { margin-right: 0.5rem; }
.hit .path, .hit .rule { font-family: var(--code); font-size: 0.75rem; }
.hit .rule { color: var(--soft); }
[data-by="file"] .path, [data-by="rule"] .hit .rule { display: none; }
.alike summary { padding: 0.5rem 1.1rem; color: var(--soft); font-size: 0.875rem; }
.excerpt { display: flex; margin-top: 0.35rem; padding: 0.35rem 0; background: var(--sunk); border-radius: 6px; font-size: 0.8125rem; line-height: 1.6; overflow-wrap: anywhere; white-space: pre-wrap; }
.excerpt code { min-width: 0; padding-right: 1rem; font-size: inherit; }
.line { flex: none; min-width: 3.25rem; padding: 0 0.9rem; color: var(--soft); text-align: right; user-select: none; }
mark { background: var(--mark); color: inherit; border-bottom: 2px solid var(--error); border-radius: 2px 2px 0 0; }
.warning mark { border-color: var(--warning); }
.info mark { border-color: var(--info); }
mark:empty::after { content: "\\2038"; color: var(--error); font-weight: 700; }
.rules { margin-top: 1rem; padding: 0.75rem 1.1rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
.rules dt { margin-top: 1rem; font-weight: 600; }
.rules dd { max-width: 56rem; color: var(--soft); font-size: 0.9375rem; }
.rules dt:target + dd { color: var(--ink); }
.evidence { font-size: 0.8125rem; }
`;
