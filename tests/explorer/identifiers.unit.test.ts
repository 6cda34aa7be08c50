import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listSources, SOURCES } from './messages.ts';

/** Code without comments and texts. The operations are generated. */
const CODE = listSources('.ts', '.tsx')
  .filter((file) => file !== 'query/operations.ts')
  .map((file) => ({
    file,
    code: readFileSync(join(SOURCES, file), 'utf8')
      .replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '')
      .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''"),
  }));

const findNames = (pattern: RegExp): readonly string[] =>
  CODE.flatMap(({ file, code }) => [...code.matchAll(pattern)].map(([, name]) => `${file}: ${name}`));

test('bounds are called MAX_ and MIN_, and delays say what they delay', () => {
  expect(CODE.length).toBeGreaterThan(100);
  expect(
    findNames(/\b((?:MOST|LONGEST|LARGEST|DEEPEST|FEWEST|SHORTEST|LEAST|NEAREST|NARROWEST|CLOSEST|FURTHEST|STANDARD)(?:_[A-Z_]+)?)\b/g),
  ).toEqual([]);
  expect(findNames(/\b((?:AGAIN|PATIENCE|ANSWER|SILENCE|LOOK|PAUSE|TOGETHER|FRESH)_MS)\b/g)).toEqual([]);
});

test('no name is a private word', () => {
  expect(
    findNames(
      /(?<![-.])\b(told|telling|taken|wanted|beside|tie|ties|tied|way|ways|asked|given|found|said|goOn|comeTo|cameTo|sieve|wake)\b(?!-)/g,
    ),
  ).toEqual([]);
});

/** With what an exported function may begin; hooks begin with `use`, predicates with `is`, `has` or `can`. */
const VERBS =
  'add apply build can choose clear close compare compute convert create define download end expand fetch filter find fold format get go group ' +
  'handle has is lay list listen make mark open place print read render replace route send separate set split start to toggle use wrap write zoom';

test('exported functions begin with a verb', () => {
  const names = [
    ...findNames(/^export (?:async )?function ([a-z]\w*)/gm),
    ...findNames(/^export const ([a-z]\w*) = (?:async )?(?:<[^=]*>)?\(/gm),
  ];
  expect(names.length).toBeGreaterThan(60);
  const verbs = new Set(VERBS.split(' '));
  expect(names.filter((name) => !verbs.has(/: ([a-z]+)/.exec(name)?.[1] ?? ''))).toEqual([]);
});

test('no top-level name is defined in three files', () => {
  const names = findNames(/^(?:export )?(?:async )?(?:function|const|let|class|interface|type) (\w+)/gm).map(
    (name) => name.split(': ')[1] ?? '',
  );
  const counts = Map.groupBy(names, (name) => name);
  expect([...counts].filter(([, found]) => found.length > 2).map(([name]) => name)).toEqual([]);
});
