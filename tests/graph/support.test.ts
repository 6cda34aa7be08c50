import { expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { emptiedDatabase } from '../support/emptied-database.ts';
import { ingestNote } from '../support/note.ts';

const FUND = 'fund: { kind: FUND, names: [{ text: Fund, lang: en }] }';
const PAPERS = ['dala', 'qala'].map((slug) => `${slug}: { kind: ORGANIZATION, type: MEDIA, names: [{ text: ${slug}, lang: en }] }`);
const BORN = ['aqsai', 'kentau'].map((slug) => `${slug}: { kind: PLACE, type: CITY, names: [{ text: ${slug}, lang: en }] }`);

/** Articles about one person, each with what it says of a statement. */
async function createPress() {
  const database = await emptiedDatabase();
  const { ask } = clientOf({ database });
  const tell = (slug: string, statements: readonly string[], article: readonly string[] = []) =>
    ingestNote(database, {
      slug,
      article,
      entities: [
        ...(slug === 'first' ? [FUND, ...PAPERS, ...BORN] : []),
        `asel: { kind: PERSON, names: [{ text: Asel, lang: en }], statements: [${statements.join(', ')}] }`,
      ],
    });
  const support = async () => {
    const { data } = await ask(
      '{ statements(filter: { predicate: [AFFILIATED_WITH] }) { nodes { standing support { articles publishers independent interestedOnly } } } }',
    );
    return data.statements.nodes[0];
  };
  return { ask, tell, support };
}
const member = (evidence = '1') => `{ predicate: AFFILIATED_WITH, entity: fund, evidence: [${evidence}] }`;

test('an origin counts once, whoever passes it on, and a source without a name never', async () => {
  const { ask, tell, support } = await createPress();
  await tell('first', [member('{ sentence: 1, voice: REPORTED, speaker: asel }')], ['publisher: dala']);
  expect(await support()).toEqual({ standing: 'ASSERTED', support: { articles: 1, publishers: 1, independent: 1, interestedOnly: true } });
  await tell(
    'second',
    [member('{ sentence: 1, voice: REPORTED, speaker: asel, via: [dala] }, { sentence: 1, voice: REPORTED }')],
    ['publisher: qala'],
  );
  expect(await support()).toMatchObject({ support: { articles: 2, publishers: 2, independent: 1, interestedOnly: true } });
  await tell('third', [member()], ['publisher: qala']);
  expect(await support()).toMatchObject({ support: { articles: 3, publishers: 2, independent: 2, interestedOnly: false } });
  const count = async (atLeast: number) =>
    (await ask(`{ statements(filter: { independentSources: { atLeast: ${atLeast} } }) { totalCount } }`)).data.statements.totalCount;
  expect([await count(1), await count(2), await count(3)]).toEqual([1, 1, 0]);
});

test('a reprint counts as what it reprints, and has its voice', async () => {
  const { ask, tell, support } = await createPress();
  await tell('first', [member()], ['publisher: dala']);
  await tell('second', [member()], ['publisher: qala', 'reprintOf: first']);
  expect(await support()).toMatchObject({ support: { articles: 1, publishers: 1, independent: 1 } });
  expect((await ask('{ article(ref: "second") { reprintOf { slug } } }')).data.article).toEqual({ reprintOf: { slug: 'first' } });
  await tell('second', [member()], ['publisher: qala']);
  expect(await support()).toMatchObject({ support: { articles: 2, publishers: 2, independent: 2 } });
  await expect(tell('third', [member()], ['reprintOf: nothing'])).rejects.toThrow(
    'article.reprintOf is "nothing": the graph has no such article',
  );
  await expect(tell('first', [member()], ['reprintOf: first'])).rejects.toThrow('an article reprints another one');
});

test('facts that cannot both be so are listed, each side with its evidence', async () => {
  const { ask, tell } = await createPress();
  await tell('first', ['{ predicate: BORN_IN, entity: aqsai, evidence: [1] }', member()], ['publisher: dala']);
  await tell(
    'second',
    ['{ predicate: BORN_IN, entity: kentau, evidence: [1] }', member('{ sentence: 1, stance: DENIES }')],
    ['publisher: qala'],
  );
  const list = async (args = '') =>
    (
      await ask(
        `{ contradictions${args} { totalCount nodes { kind sides { statement { predicate object { slug } } evidence { stance sentence { article { slug } } } } } } }`,
      )
    ).data.contradictions.nodes;
  const by = (slug: string, stance = 'ASSERTS') => [{ stance, sentence: { article: { slug } } }];
  const born = {
    kind: 'FUNCTIONAL',
    sides: [
      { statement: { predicate: 'BORN_IN', object: { slug: 'aqsai' } }, evidence: by('first') },
      { statement: { predicate: 'BORN_IN', object: { slug: 'kentau' } }, evidence: by('second') },
    ],
  };
  const statement = { predicate: 'AFFILIATED_WITH', object: { slug: 'fund' } };
  const denied = {
    kind: 'DENIED',
    sides: [
      { statement, evidence: by('first') },
      { statement, evidence: by('second', 'DENIES') },
    ],
  };
  expect(await list()).toEqual([born, denied]);
  expect(await list('(of: ["fund"])')).toEqual([denied]);
  expect(await list('(predicate: [BORN_IN])')).toEqual([born]);
  expect(await list('(kind: [QUANTITY, TIME])')).toEqual([]);
});

test.each<[string, string, string[]]>([
  ['AMOUNT, quantity: { amount: 340, unit: KZT }', 'AMOUNT, quantity: { amount: 350, unit: KZT }', ['QUANTITY']],
  ['AMOUNT, quantity: { amount: 340, unit: KZT }', 'AMOUNT, quantity: { amount: 350, comparator: ABOUT, unit: KZT }', []],
  ['AMOUNT, quantity: { amount: 340, unit: KZT }', 'AMOUNT, quantity: { amount: 300, comparator: MORE_THAN, unit: KZT }', []],
  ['AMOUNT, quantity: { amount: 340, unit: KZT }', 'AMOUNT, quantity: { amount: 350, unit: USD }', []],
  ['TIME, date: "2031-03"', 'TIME, date: "2031-03-04"', []],
  ['TIME, date: "2031-03"', 'TIME, date: "2031-05"', ['TIME']],
])('%s and %s give %j', async (one, other, kinds) => {
  const database = await emptiedDatabase();
  const statements = [one, other].map((fact) => `{ predicate: ${fact}, evidence: [1] }`).join(', ');
  const payment = `payment: { kind: EVENT, type: PAYMENT, names: [{ text: Payment, lang: en }], statements: [${statements}] }`;
  await ingestNote(database, { slug: 'note', entities: [payment] });
  const { data } = await clientOf({ database }).ask('{ contradictions { nodes { kind } } }');
  expect(data.contradictions.nodes).toEqual(kinds.map((kind) => ({ kind })));
});
