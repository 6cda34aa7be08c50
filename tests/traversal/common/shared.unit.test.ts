import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Kind, Predicate } from '../../../schema/ontology.ts';
import { type DerivationRule, RULE_NAMES } from '../../../src/traversal/common/common.ts';
import { type CommonQuery, estimateCost, findBestCommon, listLinks } from '../../../src/traversal/common/common-neighbors.ts';
import { getPredicate, PREDICATE_INDEXES, packAttributes } from '../../../src/traversal/topology/edge-attributes.ts';
import { compileEdgeFilter, type EdgeCriteria } from '../../../src/traversal/topology/edge-filter.ts';
import type { Topology } from '../../../src/traversal/topology/topology.ts';
import { type MadeLink, topologyOf } from '../../support/made-graph.ts';

const KINDS: readonly Kind[] = ['PERSON', 'PERSON', 'EVENT', 'OFFICE', 'EVENT', 'ORGANIZATION'];
/** What may be said of a kind with another as the value, for the few kinds here. */
const SAYS: Partial<Record<Kind, readonly (readonly [Predicate, Kind])[]>> = {
  PERSON: [
    ['BEARS_TITLE', 'OFFICE'],
    ['MEMBER_OF', 'ORGANIZATION'],
  ],
  EVENT: [
    ['HOST', 'PERSON'],
    ['TOPIC', 'EVENT'],
    ['TOPIC', 'OFFICE'],
    ['PART_OF', 'EVENT'],
    ['AGENT', 'ORGANIZATION'],
  ],
  OFFICE: [
    ['HOLDER', 'PERSON'],
    ['OFFICE_OF', 'ORGANIZATION'],
    ['DEPUTY_TO', 'OFFICE'],
  ],
  ORGANIZATION: [['WEBSITE_OF', 'PERSON']],
};

interface Drawn {
  readonly nodes: number;
  readonly picks: readonly (readonly [subject: number, says: number, object: number])[];
  readonly given: readonly number[];
  readonly atLeast: number;
  readonly passage: EdgeCriteria;
  readonly hub: boolean;
}
const drawn: fc.Arbitrary<Drawn> = fc.record({
  nodes: fc.integer({ min: 12, max: 24 }),
  picks: fc.array(fc.tuple(fc.nat(23), fc.nat(4), fc.nat(23)), { maxLength: 120, size: 'max' }),
  given: fc.uniqueArray(fc.nat(11), { minLength: 2, maxLength: 5 }),
  atLeast: fc.integer({ min: 2, max: 5 }),
  passage: fc.record(
    {
      direction: fc.constantFrom('OUT' as const, 'IN' as const),
      kind: fc.subarray<Kind>(['PERSON', 'EVENT', 'OFFICE', 'ORGANIZATION'], { minLength: 2 }),
      predicate: fc.subarray<Predicate>(['HOST', 'TOPIC', 'PART_OF', 'HOLDER', 'BEARS_TITLE', 'MEMBER_OF'], { minLength: 3 }),
      certainty: fc.constantFrom('STATED' as const, 'INFERRED' as const),
    },
    { requiredKeys: [] },
  ),
  hub: fc.boolean(),
});

const kindAt = (node: number): Kind => KINDS[node % KINDS.length] as Kind; // a remainder of its length
const nodesOfKind = (nodes: number, kind: Kind) => Array.from({ length: nodes }, (_, node) => node).filter((node) => kindAt(node) === kind);

/** Links that the ontology allows; with a hub, very many more at the first node. */
function linksFrom({ nodes, picks, hub }: Drawn): MadeLink[] {
  const all = picks.flatMap(([from, said, to], at): MadeLink[] => {
    const subject = from % nodes;
    const says = SAYS[kindAt(subject)] ?? [];
    const [predicate, kind] = says[said % says.length] as (typeof says)[number]; // every kind here has some
    const objects = nodesOfKind(nodes, kind);
    const object = objects[to % objects.length];
    const attributes = packAttributes(PREDICATE_INDEXES.get(predicate) ?? 0, 'ASSERTED', 'NORMAL', at % 3 === 0 ? 'INFERRED' : 'STATED');
    return object === undefined ? [] : [[subject, object, { attributes }]];
  });
  const host = { attributes: packAttributes(PREDICATE_INDEXES.get('HOST') ?? 0, 'ASSERTED', 'NORMAL', 'STATED') };
  return hub ? [...all, ...Array.from({ length: 400 }, (): MadeLink => [2, 0, host])] : all;
}

const NEAR: Readonly<Record<string, readonly [DerivationRule, Kind]>> = {
  HOST: ['SAME_EVENT', 'EVENT'],
  TOPIC: ['SAME_EVENT', 'EVENT'],
  AGENT: ['SAME_EVENT', 'EVENT'],
  HOLDER: ['SAME_OFFICE', 'OFFICE'],
  BEARS_TITLE: ['SAME_OFFICE', 'OFFICE'],
};
const isRole = (predicate: Predicate) => NEAR[predicate]?.[0] === 'SAME_EVENT';

