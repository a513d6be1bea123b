/** A picture as its pixels. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel, row by row from the top; not premultiplied. */
  readonly data: Uint8ClampedArray;
}
