import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../../src/database/connect.ts';
import { clientOf } from '../../support/client.ts';
import { freshUrl } from '../../support/database.ts';
import { ingestNamed } from '../../support/named.ts';
import { follow, unready } from '../../support/topology.ts';

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl());
  const member = (entity: string) => ({ predicate: 'MEMBER_OF', entity });
  await ingestNamed(database, {
    guild: { kind: 'ORGANIZATION', names: ['Гильдия'] },
    alone: { names: ['Жалғыз'] },
    first: { names: ['Бірінші'], statements: [member('guild')] },
    second: {
      names: ['Екінші'],
      statements: [
        { ...member('guild'), inferred: { en: 'It is taken for granted.' } },
        { predicate: 'AFFILIATED_WITH', entity: 'guild' },
      ],
    },
    third: { names: ['Үшінші'], statements: [{ ...member('guild'), inferred: { en: 'It is taken for granted.' } }] },
  });
});
afterAll(() => database.close());

const FIELDS = `{
  reason shortest truncated
  paths { length entities { slug } weakest { statement { id } certainty }
    hops { from { slug } to { slug } direction predicate certainty statement { id subject { slug } } sentence { id number } } }
}`;
async function paths(args: string) {
  const answer = await clientOf({ database }).ask(`{ paths(${args}) ${FIELDS} }`);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return { ...answer.data.paths, extensions: (answer as { extensions?: object }).extensions };
}
const slugs = (path: { entities: { slug: string }[] }) => path.entities.map(({ slug }) => slug).join(' ');

test('a path has its hops in order, each with its statement, its direction and the sentence that states it', async () => {
  const found = await paths('from: "bauyrzhan-baibek", to: "nursultan-nazarbayev"');
  expect(found).toMatchObject({ reason: null, shortest: null });
  const [path] = found.paths;
  expect(path.length).toBe(2);
  expect(path.hops).toHaveLength(2);
  for (const [at, hop] of path.hops.entries()) {
    expect([hop.from.slug, hop.to.slug]).toEqual([path.entities[at].slug, path.entities[at + 1].slug]);
    expect(hop.direction).toBe(hop.statement.subject.slug === hop.from.slug ? 'OUT' : 'IN');
    expect(hop.sentence.id).toMatch(/^A1\.\d+$/);
  }
});

test('of several statements between two entities the best is shown, and the weakest hop is named', async () => {
  const [path] = (await paths('from: "second", to: "third"')).paths;
  expect(slugs(path)).toBe('second guild third');
  expect(path.hops[0]).toMatchObject({ predicate: 'AFFILIATED_WITH', certainty: 'STATED' });
  expect(path.weakest).toEqual({ certainty: 'INFERRED', statement: { id: path.hops[1].statement.id } });
});

test('all shortest paths, the next ones, what they must lead over and what they must not', async () => {
  const all = await paths('from: "bauyrzhan-baibek", to: "nursultan-nazarbayev", mode: ALL_SHORTEST, first: 20');
  expect(all.paths.length).toBeGreaterThan(1);
  expect(new Set(all.paths.map(({ length }: { length: number }) => length))).toEqual(new Set([2]));
  const more = await paths('from: "bauyrzhan-baibek", to: "nursultan-nazarbayev", mode: K_SHORTEST, first: 20');
  expect(more.paths.slice(0, all.paths.length)).toEqual(all.paths);
  expect(more).toMatchObject({ paths: { length: 20 }, truncated: true });
  const over = await paths('from: "bauyrzhan-baibek", to: "nursultan-nazarbayev", through: "birgemiz"');
  expect(slugs(over.paths[0]).split(' ')).toContain('birgemiz');
  const [shortest] = all.paths;
  const around = await paths(`from: "bauyrzhan-baibek", to: "nursultan-nazarbayev", avoid: "${shortest.entities[1].slug}"`);
  expect(slugs(around.paths[0])).toBe(slugs(all.paths[1]));
});

test('from an entity to itself leads a path of no hops', async () => {
  const found = await paths('from: "birgemiz", to: "birgemiz"');
  expect(found).toMatchObject({ reason: null, paths: [{ length: 0, hops: [], entities: [{ slug: 'birgemiz' }], weakest: null }] });
});

test.each([
  ['from: "first", to: "birgemiz"', { reason: 'DIFFERENT_COMPONENTS', shortest: null }],
  ['from: "alone", to: "birgemiz"', { reason: 'DIFFERENT_COMPONENTS', shortest: null }],
  ['from: "first", to: "second", filter: { predicate: LIVES_IN }', { reason: 'FILTERS', shortest: null }],
  ['from: "first", to: "third", filter: { certainty: STATED }', { reason: 'FILTERS', shortest: null }],
  ['from: "first", to: "second", filter: { direction: OUT }', { reason: 'FILTERS', shortest: null }],
  ['from: "first", to: "second", avoid: "guild"', { reason: 'FILTERS', shortest: null }],
  ['from: "first", to: "second", maxDepth: 1', { reason: 'DEPTH', shortest: 2 }],
])('%s: no path, and why', async (args, expected) => {
  expect(await paths(args)).toMatchObject({ paths: [], truncated: false, ...expected });
  const known = 'asOf: { known: "2100-01-01T00:00:00Z" }';
  const past = args.includes('filter') ? args.replace('filter: {', `filter: { ${known},`) : `${args}, filter: { ${known} }`;
  expect(await paths(past)).toMatchObject({ paths: [], ...expected, extensions: { topology: { source: 'ARRAYS' } } });
});

test.each(['SHORTEST', 'ALL_SHORTEST', 'K_SHORTEST', 'SIMPLE'])(
  '%s: the tables and the arrays of the past answer as the arrays do',
  async (mode) => {
    for (const to of ['nursultan-nazarbayev', 'dostyq', 'women']) {
      const args = `from: "bauyrzhan-baibek", to: "${to}", mode: ${mode}, first: 20, maxDepth: 5`;
      const { paths: now } = await paths(args);
      expect((await paths(`${args}, filter: { asOf: { known: "2100-01-01T00:00:00Z" } }`)).paths).toEqual(now);
      const read = await clientOf({ database, topology: unready(follow(database)) }).ask(`{ paths(${args}) ${FIELDS} }`);
      expect(read.data.paths.paths).toEqual(now);
      expect(now.length).toBeGreaterThan(0);
    }
  },
);

test.each([
  ['from: "birgemiz", to: "birgemis"', /to is "birgemis"; no entity has it. Did you mean "birgemiz"/],
  ['from: "birgemis", to: "birgemiz"', /from is "birgemis"/],
  ['from: "first", to: "second", through: ["guild", "nobody"]', /through\.1 is "nobody"/],
  ['from: "first", to: "second", maxDepth: 9', /maxDepth is 9; allowed is 1 to 8/],
  ['from: "first", to: "second", maxDepth: 0', /maxDepth is 0; allowed is 1 to 8/],
  ['from: "first", to: "second", mode: SIMPLE, first: 21', /first is 21; allowed is 1 to 20/],
  ['from: "first", to: "second", through: ["E1", "E2", "E3", "E4"]', /through is "a list of 4"; at most 3/],
  [
    'from: "first", to: "second", avoid: "second"',
    /avoid\.0 is "second"; what a path starts at, ends at or leads through cannot be avoided/,
  ],
])('%s is refused', async (args, says) => {
  const { errors } = await clientOf({ database }).ask(`{ paths(${args}) { truncated } }`);
  expect(errors?.[0]?.message).toMatch(says);
});
