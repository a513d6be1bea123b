import type { Kind } from '../model/package.ts';

/** The JSON files whose root must be an object, by kind; a plugin's own data may be anything. */
const patterns: Readonly<Record<Kind, RegExp>> = {
  theme: /^(themeconfig|vendordata|custom_layout_.*)\.json$/,
  webapp1: /^languages\/[^/]*\.json$/,
  desktop: /^package\/configuration\/languages\/[^/]*\.json$/,
  webapp2:
    /^(branding\/)?((manifest|settings)\.json|site\.webmanifest|plugins\/.*\bpackage\.json|plugins\/[^/]*\/plugin\.json)$/,
  webapp3: /^manifest\.json$/,
};

export function isJudgedByRoot(kind: Kind | 'unknown', name: string): boolean {
  return kind !== 'unknown' && patterns[kind].test(name);
}
