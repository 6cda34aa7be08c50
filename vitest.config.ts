import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

export default defineConfig({
  // Two copies of graphql refuse each other's schemas ("another module or realm"): there is to be one.
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql').replace(/index\.js$/, 'index.js') }] },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/**/*.long.test.ts'],
    globalSetup: ['tests/support/postgres.ts', 'tests/support/built.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A machine that is busy is no failure: what is waited for in a browser has as long as a test.
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
    isolate: false,
  },
});
