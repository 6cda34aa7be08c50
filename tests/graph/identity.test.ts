import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';

const database = await freshDatabase();
const { ask } = clientOf({ database, cardCache: 1000 });
const curator = await makeAccount(database, 'CURATOR');
afterAll(() => database.close());

// The people, the school and the dam are invented.
const RECORD = `mutation ($input: ArticleInput!, $facts: FactsInput) { recordArticle(input: $input, facts: $facts) { revision { id } } }`;
const person = (slug: string, text: string, statements: object[]) => ({ slug, kind: 'PERSON', names: [{ text, lang: 'en' }], statements });
const school = { slug: 'qarasu-school', kind: 'ORGANIZATION', type: 'SCHOOL', names: [{ text: 'Qarasu school', lang: 'en' }] };
const dam = { slug: 'qarasu-dam', kind: 'THING', type: 'BUILDING', names: [{ text: 'Qarasu dam', lang: 'en' }] };
const leads = { predicate: 'DIRECTOR_OF', entity: 'qarasu-school', evidence: [{ sentence: 1 }] };
const knows = (entity: string) => ({ predicate: 'RELATIVE_OF', entity, evidence: [{ sentence: 1 }] });
const says = (surface: string, entity: string) => [{ number: 1, mentions: [{ surface, kind: 'NAME', entity }] }];

const ids: Record<string, string> = {};
beforeAll(async () => {
  const notes = {
    'note-one': { entities: [school, dam, person('asan-bek', 'Asan Bek', [leads])], sentences: says('Asan Bek', 'asan-bek') },
    'note-two': { entities: [person('a-bek', 'A. Bek', [leads, knows('asan-bek')])], sentences: says('Asan Bek', 'a-bek') },
  };
  for (const [slug, facts] of Object.entries(notes)) {
    const { errors } = await ask(
      RECORD,
      { input: { slug, lang: 'en', text: `Asan Bek heads the Qarasu school, says ${slug}.` }, facts },
      curator.withKey,
    );
    expect(errors).toBeUndefined();
  }
  for (const slug of ['asan-bek', 'a-bek', 'qarasu-school']) ids[slug] = (await ask(`{ entity(ref: "${slug}") { id } }`)).data?.entity.id;
});

const OF = `query ($ref: EntityRef!, $known: Known) {
  entity(ref: $ref, known: $known) {
    id redirectedFrom mergedFrom names { text } mentions { totalCount }
    statements(first: 50) { totalCount nodes { id alsoRecordedAs predicate subject { id } object { id } evidence { id } } }
  }
  filtered: statements(filter: { subject: { ref: [$ref] } }, known: $known) { totalCount }
  resolve(names: [{ name: "A. Bek" }], known: $known) { candidates { entity { id } } }
  neighborhood(of: [$ref], depth: 1, known: $known) { nodes { id } }
}`;
const read = async (ref: string, known?: string) => {
  const { data, errors } = await ask(OF, { ref, known });
  expect(errors).toBeUndefined();
  return data;
};
const act = async (mutation: string) => {
  const { data, errors } = await ask(`mutation { ${mutation} }`, {}, curator.withKey);
  expect(errors).toBeUndefined();
  return Object.values(data)[0] as { revision: { id: string }; judgement: { id: string } };
};

test('entities that are the same answer as one everywhere, as of then as before, and come apart again', async () => {
  const before = [await read('asan-bek'), await read('a-bek'), await read(ids['a-bek'] ?? '')];
  const { revision, judgement } = await act('judge(one: "asan-bek", other: "a-bek", verdict: SAME) { revision { id } judgement { id } }');
  const known = `R${Number(revision.id.slice(1)) - 1}`;

  const one = await read('asan-bek');
  expect(one.entity).toMatchObject({ id: ids['asan-bek'], redirectedFrom: null, mergedFrom: [ids['a-bek']], mentions: { totalCount: 2 } });
  expect(one.entity.names.map(({ text }: { text: string }) => text).sort()).toEqual(['A. Bek', 'Asan Bek']);
  const leading = one.entity.statements.nodes.filter(({ predicate }: { predicate: string }) => predicate === 'DIRECTOR_OF');
  expect(leading).toHaveLength(1);
  expect(leading[0].evidence).toHaveLength(2);
  expect(leading[0].alsoRecordedAs).toHaveLength(1);
  expect(one.resolve[0].candidates[0].entity.id).toBe(ids['asan-bek']);
  expect(one.neighborhood.nodes.map((node: { id: string }) => node.id).sort()).toEqual([ids['asan-bek'], ids['qarasu-school']].sort());
  for (const ref of ['a-bek', ids['a-bek'] ?? '']) {
    const other = await read(ref);
    expect(other.entity).toEqual({ ...one.entity, redirectedFrom: ids['a-bek'] });
    expect(other.filtered).toEqual(one.filtered);
  }
  const { data } = await ask('{ people(filter: { linked: [{ entity: ["qarasu-school"] }] }) { totalCount nodes { slug } } }');
  expect(data?.people).toEqual({ totalCount: 1, nodes: [{ slug: 'asan-bek' }] });
  expect([await read('asan-bek', known), await read('a-bek', known), await read(ids['a-bek'] ?? '', known)]).toEqual(before);
  expect(await read('a-bek', revision.id)).toEqual(await read('a-bek'));

  await act(`withdrawJudgement(id: "${judgement.id}", reason: "two cousins") { revision { id } }`);
  expect([await read('asan-bek'), await read('a-bek'), await read(ids['a-bek'] ?? '')]).toEqual(before);
  expect(await read('a-bek', revision.id)).toEqual({ ...one, entity: { ...one.entity, redirectedFrom: ids['a-bek'] } });
});
