/** What changed, and the gallery. */
export const PICTURE_STYLE = `
.card { margin: 0 0 1rem; padding: 1rem 1.25rem 1.1rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
.card.current { border-color: var(--focus); box-shadow: 0 0 0 1px var(--focus); }
.card:focus { outline: none; }
.card h4 { margin: 0 0 0.25rem; font-size: 1rem; }
.card.slim { padding: 0.75rem 1.25rem 0.8rem; }
.words { color: var(--soft); font-size: 0.9375rem; }
.words li { display: inline; }
.words li + li::before { content: " · "; }
.words code { color: var(--ink); }
.badge { display: inline-block; margin-left: 0.3rem; padding: 0 0.5rem; border-radius: 99px; background: var(--warning-ground); color: var(--warning); font-size: 0.75rem; font-weight: 650; line-height: 1.4rem; text-decoration: none; vertical-align: 0.06em; }
a.badge:hover { text-decoration: underline; }
.changes { margin-top: 0.35rem; font-size: 0.9375rem; }
.changes li { display: grid; grid-template-columns: 1.1rem minmax(0, 1fr); gap: 0 0.4rem; align-items: baseline; padding: 0.22rem 0; }
.sign { font-family: var(--code); font-weight: 700; }
.added .sign { color: var(--good); }
.removed .sign { color: var(--error); }
.changed .sign, .moved .sign { color: var(--info); }
.detail { padding-left: 0.35rem; color: var(--soft); }
.about-it { margin-top: 0.75rem; padding: 0.55rem 0.9rem; background: var(--sunk); border-radius: 6px; font-size: 0.875rem; }
.about-it .error a { color: var(--error); }
.about-it .warning a { color: var(--warning); }

.picture { display: block; width: 100%; height: auto; border-radius: 4px; background: var(--sunk); box-shadow: 0 0 0 1px var(--line); overflow: hidden; }
.picture.image, .picture.icon, .picture.palette { width: auto; max-width: 100%; }
.media { position: absolute; }
.modes { display: flex; flex-wrap: wrap; gap: 0.35rem 1.4rem; align-items: center; margin: 0.8rem 0 0.75rem; font-size: 0.875rem; }
.modes label, .switches label { display: inline-flex; gap: 0.4rem; align-items: center; min-height: 1.75rem; cursor: pointer; }
.modes input[type="radio"], .switches input { width: 1rem; height: 1rem; margin: 0; accent-color: var(--focus); }
.amount { margin-left: auto; color: var(--soft); }
.amount input { width: 11rem; accent-color: var(--focus); }
.compare:not(:has(input[value="swipe"]:checked, input[value="onion"]:checked)) .amount { visibility: hidden; }
.pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0.4rem 1rem; align-items: start; isolation: isolate; }
.pair > svg:first-of-type { grid-area: 1 / 1; }
.pair > svg:last-of-type { grid-area: 1 / 2; }
.pair > .side { grid-area: 2 / 1; min-width: 0; }
.pair > .side:last-child { grid-area: 2 / 2; }
.when { color: var(--soft); font-size: 0.8125rem; }
.side p { font-size: 0.875rem; }
.compare.single .pair { max-width: 40rem; grid-template-columns: minmax(0, 1fr); }
.compare.single .pair > svg { grid-area: 1 / 1; }
.compare.single .pair > .side { grid-area: 2 / 1; }
.compare.flat, .compare.single { margin-top: 0.8rem; }
.compare:has(input:not([value="side"]):checked) .pair { max-width: 64rem; touch-action: pan-y; cursor: ew-resize; user-select: none; }
.compare:has(input[value="difference"]:checked) .pair { cursor: auto; }
.compare:has(input:not([value="side"]):checked) .pair > svg { grid-area: 1 / 1 / 2 / 3; }
.compare:has(input:not([value="side"]):checked) .side:last-child { text-align: right; }
.compare:has(input[value="swipe"]:checked) .pair > svg:last-of-type { clip-path: inset(0 0 0 var(--at, 50%)); }
.compare:has(input[value="swipe"]:checked) .pair::after { content: ""; grid-area: 1 / 1 / 2 / 3; align-self: stretch; width: 2px; margin-left: calc(var(--at, 50%) - 1px); background: #fff; box-shadow: 0 0 0 1px rgb(0 0 0 / 0.45); pointer-events: none; }
.compare:has(input[value="onion"]:checked) .pair > svg:last-of-type { opacity: var(--part, 0.5); }
.compare:has(input[value="difference"]:checked) .pair > svg:last-of-type { mix-blend-mode: difference; }

.kinds { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; align-items: center; justify-content: space-between; font-size: 0.9375rem; }
.kinds ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.1rem; }
.switches { display: flex; flex-wrap: wrap; gap: 0.1rem 1.25rem; color: var(--soft); font-size: 0.875rem; }
.album h3 { margin-top: 1.75rem; padding-bottom: 0.4rem; border-bottom: 1px solid var(--line); font-size: 1.125rem; }
.wall { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22.5rem, 100%), 1fr)); gap: 1.4rem 1.25rem; align-items: start; }
.wall.layouts { grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr)); }
.wall.icons, .wall.colours { grid-template-columns: repeat(auto-fill, minmax(min(21.5rem, 100%), 1fr)); }
.wall.banners { grid-template-columns: repeat(auto-fill, minmax(min(36rem, 100%), 1fr)); }
.shot { content-visibility: auto; contain-intrinsic-size: auto 16rem; min-width: 0; }
.shot:target .picture { outline: 3px solid var(--focus); outline-offset: 3px; }
figcaption { margin-top: 0.45rem; font-size: 0.8125rem; line-height: 1.45; color: var(--soft); }
figcaption strong { color: var(--ink); overflow-wrap: anywhere; }
figcaption p { margin-top: 0.15rem; }
.assumes { font-size: 0.75rem; }
.player { display: flex; flex-wrap: wrap; gap: 0.15rem 0.75rem; align-items: center; margin-top: 0.5rem !important; }
audio { flex: 1 1 12rem; min-width: 0; max-width: 18rem; height: 2.25rem; }
.player small { color: var(--soft); font-size: 0.75rem; }
.found.error a { color: var(--error); }
.found.warning a { color: var(--warning); }
.found a { font-weight: 600; }

.assumption { display: none; }
body:has(#show-assumed:checked) .assumption { display: inline; }
body:has(#show-crop:not(:checked)) .crop { display: none; }
body:has(#from-middle:checked) .from-top { display: none; }
body:has(#from-middle:checked) .from-middle { display: inline; }
`;
