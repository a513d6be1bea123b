import { COMPARE_SCRIPT } from './script-compare.ts';
import { FILTER_SCRIPT } from './script-filter.ts';
import { KEY_SCRIPT } from './script-keys.ts';

/** Filters, sliders and keys. The page is whole without it. No HTML is made from text here. */
export const SCRIPT = `
(() => {
'use strict';
${FILTER_SCRIPT}
${COMPARE_SCRIPT}
${KEY_SCRIPT}
})();
`;
