import { ICO_SIZES } from '../../pexip/desktop.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'image-ico-sizes',
  target: 'ico',
  kinds: ['desktop'],
  severity: 'warning',
  summary: 'The Windows icon holds pictures of 16x16, 32x32 and 48x48 pixels',
  why: 'Windows takes the picture that fits: a small one for the tray, a larger one for the desktop. Where a size is missing, it scales another one, which looks blurred. Save the icon with all three sizes; more are welcome.',
  evidence: { kind: 'V', source: ICO_SIZES.source.name },
  messages: {
    missing: (size: number, found: string) =>
      `Expected a picture of ${size}x${size} pixels in the icon, found only ${found}.`,
  },
  check({ entries }, { report, asset }) {
    if (asset.name !== ICO_SIZES.file) return;
    const sizes = entries.map(({ width, height }) => `${width}x${height}`);
    const found = [...new Set(sizes)].slice(0, 20).join(', ');
    for (const size of ICO_SIZES.sizesInPixels)
      if (!sizes.includes(`${size}x${size}`)) report('missing', [size, found]);
  },
});
