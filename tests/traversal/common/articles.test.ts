import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Certainty, Rank } from '../../../schema/words.ts';
import { connect, type Database } from '../../../src/database/connect.ts';
import { clientOf } from '../../support/client.ts';
import { freshUrl } from '../../support/database.ts';
import { ingestNamed } from '../../support/named.ts';
import { idOf, record } from '../../support/record.ts';
import { type Row, sqlOf } from '../../support/sql.ts';

const PEOPLE = ['p-a', 'p-b', 'p-c', 'p-d'] as const;
const CLUBS = ['c-a', 'c-b'] as const;
const ARTICLES = ['note-1', 'note-2', 'note-3', 'note-4'] as const;
const FAR = '2100-01-01T00:00:00Z';

interface Said {
  readonly id: number;
  readonly subject: string;
  readonly object: string | null;
  readonly predicate: string;
  readonly rank: Rank;
  readonly from: string | null;
  readonly to: string | null;
  readonly gone: string | null;
  readonly evidence: readonly { readonly article: string; readonly certainty: Certainty; readonly gone: string | null }[];
}

const drawnFact = fc.record({
  subject: fc.constantFrom(...PEOPLE),
  club: fc.option(fc.constantFrom(...CLUBS)),
  rank: fc.constantFrom<Rank>('NORMAL', 'NORMAL', 'PREFERRED', 'DEPRECATED'),
  years: fc.option(fc.tuple(fc.integer({ min: 2000, max: 2004 }), fc.nat(3))),
  evidence: fc.uniqueArray(fc.tuple(fc.constantFrom(...ARTICLES), fc.boolean()), {
    minLength: 1,
    maxLength: 3,
    selector: ([slug]) => slug,
  }),
  isGone: fc.boolean(),
  losesEvidence: fc.boolean(),
});

/** What no two current statements have in common. */
const keyOf = ({ subject, club, years }: typeof drawnFact extends fc.Arbitrary<infer Fact> ? Fact : never) => `${subject} ${club} ${years}`;

let database: Database;
let url: string;
let before: string;
beforeAll(async () => {
  url = await freshUrl();
  database = connect(url, { pool: 2 });
  const named = (kind: 'PERSON' | 'ORGANIZATION') => (slug: string) => [slug, { kind, names: [slug] }] as const;
  await ingestNamed(database, Object.fromEntries([...PEOPLE.map(named('PERSON')), ...CLUBS.map(named('ORGANIZATION'))]), 'note-1');
  for (const slug of ARTICLES.slice(1)) await ingestNamed(database, { [`only-${slug}`]: { names: [slug] } }, slug);
});
afterAll(() => database.close());

