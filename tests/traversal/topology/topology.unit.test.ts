import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PREDICATE_NAMES } from '../../../schema/ontology.ts';
import { CERTAINTIES, RANKS, STANDINGS } from '../../../schema/words.ts';
import { createSingleFlight } from '../../../src/database/single-flight.ts';
import { type LinkRow, putEntity, putLink } from '../../../src/traversal/topology/apply-rows.ts';
import { ensureCapacity } from '../../../src/traversal/topology/assemble.ts';
import { parseDay } from '../../../src/traversal/topology/day.ts';
import {
  getCertainty,
  getPredicate,
  getRank,
  getStanding,
  PREDICATE_INDEXES,
  packAttributes,
  RETRACTED,
} from '../../../src/traversal/topology/edge-attributes.ts';
import { compileEdgeFilter, type EdgeCriteria } from '../../../src/traversal/topology/edge-filter.ts';
import { findIdIndex } from '../../../src/traversal/topology/id-index.ts';
import { findLink, findNode, type Topology, visitLinks, visitLinksBetween } from '../../../src/traversal/topology/topology.ts';
import { countBytes } from '../../../src/traversal/topology/topology-size.ts';
import { topologyOf } from '../../support/made-graph.ts';

const NODES = 6;
const day = fc.option(fc.integer({ min: -5, max: 5 }), { nil: Number.NaN });
const row = fc.record({
  subject: fc.integer({ min: 1, max: NODES }),
  object: fc.integer({ min: 1, max: NODES }),
  predicate: fc.constantFrom(...PREDICATE_NAMES.slice(0, 3)),
  rank: fc.constantFrom(...RANKS),
  certainty: fc.constantFrom(...CERTAINTIES),
  earliest: day,
  latest: day,
  derivedEnd: day,
  articles: fc.constantFrom<readonly number[]>([1], [2], [1, 2], [3]),
  evidence: fc.integer({ min: 1, max: 300 }),
});
type Row = typeof row extends fc.Arbitrary<infer R> ? R : never;

const toLink = ({ predicate, rank, certainty, articles: [article = 0, ...more], ...given }: Row, at: number): LinkRow => ({
  ...given,
  statement: at + 1,
  attributes: packAttributes(PREDICATE_INDEXES.get(predicate) ?? 0, 'ASSERTED', rank, certainty),
  article,
  allArticles: more.length > 0 ? [article, ...more].join() : null,
});

const passage = fc.record(
  {
    predicate: fc.subarray([...PREDICATE_NAMES.slice(0, 3)]),
    direction: fc.constantFrom('OUT' as const, 'IN' as const, 'BOTH' as const),
    certainty: fc.constantFrom(...CERTAINTIES),
    rank: fc.subarray([...RANKS]),
    articles: fc.subarray([1, 2, 3]),
    asOf: fc.record({
      valid: fc.record({
        edtf: fc.constant(''),
        earliest: fc.constantFrom('1969-12-30', '1970-01-02', null),
        latest: fc.constantFrom('1970-01-03', null),
      }),
      derived: fc.constantFrom(true, false, null),
    }),
  },
  { requiredKeys: [] },
);

/** Whether a row is walked along, by the definitions. */
function passesBy(row: Row, { predicate, certainty, rank, articles, asOf }: EdgeCriteria): boolean {
  const valid = asOf?.valid;
  return (
    (!predicate || predicate.includes(row.predicate)) &&
    (!certainty || certainty === row.certainty) &&
    (rank ? rank.includes(row.rank) : row.rank !== 'DEPRECATED') &&
    (!articles || row.articles.some((one) => articles.includes(one))) &&
    !(valid?.latest != null && row.earliest > parseDay(valid.latest)) &&
    !(valid?.earliest != null && row.latest < parseDay(valid.earliest)) &&
    !(valid?.earliest != null && asOf?.derived !== false && row.derivedEnd < parseDay(valid.earliest))
  );
}

/** From each node, the statements that lead on and where. */
function walked(topology: Topology, asked: EdgeCriteria): string[] {
  const found: string[] = [];
  const edgeFilter = compileEdgeFilter(topology, asked);
  for (let id = 1; id <= NODES; id += 1) {
    const node = findNode(topology, id);
    visitLinks(topology, edgeFilter, node, (link, other) =>
      found.push(`${id} S${topology.links.statements[link]} ${topology.nodes.ids[other]}`),
    );
  }
  return found.sort();
}
const expected = (rows: readonly (Row | null)[], asked: EdgeCriteria): string[] =>
  rows
    .flatMap((row, at) => {
      if (!row || !passesBy(row, asked)) return [];
      const { subject, object } = row;
      const isLoop = subject === object && asked.direction !== 'IN';
      return [
        ...(asked.direction === 'IN' ? [] : [`${subject} S${at + 1} ${object}`]),
        ...(asked.direction === 'OUT' || isLoop ? [] : [`${object} S${at + 1} ${subject}`]),
      ];
    })
    .sort();

