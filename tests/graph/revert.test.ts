import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { performRandomAct, RANDOM_ACTS, type RandomAct } from '../support/random-acts.ts';
import { countRounds } from '../support/rounds.ts';
import { readWholeGraph } from '../support/whole-graph.ts';

test('random mutations that are reverted in reverse order leave the graph as it was', { timeout: 300_000 }, async () => {
  const revertAll = async (acts: readonly RandomAct[]) => {
    const database = await freshDatabase();
    const client = clientOf({ database });
    const { withKey } = await makeAccount(database, 'ADMIN');
    try {
      const states = [await readWholeGraph(client)];
      const made: string[] = [];
      for (const act of acts) {
        const revision = await performRandomAct(client, act, withKey);
        if (revision === undefined) continue;
        made.push(revision);
        states.push(await readWholeGraph(client));
      }
      for (const revision of made.toReversed()) {
        states.pop();
        const { errors } = await client.ask(
          `mutation { revert(revision: "${revision}", reason: "back") { revision { id } } }`,
          {},
          withKey,
        );
        expect(errors).toBeUndefined();
        expect(await readWholeGraph(client)).toEqual(states.at(-1));
      }
    } finally {
      await database.close();
    }
  };
  const every = [
    'rank',
    'retract',
    'correct',
    'name',
    'renounce',
    'identify',
    'classify',
    'describe',
    'add',
    'article',
    'withdraw',
    'reinstate',
  ];
  const examples: [RandomAct[]][] = [[every.map((act, pick) => ({ act, pick }))]];
  await fc.assert(fc.asyncProperty(RANDOM_ACTS, revertAll), { numRuns: countRounds(8), examples, endOnFailure: true });
});

test('a revision is reverted by its account; later ones that rest on it are named, and go along with cascade', async () => {
  const database = await freshDatabase();
  const { ask } = clientOf({ database });
  const [curator, other, admin] = [
    await makeAccount(database, 'CURATOR'),
    await makeAccount(database, 'CURATOR'),
    await makeAccount(database, 'ADMIN'),
  ];
  const act = async (mutation: string, { withKey } = curator) => {
    const { data, errors } = await ask(`mutation { made: ${mutation} }`, {}, withKey);
    return { id: data?.made?.revision?.id, reverted: data?.made?.reverted, ...(errors?.[0]?.extensions ?? {}) } as Record<string, unknown>;
  };
  const revert = (id: unknown, account = curator, rest = '') =>
    act(`revert(revision: "${id}", reason: "back"${rest}) { revision { id } reverted { id } }`, account);
  const add = (slug: string, object: string) =>
    act(`recordFacts(article: "birgemiz-aid", facts: { entities: [{ slug: "${slug}", kind: PERSON, names: [{ text: "${slug}", lang: "en" }],
      statements: [{ predicate: RELATIVE_OF, entity: "${object}", evidence: [{ sentence: 1 }] }] }] }) { revision { id } }`);
  const first = await add('invented-one', 'nursultan-nazarbayev');
  const second = await add('invented-two', 'invented-one');
  expect(await revert(first['id'])).toMatchObject({ code: 'CONFLICT', allowed: [second['id']] });
  expect(await revert(second['id'], other)).toMatchObject({ code: 'FORBIDDEN' });
  expect((await revert(first['id'], admin, ', cascade: true, dryRun: true'))['reverted']).toEqual([
    { id: second['id'] },
    { id: first['id'] },
  ]);
  const both = await revert(first['id'], curator, ', cascade: true');
  expect(both['reverted']).toEqual([{ id: second['id'] }, { id: first['id'] }]);
  const { data } = await ask(
    '{ entities(filter: { ref: ["nursultan-nazarbayev"] }) { nodes { statements(filter: { predicate: RELATIVE_OF }) { totalCount } } } }',
  );
  expect(data.entities.nodes).toEqual([{ statements: { totalCount: 0 } }]);
  await revert(both['id']);
  const again = await ask('{ person(ref: "invented-two") { statements(filter: { predicate: RELATIVE_OF }) { totalCount } } }');
  expect(again.data).toEqual({ person: { statements: { totalCount: 1 } } });
  expect(await revert('R99999')).toMatchObject({ code: 'NOT_FOUND' });
  expect(await revert('E1')).toMatchObject({ code: 'BAD_INPUT' });
});

test('a revert that meets what stands now is refused with that row, and a judgement is reverted', async () => {
  const database = await freshDatabase();
  const { ask } = clientOf({ database });
  const { withKey } = await makeAccount(database, 'ADMIN');
  const act = async (mutation: string) => {
    const { data, errors } = await ask(`mutation { made: ${mutation} { revision { id } } }`, {}, withKey);
    return { id: data?.made?.revision?.id as string, message: errors?.[0]?.message, ...errors?.[0]?.extensions };
  };
  const name = (text: string) =>
    act(`nameEntity(entity: "almaty", article: "birgemiz-aid", name: { text: "${text}", lang: "de", role: PRIMARY })`);
  const named = await name('Almaty');
  const renounced = await act('renounceName(entity: "almaty", text: "Almaty", lang: "de", reason: "not so")');
  await name('Alma-Ata');
  const met = await act(`revert(revision: "${renounced.id}", reason: "back")`);
  const { data } = await ask('{ entity(ref: "almaty") { id names { text lang } } article(ref: "birgemiz-aid") { id } }');
  expect(met).toMatchObject({ code: 'CONFLICT', argument: 'revision', value: renounced.id });
  expect(met.message).toContain(`a row of names: ${data.entity.id}, de, ${data.article.id}; take that back first`);
  expect(named.message).toBeUndefined();
  const judged = await act('judge(one: "bauyrzhan-baibek", other: "nursultan-nazarbayev", verdict: SAME, reason: "a test")');
  const standing = '{ judgements { totalCount } entity(ref: "nursultan-nazarbayev") { slug } }';
  expect((await ask(standing)).data.judgements).toEqual({ totalCount: 1 });
  const back = await act(`revert(revision: "${judged.id}", reason: "back")`);
  expect((await ask(standing)).data).toEqual({ judgements: { totalCount: 0 }, entity: { slug: 'nursultan-nazarbayev' } });
  await act(`revert(revision: "${back.id}", reason: "and again")`);
  expect((await ask(standing)).data.judgements).toEqual({ totalCount: 1 });
});
