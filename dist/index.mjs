import library from './index.cjs';

export const { UsageError, build, check, diff, fix, memoryFiles, preview } = library;
