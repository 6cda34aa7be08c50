import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');
/** Every way to make a response: by the class, by its functions, or past it on Node's own. */
const MAKES = /\bnew\s+[\w.]*Response\b|\bResponse\.(?:json|error|redirect)\b|\.writeHead\(|\bcreateServer\b(?=[^;]*from 'node:https?')/g;

test('responses are made in one room', () => {
  const makers = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap(
      (path) =>
        readFileSync(join(SRC, path), 'utf8')
          .match(MAKES)
          ?.map((found) => `${path}: ${found}`) ?? [],
    );
  expect(makers.filter((line) => line.startsWith('http/')).length).toBeGreaterThan(3);
  expect(makers.filter((line) => !line.startsWith('http/'))).toEqual([]);
});
