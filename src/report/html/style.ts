import { FINDING_STYLE } from './style-findings.ts';
import { FRAME_STYLE } from './style-frame.ts';
import { NARROW_STYLE } from './style-narrow.ts';
import { PICTURE_STYLE } from './style-pictures.ts';

/** The look of the page: system fonts, one accent a severity, light and dark, narrow screens and paper. */
export const STYLE = `${FRAME_STYLE}${PICTURE_STYLE}${FINDING_STYLE}${NARROW_STYLE}`;
