/** What `learn` calls the file that it writes, beside the config. */
export const LEARNT_NAME = 'brandgate-base-theme.json';
