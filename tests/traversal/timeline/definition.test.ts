import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientOf } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { ingestNamed } from '../../support/named.ts';
import { countRounds } from '../../support/rounds.ts';
import { sqlOf } from '../../support/sql.ts';
import { type Asked, history, type Said, timelineOf } from './made-history.ts';

const PAGE = `totalCount undatedCount pageInfo { hasNextPage endCursor } nodes { date { edtf } earliest latest isPlanned event { slug } statement { id } }`;
const ARGS = 'undated: $undated, what: $what, role: $role, asOf: $asOf, first: 100';
const QUERY = `query ($slug: EntityRef!, $all: [EntityRef!]!, $undated: Boolean!, $what: [TimelineWhat!], $role: [Role!], $asOf: AsOf) {
  entity(ref: $slug) { timeline(${ARGS}) { ${PAGE} } }
  neighborhood(of: $all, depth: 0, maxNodes: 3) { timeline(${ARGS}) { ${PAGE} } } }`;

interface Answered {
  readonly totalCount: number;
  readonly undatedCount: number;
  readonly nodes: readonly {
    readonly date: { edtf: string } | null;
    readonly earliest: string | null;
    readonly latest: string | null;
    readonly isPlanned: boolean;
    readonly event: { slug: string } | null;
    readonly statement: { id: string } | null;
  }[];
}
const linesOf = ({ nodes }: Answered) =>
  nodes.map(
    ({ date, earliest, latest, isPlanned, event, statement }) =>
      `${event?.slug ?? null} ${statement?.id ?? 'Snull'} ${date?.edtf ?? null} ${earliest}/${latest} ${isPlanned}`,
  );

const SLUGS = ['p-a', 'p-b', 'p-c', 'e-a', 'e-b', 'e-c', 'e-d', 'g-a', 'o-a', 'l-a'] as const;
const drawn: fc.Arbitrary<Asked> = fc.record({
  undated: fc.boolean(),
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constant(['EVENT', 'STATEMENT']) },
    { weight: 1, arbitrary: fc.subarray(['EVENT', 'STATEMENT']) },
  ),
  role: fc.option(fc.shuffledSubarray<string>(['HOST', 'AGENT', 'TOPIC']), { freq: 2 }),
  valid: fc.option(fc.integer({ min: 2017, max: 2022 }), { freq: 2 }),
  past: fc.boolean(),
});

/** Records a history and retracts some of it. @returns all of it, and the moment before */
async function record(url: string, database: Awaited<ReturnType<typeof freshDatabase>>, made: Parameters<typeof ingestNamed>[1]) {
  await ingestNamed(database, made, 'note-of-times');
  const sql = sqlOf(url);
  const [moment] = await sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`;
  await sql.begin(async (tx) => {
    const gone = (await tx<{ id: number }[]>`select id::int from statements where id % 5 = 0`).map(({ id }) => id);
    await tx`update evidence set retracted_in = this_revision() where statement_id = any (${gone})`;
    await tx`update statements set retracted_in = this_revision() where id = any (${gone})`;
  });
  const all = await sql<Said[]>`
    select s.id::int, b.slug as subject, o.slug as object, s.predicate, s.date, s.valid_from as from, s.valid_to as to, s.retracted_in is not null as "isGone"
    from statements s join entities b on b.id = s.subject_id left join entities o on o.id = s.object_id`;
  const events = await sql<{ id: number; slug: string }[]>`select id::int, slug from entities where kind = 'EVENT'`;
  return { all, eventIds: new Map(events.map(({ slug, id }) => [slug, id])), before: String(moment?.['now']) };
}

test('a timeline is what the definition says, of one entity and of many', async () => {
  const seen = { dated: 0, undated: 0, shared: 0 };
  await fc.assert(
    fc.asyncProperty(
      history,
      fc.array(fc.tuple(drawn, fc.constantFrom(...SLUGS), fc.shuffledSubarray([...SLUGS], { minLength: 1, maxLength: 3 })), {
        minLength: 20,
        maxLength: 20,
      }),
      async (made, queries) => {
        const database = await freshDatabase();
        const { all, eventIds, before } = await record(database.url, database, made);
        const { ask } = clientOf({ database });
        for (const [asked, slug, slugs] of queries) {
          const { valid, past, role, ...rest } = asked;
          // The definition knows the ends that are stated, and none that follows from others.
          const asOf = { ...(valid && { valid: `${valid}`, derived: false }), ...(past && { known: before }) };
          const { data, errors } = await ask(QUERY, { ...rest, slug, all: slugs, role, asOf });
          expect(errors).toBeUndefined();
          const expected = [[slug], slugs].map((of) => timelineOf(all, eventIds, of, asked));
          const undated = [[slug], slugs].map((of) => timelineOf(all, eventIds, of, { ...asked, undated: true }).length);
          for (const [at, found] of [data.entity.timeline, data.neighborhood.timeline].entries()) {
            expect(linesOf(found)).toEqual(expected[at]);
            expect(found).toMatchObject({ totalCount: expected[at]?.length, undatedCount: undated[at] });
          }
          seen[asked.undated ? 'undated' : 'dated'] += expected[0]?.length ?? 0;
          seen.shared += expected[1]?.length ?? 0;
        }
      },
    ),
    { numRuns: countRounds(24), endOnFailure: true },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
});
