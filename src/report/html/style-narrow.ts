/** Narrow screens, where tables become cards; paper; contrast. */
export const NARROW_STYLE = `
@media (max-width: 68rem) {
  :root { --bar: 4.25rem; }
  .bar { flex-wrap: wrap; padding-top: 0.35rem; padding-bottom: 0.35rem; }
  nav ul { justify-content: flex-start; }
}
@media (max-width: 48rem) {
  .page, .bar { padding-left: 1rem; padding-right: 1rem; }
  .bar { position: static; }
  .verdict { flex-wrap: wrap; min-height: 36px; }
  .spoken { flex: 1 1 100%; padding-left: 0; border: 0; }
  html { scroll-padding-top: 0.75rem; }
  h2 { margin-top: 2.25rem; }
  .card, .card.slim { padding-left: 0.9rem; padding-right: 0.9rem; }
  .pair { grid-template-columns: minmax(0, 1fr); }
  .pair > *, .pair > svg:first-of-type, .pair > svg:last-of-type, .pair > .side, .pair > .side:last-child { grid-area: auto; }
  .compare:has(input:not([value="side"]):checked) .pair { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .compare:has(input:not([value="side"]):checked) .pair > .side { grid-area: 2 / 1; }
  .compare:has(input:not([value="side"]):checked) .pair > .side:last-child { grid-area: 2 / 2; }
  .amount { flex: 1 1 100%; margin-left: 0; }
  .amount input { flex: 1; width: auto; }
  .compare:not(:has(input[value="swipe"]:checked, input[value="onion"]:checked)) .amount { display: none; }
  .filters { position: static; }
  .field { flex: 1 1 40%; }
  .grows { flex-basis: 100%; }
  select, select[name="by"] { width: 100%; }
  .hit { grid-template-columns: minmax(0, 1fr); padding: 0.7rem 0.9rem; }
  .hit > :not(.severity), .severity { grid-column: 1; grid-row: auto; }
  .must li { padding: 0.65rem 0.9rem; }
  .must li { display: block; }
  .must .place, .must .rule { display: block; }
  .line { min-width: 2.25rem; padding: 0 0.5rem; }
  audio { width: 100%; }
  .scroll { overflow: visible; max-height: none; border: 0; background: none; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody { display: block; }
  tbody tr { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.3rem 1rem; margin-bottom: 0.75rem; padding: 0.75rem 0.9rem; background: var(--paper); border: 1px solid var(--line) !important; border-radius: 8px; }
  tbody th, tbody td, td.number { display: block; padding: 0; text-align: left; white-space: normal; overflow-wrap: anywhere; }
  tbody th, tbody td.wide { grid-column: 1 / -1; }
  tbody td::before { content: attr(data-label) " "; color: var(--soft); font-size: 0.8125rem; }
  tbody td:empty { display: none; }
}
@media (prefers-contrast: more) { :root { --line: var(--strong-line); --soft: var(--ink); } }
@media (forced-colors: active) { .mark circle { fill: CanvasText; } .mark path { stroke: Canvas; } .track { fill: GrayText; } .fill { fill: CanvasText; } }
@media print {
  :root { --ground: #fff; --soft: #444; }
  body { font-size: 10pt; }
  .page { max-width: none; padding: 0; }
  .bar { position: static; padding: 0 0 0.5rem; flex-wrap: wrap; }
  .filters, nav, .skip, .modes, .switches, .kinds, .player, .for-keys, dialog { display: none !important; }
  .shot, .hit { content-visibility: visible; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .hit, tr, .changes li, .shot, .card, figure { break-inside: avoid; }
  h2, h3, h4, summary { break-after: avoid; }
  .wall { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .pair { margin-top: 0.6rem; }
  .scroll { overflow: visible; max-height: none; }
  thead th { position: static; }
  * { print-color-adjust: exact; }
}
`;
