import { expect, test } from 'vitest';
import { showValue } from '../../src/base/errors.ts';
import { createMistake, findRepeats, formatPath, MistakesError, suggestWord } from '../../src/ingest/mistake.ts';

test.each<[unknown, string[], string]>([
  ['HOLDR', ['HOST', 'HOLDER'], '; did you mean "HOLDER"?'],
  ['holder', ['HOST', 'HOLDER'], '; did you mean "HOLDER"?'],
  ['қайыңды', ['қайынды', 'шағала'], '; did you mean "қайынды"?'],
  ['bauyrzhan-baybek', ['bauyrzhan-baibek', 'nursultan-nazarbayev'], '; did you mean "bauyrzhan-baibek"?'],
  ['nothing-near', ['HOST', 'HOLDER'], ''],
  ['HOST', [], ''],
  [42, ['42'], ''],
  [undefined, ['HOST'], ''],
])('of %j among %j', (value, allowed, suggestion) => {
  expect(suggestWord(value, allowed)).toBe(suggestion);
});

test('a repeated key is told where it stands again', () => {
  expect(findRepeats(['a', 'b', 'a', 'c', 'a', 'b'])).toEqual([2, 4, 5]);
  expect(findRepeats([])).toEqual([]);
});

test('the mistakes of a file stand in the order of its lines', () => {
  const { message, mistakes } = new MistakesError('graph.yaml', [
    { line: 12, mistake: createMistake(['entities', 'x', 'kind'], 'Y', 'not allowed') },
    { line: 3, mistake: { path: ['article'], message: 'is missing' } },
  ]);
  expect(mistakes).toEqual(['graph.yaml:3: article is missing', 'graph.yaml:12: entities.x.kind is "Y": not allowed']);
  expect(message).toBe(`2 mistakes, nothing was written:\n${mistakes.join('\n')}`);
  expect(formatPath(['a', 0, 'b'])).toBe('a.0.b');
});

test.each([
  ['text', '"text"'],
  [[1, 2], '[1,2]'],
  [undefined, 'undefined'],
  [null, 'null'],
  ['x'.repeat(200), `"${'x'.repeat(79)}…`],
])('%j is shown as %s', (value, shown) => {
  expect(showValue(value)).toBe(shown);
});
