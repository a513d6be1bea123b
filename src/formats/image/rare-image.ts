/**
 * The type of an image whose signature our own table does not hold, from the library image-size; undefined when it does
 * not know it either. It gets the head of a file only. ICNS is left out: a crafted one makes the library exhaust memory.
 */
export async function rareImageType(head: Uint8Array): Promise<string | undefined> {
  const { disableTypes, imageSize } = await import('image-size');
  disableTypes(['icns']);
  try {
    return imageSize(head).type?.toUpperCase();
  } catch {
    return undefined;
  }
}
