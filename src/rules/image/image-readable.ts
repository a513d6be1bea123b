import { FORMATS } from '../../formats/formats.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'image-readable',
  target: 'file',
  severity: 'error',
  summary: 'Images are whole: nothing is cut off or damaged',
  why: 'A damaged or cut off image is not shown, or only in part, and a theme that holds one may be refused. Most come from an upload or a copy that broke off: export the image again.',
  evidence: { kind: 'F', source: 'ITU-T T.81 (JPEG), ISO/IEC 15948 (PNG), the layouts of BMP, ICO and ICNS' },
  messages: {
    damaged: (what: string) => what,
  },
  check({ format, decoded }, { report }) {
    if (decoded.ok || decoded.reason !== 'structure' || FORMATS[format].content !== 'picture') return;
    report('damaged', [decoded.message], { location: decoded.location });
  },
});
