import { ICNS_SIZES } from '../../pexip/desktop.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'image-icns-sizes',
  target: 'icns',
  kinds: ['desktop'],
  severity: 'info',
  summary: 'The macOS icon holds pictures of 128, 256 and 512 pixels',
  why: 'macOS shows the icon large in the Dock and in the Finder. Where a size is missing, it scales a smaller picture up, which looks blurred. Make the icon from a picture of at least 512x512 pixels.',
  evidence: { kind: 'H', source: 'the sizes of Apple’s iconutil' },
  messages: {
    missing: (size: number, found: string) =>
      `Expected a picture of ${size}x${size} pixels in the icon, found ${found}.`,
  },
  check({ entries }, { report, asset }) {
    if (asset.name !== ICNS_SIZES.file) return;
    const images = entries
      .filter(({ holds }) => holds === 'image')
      .map(({ sizeInPixels = 0 }) => sizeInPixels);
    const sizes = [...new Set(images)].sort((a, b) => a - b);
    const found = sizes.length === 0 ? 'none' : `only ${sizes.map((size) => `${size}x${size}`).join(', ')}`;
    for (const size of ICNS_SIZES.sizesInPixels) if (!sizes.includes(size)) report('missing', [size, found]);
  },
});
