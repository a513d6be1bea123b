import { nameAt } from '../structure.ts';

/** Where the header of a colour profile says of which colours it is (ICC.1: 7.2.6). */
const AT = 16;
export const PROFILE_HEAD = AT + 4;

/** Whether a colour profile, or its beginning, is of red, green and blue. */
export function isOfRgb(profile: Uint8Array): boolean {
  return profile.length >= PROFILE_HEAD && nameAt(profile, AT, 4) === 'RGB ';
}