/** By the definition: every via is looked at, with every link. */
function byDefinition({ nodes, links }: Topology, given: readonly number[], atLeast: number, passage: EdgeCriteria): string[] {
  const found: { rule: DerivationRule; via: number; joined: readonly number[]; from: readonly number[] }[] = [];
  for (let via = 0; via < nodes.count; via += 1) {
    if (given.includes(via) || (passage.kind && !passage.kind.includes(kindAt(via)))) continue;
    const ties = Array.from({ length: links.count }, (_, link) => link).flatMap((link) => {
      const [subject, object, attributes] = [links.subjects[link], links.objects[link], links.attributes[link] as number];
      const place = given.findIndex((node) => (node === subject && via === object) || (node === object && via === subject));
      const predicate = getPredicate(attributes);
      const isPassed =
        place >= 0 &&
        (!passage.predicate || passage.predicate.includes(predicate)) &&
        (!passage.direction || (passage.direction === 'OUT') === (object === via)) &&
        (!passage.certainty || (passage.certainty === 'INFERRED') === (attributes % 2 === 1));
      return isPassed ? [{ place, predicate, statement: links.statements[link] as number, isOut: subject === via }] : [];
    });
    const derive = (rule: DerivationRule, own: typeof ties) => {
      const joined = [...new Set(own.map(({ place }) => place))].sort((a, b) => a - b);
      if (joined.length < atLeast) return false;
      found.push({ rule, via, joined, from: own.map(({ statement }) => statement).sort((a, b) => a - b) });
      return joined.length === new Set(ties.map(({ place }) => place)).size;
    };
    const near = ties.filter(({ predicate, isOut }) => NEAR[predicate]?.[1] === kindAt(via) && (isOut || !isRole(predicate)));
    const rule = kindAt(via) === 'OFFICE' ? 'SAME_OFFICE' : 'SAME_EVENT';
    if (!derive(rule, near)) derive('COMMON_NEIGHBOR', ties);
  }
  return found
    .sort(
      (a, b) =>
        b.joined.length - a.joined.length ||
        RULE_NAMES.indexOf(a.rule) - RULE_NAMES.indexOf(b.rule) ||
        (nodes.degrees[a.via] as number) - (nodes.degrees[b.via] as number) ||
        a.via - b.via,
    )
    .map(({ rule, via, joined, from }) => `${rule} ${via}: ${joined} from ${from}`);
}

test('what is shared is what the definition says, in its order', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(drawn, async (one) => {
      const topology = await topologyOf(
        one.nodes,
        linksFrom(one),
        Array.from({ length: one.nodes }, (_, node) => kindAt(node)),
      );
      const nodes = one.given;
      const atLeast = Math.min(one.atLeast, nodes.length);
      const given: CommonQuery = { topology, edgeFilter: compileEdgeFilter(topology, one.passage), nodes, atLeast };
      const expected = byDefinition(topology, nodes, atLeast, one.passage);
      const all = findBestCommon(given, new Set(RULE_NAMES), 100);
      const shown = all.best.map((shared) => {
        const joined = [...nodes.keys()].filter((place) => (shared.entityBits & (1 << place)) !== 0);
        const from = listLinks(given, shared).map((link) => topology.links.statements[link] as number);
        return `${shared.rule} ${shared.via}: ${joined} from ${from.sort((a, b) => a - b)}`;
      });
      expect(shown).toEqual(expected);
      expect(all.total).toBe(expected.length);
      expect(findBestCommon(given, new Set(RULE_NAMES), 1)).toEqual({ best: all.best.slice(0, 1), total: expected.length });
      for (const line of expected) seen.add(line.split(' ')[0] as string); // a line has words
    }),
    { numRuns: 400 },
  );
  expect([...seen].sort()).toEqual(['COMMON_NEIGHBOR', 'SAME_EVENT', 'SAME_OFFICE']);
});

test('an entity with very many links is asked for what the other is tied to, and not for all it has', async () => {
  const links = [...Array.from({ length: 900 }, (_, at): MadeLink => [0, 3 + at]), [1, 3], [1, 4], [2, 3]] as const;
  const topology = await topologyOf(903, links);
  const given = (nodes: readonly number[], atLeast: number): CommonQuery => ({
    topology,
    edgeFilter: compileEdgeFilter(topology, {}),
    nodes,
    atLeast,
  });
  expect(estimateCost(given([0, 1], 2))).toBe(2 + 2 * 16);
  expect(estimateCost(given([0, 1, 2], 3))).toBe(1 + 2 + 16);
  // Two of three: either of the smaller ones has to be among them.
  expect(estimateCost(given([0, 1, 2], 2))).toBe(1 + 2 + 3 * 16);
  expect(findBestCommon(given([0, 1], 2), new Set(RULE_NAMES), 9)).toMatchObject({ best: [{ via: 4 }, { via: 3 }], total: 2 });
});
