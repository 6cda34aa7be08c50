import fc from 'fast-check';
import { test } from 'vitest';
import { expectSameAnswers, SLUGS } from '../support/any-order-answers.ts';

test('articles give the same answers in 50 orders', async () => {
  const orders = fc.sample(fc.shuffledSubarray(SLUGS, { minLength: SLUGS.length }), { numRuns: 50, seed: 18 });
  await expectSameAnswers(SLUGS, [SLUGS.toReversed(), ...orders]);
}, 1_800_000);
