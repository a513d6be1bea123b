/** Finds among the items of a list as somebody types. The words stand in the address, so that a search can be sent. */
const input = document.getElementById('find') as HTMLInputElement;
const found = document.getElementById('found') as HTMLElement;
const items = [...document.querySelectorAll<HTMLElement>('#items > *')].map((item) => ({
  item,
  text: (item.textContent ?? '').toLowerCase(),
}));

/** An address that somebody cut off holds half a sign. */
function wordsIn(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function filter(): void {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { item, text } of items) {
    item.hidden = !words.every((word) => text.includes(word));
    if (!item.hidden) count++;
  }
  found.textContent = words.length === 0 ? '' : `${count} found`;
  history.replaceState(
    null,
    '',
    words.length === 0 ? location.pathname : `#${encodeURIComponent(input.value)}`,
  );
}

input.value = wordsIn(location.hash.slice(1));
input.addEventListener('input', filter);
if (input.value !== '') filter();
