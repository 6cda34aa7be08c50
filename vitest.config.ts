import { createRequire } from 'node:module';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const require = createRequire(import.meta.url);
const PURE = 'tests/**/*.unit.test.ts';
const LONG = 'tests/**/*.long.test.ts';
/** Random tests of pure code, of which `npm test` has fewer rounds. */
const RANDOM = ['tests/traversal/pattern/search', 'tests/traversal/path/hubs', 'tests/export/hostile'].map(
  (name) => `${name}.unit.test.ts`,
);
const BROWSER = 'tests/browser/**/*.test.ts';
const REAL = ['tests/support/postgres.ts', 'tests/support/built.ts'];

/** One kind of tests, chosen with `--project`. */
const project = (
  name: string,
  include: readonly string[],
  exclude: readonly string[],
  globalSetup: readonly string[],
  env: Readonly<Record<string, string>> = {},
): TestProjectConfiguration => ({
  extends: true,
  test: { name, include: [...include], exclude: [...exclude], globalSetup: [...globalSetup], env: { ...env } },
});

export default defineConfig({
  // Two copies of graphql refuse each other's schemas ("another module or realm"): there is to be one.
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql').replace(/index\.js$/, 'index.js') }] },
  test: {
    projects: [
      project('unit', [PURE], [], []),
      project('api', ['tests/**/*.test.ts'], [PURE, LONG, BROWSER], REAL),
      project('browser', [BROWSER], [PURE, LONG], REAL),
      project('long', [LONG], [], REAL),
      project('random', RANDOM, [], [], { ROUNDS: 'all' }),
    ],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A machine that is busy is no failure: what is waited for in a browser has as long as a test.
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
    isolate: false,
  },
});
