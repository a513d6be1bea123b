import { ICNS_SIZES, ICO_SIZES } from '../../pexip/desktop.ts';
import { rule } from '../rule.ts';

const ICONS = [
  { name: ICO_SIZES.file, platform: 'Windows' },
  { name: ICNS_SIZES.file, platform: 'macOS' },
] as const;

export default rule({
  id: 'desktop-icon-pair',
  target: 'package',
  kinds: ['desktop'],
  severity: 'info',
  summary: 'The Windows icon and the macOS icon come together',
  why: 'The toolkit builds the client for every platform. Where one of windows/icon.ico and osx/icon.icns is missing, the client keeps the vendor’s icon there. Add the other one, unless you build for one platform only.',
  evidence: { kind: 'H', source: 'One brand on every platform' },
  messages: {
    alone: (present: string, absent: string, platform: string) =>
      `There is “${present}” but no “${absent}”: on ${platform} the client keeps the vendor’s icon.`,
  },
  check(pkg, { report }) {
    for (const { name, platform } of ICONS) {
      const other = ICONS.find((icon) => icon.name !== name);
      const asset = other && pkg.asset(other.name);
      if (asset && !pkg.asset(name)) report('alone', [other.name, name, platform], { asset });
    }
  },
});
