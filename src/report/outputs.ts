/** The files beside the JSON report, which is always written. */
export const REPORT_FORMATS = ['json', 'html', 'sarif', 'junit', 'markdown', 'gitlab'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
