import { readdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { buildExplorer } from '../../../src/app/explorer/build.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

test('a start serves the small build if there is one, and builds nothing', async () => {
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  const small = await buildExplorer(ROOT, 'small', say, new AbortController().signal);
  expect(await buildExplorer(ROOT, 'quick', say, new AbortController().signal)).toBe(small);
  expect(lines).toEqual([]); // the tests' set-up has built it
  expect(await readdir(dirname(small ?? ''))).toContain(small?.split('/').at(-1));
});
