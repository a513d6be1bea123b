/** Why a text is not one IP address or host name, as the end of a sentence; undefined when it is. */
export function addressFault(text: string): string | undefined {
  if (/^\s|\s$/.test(text)) return 'has blanks at its ends';
  if (/[\s,;|]/.test(text)) return 'holds more than one address';
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || text.startsWith('//')) return 'begins with a protocol';
  if (isIpv6(text)) return undefined;
  if (/[/?#\\]/.test(text)) return 'has a path';
  if (text.includes('@')) return 'has a user’s name';
  if (/:\d*$/.test(text)) return 'has a port';
  if (/^[\d.]+$/.test(text)) return isIpv4(text) ? undefined : 'is no valid IP address';
  return isHostName(text) ? undefined : 'is no valid host name';
}

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

function isIpv6(text: string): boolean {
  const inside = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  if (!/^[0-9a-f:.]{2,45}$/i.test(inside) || inside.split(':').length < 3) return false;
  const halves = inside.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const tail = groups.at(-1);
  const hasIpv4 = tail !== undefined && isIpv4(tail);
  const count = groups.length + (hasIpv4 ? 1 : 0);
  const isValid = (hasIpv4 ? groups.slice(0, -1) : groups).every((group) => /^[0-9a-f]{1,4}$/i.test(group));
  return isValid && (halves.length === 2 ? count < 8 : count === 8);
}

/** Labels of letters of any script, digits, hyphens and underscores; one dot may end the name. */
function isHostName(text: string): boolean {
  if (text.length > 253) return false;
  const labels = text.replace(/\.$/, '').split('.');
  return labels.every((label) =>
    /^[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_-]{0,61}[\p{L}\p{M}\p{N}_])?$/u.test(label),
  );
}
