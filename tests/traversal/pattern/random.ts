import fc from 'fast-check';
import { DIRECTIONS } from '../../../src/graph/filter/filter.ts';
import type { LinkRow } from '../../../src/traversal/topology/apply-rows.ts';
import { PREDICATE_INDEXES, packAttributes } from '../../../src/traversal/topology/edge-attributes.ts';
import type { Topology } from '../../../src/traversal/topology/topology.ts';
import { topologyOf } from '../../support/made-graph.ts';
import type { Fact, Graph, Question } from './brute-force.ts';

const PREDICATES = ['MEMBER_OF', 'AFFILIATED_WITH'] as const;
const KINDS = ['PERSON', 'GROUP'] as const;
const RANKS = ['PREFERRED', 'NORMAL', 'DEPRECATED'] as const;
const CERTAINTIES = ['STATED', 'INFERRED'] as const;

/** Few entities and many links between them, so that loops, parallel links and matches are common. */
export const graphs: fc.Arbitrary<Graph> = fc.integer({ min: 1, max: 4 }).chain((count) =>
  fc.record({
    kinds: fc.array(fc.constantFrom(...KINDS), { minLength: count, maxLength: count }),
    facts: fc.array(
      fc.record({
        subject: fc.nat(count - 1),
        object: fc.nat(count - 1),
        predicate: fc.constantFrom(...PREDICATES),
        rank: fc.constantFrom(...RANKS, 'NORMAL' as const, 'NORMAL' as const),
        certainty: fc.constantFrom(...CERTAINTIES),
        article: fc.integer({ min: 1, max: 2 }),
      }),
      { minLength: 3, maxLength: 9 },
    ),
  }),
);

const ALIASES = ['a', 'b', 'c', 'd'];
/** Null so many times as often as what may be there instead. */
const maybe = <T>(one: fc.Arbitrary<T>, nulls = 1): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 1, arbitrary: one }, { weight: nulls, arbitrary: fc.constant(null) });
const aliasOf = (count: number) => fc.constantFrom(...ALIASES.slice(0, count));

const edgeOf = (from: fc.Arbitrary<string>, to: fc.Arbitrary<string>) =>
  fc.record({
    ...{ from, to, direction: fc.constantFrom(...DIRECTIONS, 'BOTH' as const) },
    predicate: maybe(fc.subarray([...PREDICATES], { minLength: 1 }), 3),
    certainty: maybe(fc.constantFrom(...CERTAINTIES), 9),
    rank: maybe(fc.subarray([...RANKS]), 9),
    hops: maybe(fc.constantFrom({ min: 1, max: 1 }, { min: 1, max: 2 }, { min: 2, max: 2 }, { min: 1, max: 3 }, { min: 3, max: 3 })),
  });

/** Patterns that hang together: each node is tied to an earlier one, and there may be more edges, loops too. */
export const questions: fc.Arbitrary<Question> = fc.integer({ min: 1, max: 4 }).chain((count) => {
  const tree = ALIASES.slice(1, count).map((alias, at) =>
    fc.boolean().chain((isOut) => {
      const [own, earlier] = [fc.constant(alias), aliasOf(at + 1)];
      return isOut ? edgeOf(own, earlier) : edgeOf(earlier, own);
    }),
  );
  const more = fc.array(edgeOf(aliasOf(count), aliasOf(count)), { maxLength: count < 4 ? 2 : 1 });
  const lists = fc.subarray(ALIASES.slice(0, count), { minLength: Math.min(2, count) });
  return fc
    .record({
      kinds: fc.array(maybe(fc.subarray([...KINDS], { minLength: 1 }), 2), { minLength: count, maxLength: count }),
      among: fc.array(maybe(fc.subarray([1, 2, 3, 4, 99], { minLength: 1 }), 5), { minLength: count, maxLength: count }),
      edges: fc.tuple(fc.tuple(...tree), more).map(([first, others]) => [...first, ...others]),
      where: fc.array(fc.record({ differ: maybe(lists, 2), ordered: maybe(lists, 4) }), { maxLength: 2 }),
      articles: maybe(fc.subarray([1, 2]), 9),
    })
    .map(({ kinds, among, edges, where, articles }) => ({
      pattern: { nodes: ALIASES.slice(0, count).map((as, at) => ({ as, kind: kinds[at] })), edges, where },
      // Where there is no edge, the tables say which entities there are.
      among: edges.length > 0 ? among : [among[0] ?? [1, 2, 3, 4, 5]],
      articles,
    }));
});

export const linkOf = ({ subject, object, predicate, rank, certainty, article }: Fact, at: number): LinkRow => ({
  ...{ statement: at + 1, subject: subject + 1, object: object + 1, article, allArticles: null, evidence: 1 },
  ...{
    attributes: packAttributes(PREDICATE_INDEXES.get(predicate) ?? 0, 'ASSERTED', rank, certainty),
    earliest: Number.NaN,
    latest: Number.NaN,
  },
});

export const arraysOf = ({ kinds, facts }: Graph): Promise<Topology> =>
  topologyOf(
    kinds.length,
    facts.map((fact, at) => [fact.subject, fact.object, linkOf(fact, at)] as const),
    kinds,
  );
