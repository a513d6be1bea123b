import { contrast, parseHexColor } from '../formats/color.ts';
import type { Json } from '../formats/json.ts';
import { at, plain } from '../formats/json.ts';
import type { DecodedPackage } from '../model.ts';
import { type CustomLayout, LAYOUT_COLOR, LAYOUT_FILE, LAYOUT_LIMITS } from '../pexip/custom-layouts.ts';
