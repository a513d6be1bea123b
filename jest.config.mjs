export default {
  testEnvironment: '<rootDir>/scripts/jest-environment.cjs',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  transform: { '\\.(ts|js|mjs|wasm)$': '<rootDir>/scripts/jest-transform.cjs' },
  // A few dependencies are ESM only; they are turned into CommonJS like our own source.
  transformIgnorePatterns: [
    '/node_modules/(?!(music-metadata|strtok3|token-types|uint8array-extras|file-type|@tokenizer|@borewit|@actions|@octokit|universal-user-agent|before-after-hook|archiver|is-stream|lazystream|zip-stream|compress-commons|crc32-stream|readdir-glob|saxes|content-type|bottleneck|junit2json|@jsquash|@resvg|pdfjs-dist|lcms-wasm)/)',
  ],
  resolver: '<rootDir>/scripts/jest-resolver.cjs',
  runtime: '<rootDir>/scripts/jest-runtime.cjs',
  testSequencer: '<rootDir>/scripts/jest-sequencer.cjs',
  // Of two cores jest would leave one to whoever watches.
  maxWorkers: '100%',
  testTimeout: 60_000,
};
