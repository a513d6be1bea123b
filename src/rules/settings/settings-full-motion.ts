import { FULL_MOTION_EFFECT } from '../../pexip/webapp1-effects.ts';
import { clientSettings } from '../../reading/client-settings.ts';
import { rule } from '../rule.ts';
import { uselessValue } from './effects.ts';

export default rule({
  id: 'settings-full-motion',
  target: 'package',
  kinds: ['webapp1', 'desktop'],
  severity: 'warning',
  summary: 'Full motion is not the default while it is disabled',
  why: '“fullMotionPresentationByDefault” only applies while “enableFullMotionPresentation” is true. With the two at odds, presentations are still images. Enable full motion, or remove the default.',
  evidence: { kind: 'V', source: 'Pexip docs v13, customize_desktop' },
  messages: {
    disabled: () =>
      'Full motion is the default here, but “enableFullMotionPresentation” is false, so nobody gets it.',
  },
  check(pkg, { report }) {
    const settings = clientSettings(pkg);
    const value = settings && uselessValue(settings, FULL_MOTION_EFFECT);
    if (settings !== undefined && value !== undefined)
      report('disabled', [], { asset: settings.asset, location: settings.locate(value) });
  },
});
