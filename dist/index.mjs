import library from './index.cjs';

export const { UsageError, check, diff, fix, memoryFiles } = library;
