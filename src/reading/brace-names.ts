/** The names in braces, or undefined when braces are nested, or opened or closed alone. */
export function variablesIn(text: string): readonly string[] | undefined {
  const names: string[] = [];
  let open: number | undefined;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character !== '{' && character !== '}') continue;
    if ((character === '{') === (open !== undefined)) return undefined;
    if (open !== undefined) names.push(text.slice(open, index));
    open = open === undefined ? index + 1 : undefined;
  }
  return open === undefined ? names : undefined;
}
