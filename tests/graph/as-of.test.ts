import postgres from 'postgres';
import { expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';

/** Records that the office had another holder in the years given, on the evidence of sentence 2; in one transaction. */
async function recordHolder(url: string, slug: string, from: string | null, to: string | null): Promise<number> {
  const sql = postgres(url, { max: 1 });
  try {
    return await sql.begin(async (tx) => {
      const [row] = await tx`
        insert into statements (subject_id, subject_kind, predicate, value_kind, object_id, valid_from, valid_to, valid_earliest, valid_latest)
        select o.id, 'OFFICE', 'HOLDER', 'PERSON', p.id, ${from}, ${to}, ${from && `${from}-01-01`}::date, ${to && `${to}-12-31`}::date
        from entities o, entities p where o.slug = 'nur-otan-chairman' and p.slug = ${slug} returning id`;
      await tx`insert into evidence (statement_id, article_id, sentence, voice, certainty) values (${row?.['id']}, 1, 2, 'ARTICLE', 'STATED')`;
      return Number(row?.['id']);
    });
  } finally {
    await sql.end();
  }
}

const HOLDERS =
  'query ($asOf: AsOf) { office(ref: "nur-otan-chairman") { holders(asOf: $asOf) { person { slug } } statements(predicate: HOLDER, asOf: $asOf) { totalCount } } }';
const people = (data: { office: { holders: { person: { slug: string } | null }[] } }) =>
  data.office.holders.map(({ person }) => person?.slug ?? null);

test('valid: what can have been true then; an unknown bound matches any moment', async () => {
  const database = await freshDatabase();
  await recordHolder(database.url, 'bauyrzhan-baibek', '2001', '2005');
  await recordHolder(database.url, 'nursultan-nazarbayev', '2005', null);
  const { ask } = clientOf({ database });
  expect(people((await ask(HOLDERS)).data)).toEqual(['bauyrzhan-baibek', 'nursultan-nazarbayev', null]);
  expect(people((await ask(HOLDERS, { asOf: { valid: '2000' } })).data)).toEqual([null]);
  expect(people((await ask(HOLDERS, { asOf: { valid: '2003-05' } })).data)).toEqual(['bauyrzhan-baibek', null]);
  expect(people((await ask(HOLDERS, { asOf: { valid: '2005-41' } })).data)).toEqual(['bauyrzhan-baibek', 'nursultan-nazarbayev', null]);
  expect(people((await ask(HOLDERS, { asOf: { valid: '2020-06' } })).data)).toEqual(['nursultan-nazarbayev', null]);
});

test('known: what was recorded and not retracted then, with the evidence of then', async () => {
  const database = await freshDatabase();
  const { ask } = clientOf({ database });
  const id = await recordHolder(database.url, 'bauyrzhan-baibek', null, null);
  const sql = postgres(database.url, { max: 1 });
  const moment = async () =>
    String((await sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`)[0]?.['now']);
  const before = await moment();
  await sql.begin(async (tx) => {
    await tx`update evidence set retracted_in = this_revision() where statement_id = ${id}`;
    await tx`update statements set retracted_in = this_revision() where id = ${id}`;
  });
  const after = await moment();
  await sql.end();

  expect(people((await ask(HOLDERS)).data)).toEqual([null]);
  expect(people((await ask(HOLDERS, { asOf: { known: before } })).data)).toEqual([null, 'bauyrzhan-baibek']);
  expect(people((await ask(HOLDERS, { asOf: { known: after } })).data)).toEqual([null]);
  expect((await ask(HOLDERS, { asOf: { known: '2000-01-01T00:00:00Z' } })).data.office.statements.totalCount).toBe(0);
  const groups = 'groups(by: CERTAINTY) { key count } byArticle: groups(by: ARTICLE) { key count }';
  const then = await ask(
    `query ($known: Known) { statements(filter: { asOf: { known: $known } }) { totalCount ${groups} } article(ref: "A1") { statements(filter: { asOf: { known: $known } }) { totalCount } } }`,
    { known: before },
  );
  expect(then.data.statements).toMatchObject({
    totalCount: 100,
    groups: [
      { key: 'STATED', count: 92 },
      { key: 'INFERRED', count: 8 },
    ],
    byArticle: [{ key: 'A1', count: 100 }],
  });
  expect(then.data.article.statements.totalCount).toBe(100);
  const { data } = await ask(
    `query ($known: Known) {
    statements(filter: { asOf: { known: $known }, object: { ref: "bauyrzhan-baibek" }, predicate: HOLDER }) { nodes { id certainty evidence { sentence { id } } } }
    node(id: "S${id}") { ... on Statement { retractedAt evidence { sentence { id } } } }
  }`,
    { known: before },
  );
  expect(data.statements.nodes).toContainEqual({ id: `S${id}`, certainty: 'STATED', evidence: [{ sentence: { id: 'A1.2' } }] });
  expect(data.node).toEqual({ retractedAt: expect.stringMatching(/Z$/), evidence: [{ sentence: { id: 'A1.2' } }] });
});
