/** Keys for those who look through many changes. */
export const KEY_SCRIPT = `
const cards = [...document.querySelectorAll('.card')];
const help = document.getElementById('keys');
let current = -1;
const goTo = (index) => {
  if (cards.length === 0) return;
  cards[current]?.classList.remove('current');
  current = Math.min(Math.max(index, 0), cards.length - 1);
  const card = cards[current];
  card.classList.add('current');
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'start' });
};
// The card that somebody is at: the one with the focus, else the one that was gone to, else the first in sight.
const here = () => {
  const focused = cards.indexOf(document.activeElement?.closest('.card'));
  if (focused >= 0) current = focused;
  if (current < 0) current = cards.findIndex((card) => {
    const { top, bottom } = card.getBoundingClientRect();
    return bottom > 60 && top < innerHeight;
  });
  return cards[current];
};
const slide = (by) => {
  const range = here()?.querySelector('.amount input');
  if (!range || here().querySelector('input[value=side]').checked) return false;
  range.value = Number(range.value) + by;
  range.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
};
const play = () => {
  const focused = document.activeElement?.closest('figure, .card') ?? here();
  const player = focused?.querySelector('.compare .side:last-child audio') ?? focused?.querySelector('audio');
  if (!player) return false;
  if (player.paused) player.play().catch(() => undefined);
  else player.pause();
  return true;
};
const onKey = {
  '/': () => filterFindings?.focus() ?? filterFindings !== undefined,
  j: () => goTo(here()?.classList.contains('current') ? current + 1 : current),
  k: () => goTo(here() ? current - 1 : 0),
  ArrowLeft: () => slide(-5),
  ArrowRight: () => slide(5),
  ' ': play,
  '?': () => (help.open ? help.close() : help.showModal()),
};
for (const [index, mode] of ['side', 'swipe', 'onion', 'difference'].entries())
  onKey[index + 1] = () => {
    const radio = here()?.querySelector('input[value=' + mode + ']');
    if (!radio) return false;
    radio.click();
  };
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const { target, key } = event;
  const writes = target.closest?.('input:not([type=radio], [type=checkbox]), select, textarea, audio');
  const acts = target.closest?.('button, summary, a, input, dialog');
  if (writes || (help.open && key !== '?')) return;
  if (acts && (key === ' ' || key.startsWith('Arrow'))) return;
  if (!Object.hasOwn(onKey, key)) return;
  if (onKey[key]() !== false) event.preventDefault();
});
help.querySelector('button').addEventListener('click', () => help.close());
for (const element of document.querySelectorAll('.for-keys')) element.hidden = false;
// Paper folds nothing.
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
});
// One prompt at a time.
document.addEventListener('play', (event) => {
  for (const player of document.querySelectorAll('audio')) if (player !== event.target) player.pause();
}, true);
`;
