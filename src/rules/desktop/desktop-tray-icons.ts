import { CONFIGURATION_ROOT, TRAY_ICON_PLACES } from '../../pexip/webapp1-files.ts';
import { rule } from '../rule.ts';

const STATES = [
  { name: 'green.svg', state: 'registered' },
  { name: 'red.svg', state: 'not registered' },
] as const;

export default rule({
  id: 'desktop-tray-icons',
  target: 'package',
  kinds: ['desktop'],
  severity: 'info',
  summary: 'Both states of the tray icon, green.svg and red.svg, come together',
  why: 'On Windows the client shows in the tray whether it is registered: green.svg if it is, red.svg if it can’t be. Where one is missing, the icon changes to the vendor’s with the state. Add the other one.',
  evidence: { kind: 'H', source: 'One brand in every state' },
  messages: {
    alone: (present: string, absent: string, state: string) =>
      `There is “${present}” but no “${absent}”: while the client is ${state}, the tray shows the vendor’s icon.`,
  },
  check(pkg, { report }) {
    const iconOf = (name: string) =>
      TRAY_ICON_PLACES.map((place) => pkg.asset(`${CONFIGURATION_ROOT.desktop}${place}${name}`)).find(
        Boolean,
      );
    for (const { name, state } of STATES) {
      const other = STATES.find((icon) => icon.name !== name);
      const asset = other && iconOf(other.name);
      if (asset && !iconOf(name)) report('alone', [other.name, name, state], { asset });
    }
  },
});
