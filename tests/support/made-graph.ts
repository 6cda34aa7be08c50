import { KIND_NAMES, type Kind } from '../../schema/ontology.ts';
import type { LinkRow } from '../../src/traversal/topology/apply-rows.ts';
import { assemble } from '../../src/traversal/topology/assemble.ts';
import { PREDICATE_INDEXES, packAttributes } from '../../src/traversal/topology/edge-attributes.ts';
import { createRowBuilder } from '../../src/traversal/topology/graph-builder.ts';
import type { Topology } from '../../src/traversal/topology/topology.ts';

/** The edge attributes of a made-up link where nothing else is said. */
export const PLAIN = packAttributes(PREDICATE_INDEXES.get('AFFILIATED_WITH') ?? 0, 'ASSERTED', 'NORMAL', 'STATED');

export type MadeLink = readonly [subject: number, object: number, more?: Partial<LinkRow>];

/**
 * A topology of nodes 0, 1, 2 … whose entity ids are one higher, and of links between them whose statement ids are 1, 2, 3 …
 * Every entity is a PERSON where no kinds are given.
 */
export function topologyOf(nodes: number, links: readonly MadeLink[], kinds: readonly Kind[] = []): Promise<Topology> {
  const into = createRowBuilder(links.length);
  for (let node = 0; node < nodes; node += 1)
    into.addEntity({ id: node + 1, kind: KIND_NAMES.indexOf(kinds[node] ?? 'PERSON'), isPresent: true });
  for (const [at, [subject, object, more]] of links.entries()) {
    into.link({
      ...{ statement: at + 1, subject: subject + 1, object: object + 1, attributes: PLAIN },
      ...{ earliest: Number.NaN, latest: Number.NaN, article: 1, allArticles: null, evidence: 1 },
      ...more,
    });
  }
  return assemble(into.build());
}
