import { version } from '../package.json' with { type: 'json' };

/** The version of Brandgate, as in package.json. */
export const VERSION: string = version;
