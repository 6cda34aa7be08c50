import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { KIND_NAMES, PREDICATE_NAMES, typesOf, UNITS } from '../../schema/ontology.ts';
import { EVENT_STATUSES } from '../../schema/words.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/vocabulary.md'), 'utf8');
const [, advice = ''] = /## From a sentence to a predicate\n([\s\S]*?)\n## /.exec(page) ?? [];
const [, tables = ''] = page.split('\n## Predicates\n');

test('the advice on predicates uses words of the ontology only', () => {
  const words = new Set(advice.match(/\b[A-Z][A-Z_]+\b/g));
  const known: readonly string[] = [
    ...PREDICATE_NAMES,
    ...KIND_NAMES.flatMap((kind) => typesOf(kind)),
    ...Object.keys(UNITS),
    ...EVENT_STATUSES,
    'UNKNOWN',
  ];
  expect(words.size).toBeGreaterThan(30);
  expect([...words].filter((word) => !known.includes(word))).toEqual([]);
});

test('every predicate stands in one table', () => {
  const rows = [...tables.matchAll(/^\| `([A-Z_]+)` \| .* \/ /gm)].map(([, name]) => name);
  expect(rows.sort()).toEqual([...PREDICATE_NAMES].sort());
});
