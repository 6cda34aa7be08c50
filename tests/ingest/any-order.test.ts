import fc from 'fast-check';
import { test } from 'vitest';
import { expectSameAnswers, SLUGS } from '../support/any-order-answers.ts';

test('articles give the same answers in whatever order they came in', async () => {
  const [order = []] = fc.sample(fc.shuffledSubarray(SLUGS, { minLength: SLUGS.length }), { numRuns: 1 });
  await expectSameAnswers(SLUGS.toReversed(), [order]);
});