test('links are walked along as the filter says, whether they were there, came later, changed, or the arrays were made anew', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 12 }),
      fc.array(row, { maxLength: 6 }),
      fc.array(fc.nat(17)),
      passage,
      async (old, later, gone, asked) => {
        const first = await topologyOf(NODES - 1, []);
        putEntity(first, { id: NODES, kind: 0, isPresent: true });
        for (const [at, one] of old.entries()) putLink(first, toLink(one, at));
        const topology = await ensureCapacity(first, { nodes: 0, links: 10_000 });
        expect(topology).not.toBe(first);
        const rows: (Row | null)[] = [...old, ...later];
        for (const [at, one] of later.entries()) putLink(topology, toLink(one, old.length + at));
        for (const at of gone) {
          const row = rows[at];
          if (row) putLink(topology, { ...toLink(row, at), attributes: RETRACTED });
          rows[at] = null;
        }
        expect(walked(topology, asked)).toEqual(expected(rows, asked));
        const anew = await ensureCapacity(topology, { nodes: 10_000, links: 0 });
        expect(walked(anew, asked)).toEqual(expected(rows, asked));
        for (let id = 1; id <= NODES; id += 1) {
          const standing = rows.filter((one) => one && one.rank !== 'DEPRECATED' && (one.subject === id || one.object === id));
          for (const one of [topology, anew]) expect(one.nodes.degrees[findNode(one, id)]).toBe(standing.length);
        }
      },
    ),
    { numRuns: 300 },
  ));

test("a pair's links are found from either end", () =>
  fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 20 }), fc.array(row, { maxLength: 5 }), passage, async (old, later, asked) => {
      const topology = await topologyOf(
        NODES,
        old.map((one, at) => [one.subject - 1, one.object - 1, toLink(one, at)]),
      );
      for (const [at, one] of later.entries()) putLink(topology, toLink(one, old.length + at));
      const edgeFilter = compileEdgeFilter(topology, asked);
      const found: string[] = [];
      for (let from = 0; from < NODES; from += 1)
        for (let to = 0; to < NODES; to += 1)
          visitLinksBetween(topology, edgeFilter, from, to, (link) =>
            found.push(`${from + 1} S${topology.links.statements[link]} ${to + 1}`),
          );
      expect(found.sort()).toEqual(expected([...old, ...later], asked));
      for (const [at, { subject, object }] of [...old, ...later].entries())
        expect(topology.links.statements[findLink(topology, subject - 1, object - 1, at + 1)]).toBe(at + 1);
    }),
    { numRuns: 300 },
  ));

test('a visit that returns true ends the walk', async () => {
  const topology = await topologyOf(2, [
    [0, 1],
    [0, 1],
    [1, 0],
  ]);
  const seen: number[] = [];
  expect(visitLinks(topology, compileEdgeFilter(topology, {}), 0, (link) => seen.push(link) === 2)).toBe(true);
  expect(seen).toHaveLength(2);
});

test('attributes hold predicate, standing, rank and certainty in 16 bits', () => {
  for (const predicate of PREDICATE_NAMES)
    for (const standing of STANDINGS)
      for (const rank of RANKS)
        for (const certainty of CERTAINTIES) {
          const attributes = packAttributes(PREDICATE_INDEXES.get(predicate) ?? -1, standing, rank, certainty);
          expect(attributes).toBeLessThan(RETRACTED);
          const read = [getPredicate(attributes), getStanding(attributes), getRank(attributes), getCertainty(attributes)];
          if (read.join() !== [predicate, standing, rank, certainty].join()) expect(read).toEqual([predicate, standing, rank, certainty]);
        }
  expect(RETRACTED).toBeLessThan(2 ** 16);
});

test('without a filter, links are followed that are facts and not DEPRECATED', async () => {
  const topology = await topologyOf(2, []);
  const { attributes } = compileEdgeFilter(topology, {});
  const passing = STANDINGS.flatMap((standing) =>
    RANKS.flatMap((rank) => (attributes[packAttributes(0, standing, rank, 'STATED')] === 1 ? [`${standing} ${rank}`] : [])),
  );
  expect(passing).toEqual(['ASSERTED PREFERRED', 'ASSERTED NORMAL', 'DISPUTED PREFERRED', 'DISPUTED NORMAL']);
  const denied = compileEdgeFilter(topology, { standing: ['DENIED'] }).attributes;
  expect(STANDINGS.filter((standing) => denied[packAttributes(0, standing, 'NORMAL', 'INFERRED')] === 1)).toEqual(['DENIED']);
});

test('ids are found among gaps', () =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 40 }), fc.integer({ min: 0, max: 70 }), (numbers, id) => {
      const ids = numbers.toSorted((a, b) => a - b);
      expect(findIdIndex(ids, ids.length, id)).toBe(ids.indexOf(id));
    }),
  ));

test('a link takes at most 40 bytes', async () => {
  const topology = await topologyOf(
    1000,
    Array.from({ length: 10_000 }, (_, at) => [at % 1000, (at * 7) % 1000] as const),
  );
  expect(countBytes(topology) / topology.links.count).toBeLessThan(40);
});

test('whoever asks gets a run that begins after the asking, and no two run at once', async () => {
  let began = 0;
  let running = 0;
  const gates: (() => void)[] = [];
  const ask = createSingleFlight(async () => {
    began += 1;
    running += 1;
    expect(running).toBe(1);
    await new Promise<void>((resolve) => gates.push(resolve));
    running -= 1;
    if (began === 1) throw new Error('the first fails');
  });
  const [first, second, third] = [ask(), ask(), ask()];
  expect(began).toBe(1);
  expect(second).toBe(third);
  gates[0]?.();
  await expect(first).rejects.toThrow('the first fails');
  await new Promise(setImmediate);
  expect(began).toBe(2);
  gates[1]?.();
  await second;
});