/** Records made-up facts, then retracts some of them, and some of the evidence of others. */
async function recordFacts(): Promise<void> {
  const sql = sqlOf(url);
  const articles = new Map(
    (await sql<{ id: number; slug: string }[]>`select id::int, slug from articles`).map(({ id, slug }) => [slug, id]),
  );
  const [gone, lesser]: [number[], number[]] = [[], []];
  const [facts = []] = fc.sample(fc.uniqueArray(drawnFact, { minLength: 60, maxLength: 60, selector: keyOf }), { numRuns: 1, seed: 7 });
  for (const [at, fact] of facts.entries()) {
    const value: Row = fact.club
      ? { predicate: 'MEMBER_OF', value_kind: 'ORGANIZATION', object_id: await idOf(sql, fact.club) }
      : { predicate: 'DESCRIBED_AS', value_kind: 'TEXT', text: { en: `the ${at}th` } };
    const [from, to] = fact.years ? [fact.years[0], fact.years[0] + fact.years[1]] : [null, null];
    const id = await record(
      sql,
      {
        ...{ subject_id: await idOf(sql, fact.subject), subject_kind: 'PERSON', rank: fact.rank, ...value },
        ...(from && { valid_from: `${from}`, valid_earliest: `${from}-01-01`, valid_to: `${to}`, valid_latest: `${to}-12-31` }),
      },
      fact.evidence.map(([slug, isStated]) => ({
        ...{ article_id: articles.get(slug), sentence: 1, voice: 'ARTICLE', certainty: isStated ? 'STATED' : 'INFERRED' },
        ...(!isStated && { reason: { en: 'it is made up' } }),
      })),
    );
    if (fact.isGone) gone.push(id);
    else if (fact.losesEvidence && fact.evidence.length > 1) lesser.push(id);
  }
  const [moment] = await sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`;
  before = String(moment?.['now']);
  await sql.begin(async (tx) => {
    await tx`update evidence set retracted_in = this_revision() where statement_id = any (${gone})`;
    await tx`update statements set retracted_in = this_revision() where id = any (${gone})`;
    await tx`update evidence set retracted_in = this_revision() where id in (select min(id) from evidence where statement_id = any (${lesser}) group by statement_id)`;
  });
}

const readAll = () => sqlOf(url)<Said[]>`
  select s.id::int, b.slug as subject, o.slug as object, s.predicate, s.rank, s.valid_earliest::text as from, s.valid_latest::text as to,
    s.retracted_in::text as gone,
    (select jsonb_agg(jsonb_build_object('article', a.slug, 'certainty', v.certainty, 'gone', v.retracted_in))
      from evidence v join articles a on a.id = v.article_id where v.statement_id = s.id) as evidence
  from statements s join entities b on b.id = s.subject_id left join entities o on o.id = s.object_id`;

interface Asked {
  readonly of: readonly string[];
  readonly atLeast: number;
  readonly first: number;
  readonly direction?: 'IN' | 'OUT' | undefined;
  readonly predicate?: readonly string[] | undefined;
  readonly rank?: readonly Rank[] | undefined;
  readonly certainty?: Certainty | undefined;
  readonly article?: readonly string[] | undefined;
  readonly year?: number | undefined;
  readonly past: boolean;
}
const drawnFilter = fc.record({
  direction: fc.constantFrom('IN' as const, 'OUT' as const),
  predicate: fc.constantFrom(['MEMBER_OF'], ['DESCRIBED_AS'], ['MEMBER_OF', 'DESCRIBED_AS']),
  rank: fc.shuffledSubarray<Rank>(['PREFERRED', 'NORMAL', 'DEPRECATED'], { minLength: 1 }),
  certainty: fc.constantFrom<Certainty>('STATED', 'INFERRED'),
  article: fc.shuffledSubarray<string>([...ARTICLES], { minLength: 1 }),
  year: fc.integer({ min: 1999, max: 2008 }),
});
const FILTERS = ['direction', 'predicate', 'rank', 'certainty', 'article', 'year'] as const;
const drawnQuery: fc.Arbitrary<Asked> = fc
  .record({
    of: fc.shuffledSubarray<string>([...PEOPLE, ...CLUBS], { minLength: 2 }),
    atLeast: fc.integer({ min: 2, max: 4 }),
    first: fc.integer({ min: 1, max: 4 }),
    past: fc.boolean(),
    filter: drawnFilter,
    kept: fc.shuffledSubarray([...FILTERS], { maxLength: 2 }),
  })
  .map(({ of, atLeast, first, past, filter, kept }) => ({
    ...{ of, atLeast: Math.min(atLeast, of.length), first, past },
    ...Object.fromEntries(kept.map((name) => [name, filter[name]])),
  }));

/** By the definition, over all that was ever recorded. */
function byDefinition(all: readonly Said[], asked: Asked): string[] {
  const isKnown = (one: { readonly gone: string | null }) => asked.past || one.gone === null;
  const evidenceOf = (one: Said) => one.evidence.filter(isKnown);
  const passes = (one: Said) =>
    isKnown(one) &&
    (asked.rank ?? ['PREFERRED', 'NORMAL']).includes(one.rank) &&
    (!asked.predicate || asked.predicate.includes(one.predicate)) &&
    (!asked.certainty || (asked.certainty === 'STATED') === evidenceOf(one).some(({ certainty }) => certainty === 'STATED')) &&
    (!asked.article || evidenceOf(one).some(({ article }) => asked.article?.includes(article))) &&
    (!asked.year || ((one.from ?? '0') <= `${asked.year}-12-31` && (one.to ?? '9') >= `${asked.year}-01-01`));
  const endsOf = ({ subject, object }: Said) => [
    ...(asked.direction !== 'IN' ? [subject] : []),
    ...(asked.direction !== 'OUT' ? [object] : []),
  ];
  return ARTICLES.filter((slug) => !asked.article || asked.article.includes(slug))
    .map((slug, at) => {
      const restsOn = (one: Said) => evidenceOf(one).some(({ article }) => article === slug);
      const own = all.filter((one) => passes(one) && restsOn(one) && endsOf(one).some((end) => end && asked.of.includes(end)));
      const entities = asked.of.filter((given) => own.some((one) => endsOf(one).includes(given)));
      const weight = all.filter((one) => isKnown(one) && one.rank !== 'DEPRECATED' && restsOn(one)).length;
      return { slug, at, entities, weight, ids: own.map(({ id }) => id).sort((a, b) => a - b) };
    })
    .filter(({ entities }) => entities.length >= asked.atLeast)
    .sort((a, b) => b.entities.length - a.entities.length || a.weight - b.weight || a.at - b.at)
    .map(({ slug, entities, ids }) => `${slug}: ${entities} from ${ids.map((id) => `S${id}`)}`);
}

const QUERY = `query ($of: [EntityRef!]!, $atLeast: Int!, $first: Int! = 20, $filter: TraversalFilter) {
  between(of: $of, atLeast: $atLeast, first: $first, filter: $filter, rule: SAME_ARTICLE) { totalCount
    derived { entities { slug } via { ... on Article { slug } } statements { id } statementCount } } }`;
interface Answered {
  readonly entities: readonly { slug: string }[];
  readonly via: { slug: string };
  readonly statements: readonly { id: string }[];
  readonly statementCount: number;
}

test('the articles that are shared are what the definition says, under any filter', async () => {
  await recordFacts();
  const all = await readAll();
  const { ask } = clientOf({ database });
  let found = 0;
  await fc.assert(
    fc.asyncProperty(drawnQuery, async (asked) => {
      const { of, atLeast, first, year, past, ...filter } = asked;
      const asOf = { ...(year && { valid: `${year}`, derived: false }), ...(past && { known: before }) };
      const { data, errors } = await ask(QUERY, { of, atLeast, first, filter: { ...filter, asOf } });
      expect(errors).toBeUndefined();
      const derived: readonly Answered[] = data.between.derived;
      const lines = derived.map(
        ({ entities, via, statements }) => `${via.slug}: ${entities.map(({ slug }) => slug)} from ${statements.map(({ id }) => id)}`,
      );
      const expected = byDefinition(all, asked);
      expect(lines).toEqual(expected.slice(0, first));
      expect(data.between.totalCount).toBe(expected.length);
      for (const { statements, statementCount } of derived) expect(statementCount).toBe(statements.length);
      found += lines.length;
    }),
    { numRuns: 150 },
  );
  expect(found).toBeGreaterThan(100);
  const { data } = await ask(QUERY, { of: PEOPLE, atLeast: 2, filter: { asOf: { known: FAR } } });
  expect(data).toEqual((await ask(QUERY, { of: PEOPLE, atLeast: 2 })).data);
});
