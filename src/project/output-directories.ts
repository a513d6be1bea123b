/** Where ZIPs and reports go when nobody says where, relative to the current directory. */
export const DEFAULT_OUT = 'brandgate-out';
/** Where releases go that are published to a directory. */
export const DEFAULT_RELEASE = 'brandgate-release';
/** What tells the directory of a build from others. */
export const RESULT_NAME = 'brandgate-report.json';
