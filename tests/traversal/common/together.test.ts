import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../src/database/connect.ts';
import { clientOf } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';

let database: Database;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const TOGETHER = `totalCount togetherCount truncated together { rule entities { slug } via { ... on Event { slug } }
  statements { predicate subject { slug } object { slug } evidence { sentence { number article { slug } } } } }`;
const between = async (args: string) => {
  const { data, errors } = await clientOf({ database }).ask(`{ between(${args}) { statedCount ${TOGETHER} derived { rule via { id } } } }`);
  expect(errors).toBeUndefined();
  return data.between;
};
const PAIR = 'of: ["nursultan-nazarbayev", "bauyrzhan-baibek"]';

test('the meeting of two people is said of them together, by sentences', async () => {
  const { together, togetherCount, derived } = await between(`${PAIR}, first: 100`);
  expect(togetherCount).toBeGreaterThan(0);
  expect(together).toHaveLength(togetherCount);
  expect(derived.filter(({ rule }: { rule: string }) => rule === 'SAME_EVENT')).toHaveLength(togetherCount);
  for (const { rule, entities, via, statements } of together) {
    expect([rule, entities]).toEqual(['SAME_EVENT', [{ slug: 'nursultan-nazarbayev' }, { slug: 'bauyrzhan-baibek' }]]);
    expect(new Set(statements.map(({ object }: { object: { slug: string } }) => object.slug))).toEqual(
      new Set(['nursultan-nazarbayev', 'bauyrzhan-baibek']),
    );
    for (const { subject, evidence } of statements) {
      expect(subject).toEqual(via);
      expect(evidence[0].sentence.article.slug).toBe('birgemiz-aid');
    }
  }
});

test('a limit leaves events out, and says so', async () => {
  const { together, togetherCount, truncated } = await between(`${PAIR}, first: 1`);
  expect(together).toHaveLength(1);
  expect(togetherCount).toBeGreaterThan(1);
  expect(truncated).toBe(true);
});

test('without the rule, or a participation in common, there are none', async () => {
  expect(await between(`${PAIR}, rule: SAME_OFFICE`)).toMatchObject({ together: [], togetherCount: 0 });
  expect(await between('of: ["almaty", "kazakhstan"]')).toMatchObject({ together: [], togetherCount: 0 });
});

test('a filter holds for them too', async () => {
  const { togetherCount } = await between(`${PAIR}, filter: { predicate: [HOST, VISITOR] }`);
  expect(togetherCount).toBe(1);
});
