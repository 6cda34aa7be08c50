import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** What takes over twenty seconds: `npm run test:long`. Its small form is in the other tests. */
const config = mergeConfig(base, defineConfig({ test: { testTimeout: 600_000 } }));
export default { ...config, test: { ...config['test'], include: ['tests/**/*.long.test.ts'], exclude: [] } };
