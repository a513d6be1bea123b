/** How different two colours look: CIEDE2000 (CIE 142-2001), of values of sRGB from 0 to 255. */

type Triple = readonly [number, number, number];
const { abs, atan2, cos, exp, hypot, PI, sin, sqrt } = Math;
const DEGREE = PI / 180;

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const LINEAR = Float64Array.from({ length: 256 }, (_, value) => linear(value / 255));

function lab(red: number, green: number, blue: number): Triple {
  const [r, g, b] = [LINEAR[red]!, LINEAR[green]!, LINEAR[blue]!];
  const f = (t: number) => (t > 216 / 24389 ? t ** (1 / 3) : (24389 / 27 / 116) * t + 16 / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Of two colours in CIELAB. */
export function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const c = ((hypot(a1, b1) + hypot(a2, b2)) / 2) ** 7;
  const g = 0.5 * (1 - sqrt(c / (c + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [hypot(p1, b1), hypot(p2, b2)];
  const hue = (b: number, a: number) => (a === 0 && b === 0 ? 0 : (atan2(b, a) / DEGREE + 360) % 360);
  const [h1, h2] = [hue(b1, p1), hue(b2, p2)];
  let dh = c1 * c2 === 0 ? 0 : h2 - h1;
  if (dh > 180) dh -= 360;
  if (dh < -180) dh += 360;
  const [dl, dc, dH] = [l2 - l1, c2 - c1, 2 * sqrt(c1 * c2) * sin((dh / 2) * DEGREE)];
  const [l, m] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const sum = h1 + h2;
  const h =
    c1 * c2 === 0 ? sum : abs(h1 - h2) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
  const t =
    1 -
    0.17 * cos((h - 30) * DEGREE) +
    0.24 * cos(2 * h * DEGREE) +
    0.32 * cos((3 * h + 6) * DEGREE) -
    0.2 * cos((4 * h - 63) * DEGREE);
  const sl = 1 + (0.015 * (l - 50) ** 2) / sqrt(20 + (l - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * m, 1 + 0.015 * m * t];
  const rc = 2 * sqrt(m ** 7 / (m ** 7 + 25 ** 7));
  const rt = -sin(60 * exp(-(((h - 275) / 25) ** 2)) * DEGREE) * rc;
  return sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dH / sh) ** 2 + rt * (dc / sc) * (dH / sh));
}

/** The mean over two pictures of the same size; each is three bytes a pixel. */
export function meanDifference(one: ArrayLike<number>, other: ArrayLike<number>): number {
  if (one.length !== other.length || one.length === 0)
    throw new Error(`The pictures differ in size: ${one.length} and ${other.length} bytes.`);
  let sum = 0;
  const at = (values: ArrayLike<number>, index: number) =>
    lab(values[index] ?? 0, values[index + 1] ?? 0, values[index + 2] ?? 0);
  for (let index = 0; index < one.length; index += 3) sum += ciede2000(at(one, index), at(other, index));
  return sum / (one.length / 3);
}
