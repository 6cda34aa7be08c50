import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const require = createRequire(import.meta.url);
const PURE = 'tests/**/*.unit.test.ts';
const LONG = 'tests/**/*.long.test.ts';
const BROWSER = 'tests/browser/**/*.test.ts';
/** Files whose tests have a short form in `npm test`: they use what declares or picks by ROUNDS, themselves or through a tour of the page. */
const SHORTENED = globSync('tests/**/*.test.ts', { cwd: import.meta.dirname, exclude: [LONG] }).filter((file) =>
  /from '.*\/(support\/)?(rounds|tour)\.ts'/.test(readFileSync(join(import.meta.dirname, file), 'utf8')),
);
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
      project('full', SHORTENED, [], REAL, { ROUNDS: 'all' }),
    ],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A machine that is busy is no failure: what is waited for in a browser has as long as a test.
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
    isolate: false,
  },
});
