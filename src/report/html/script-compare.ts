/** The sliders of pictures that lie over each other, and fingers that pull them. */
export const COMPARE_SCRIPT = `
for (const compare of document.querySelectorAll('.compare')) {
  const label = compare.querySelector('.amount');
  if (!label) continue;
  const range = label.querySelector('input');
  const pair = compare.querySelector('.pair');
  const set = (value) => {
    range.value = value;
    compare.style.setProperty('--at', range.value + '%');
    compare.style.setProperty('--part', range.value / 100);
  };
  label.hidden = false;
  range.addEventListener('input', () => set(range.value));
  const pull = (event) => {
    const mode = compare.querySelector('input[type=radio]:checked').value;
    if (mode !== 'swipe' && mode !== 'onion') return;
    const { left, width } = pair.getBoundingClientRect();
    set(Math.round(((event.clientX - left) / width) * 100));
  };
  pair.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.target.closest('audio, a')) return;
    pull(event);
    pair.setPointerCapture(event.pointerId);
  });
  pair.addEventListener('pointermove', (event) => {
    if (pair.hasPointerCapture(event.pointerId)) pull(event);
  });
}
`;
