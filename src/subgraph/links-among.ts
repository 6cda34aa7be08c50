import type { Sieve } from '../topology/sieve.ts';
import { eachLink, eachLinkBetween, type LinkNumber, type NodeNumber, type Topology } from '../topology/topology.ts';

/** Looking for one link between two nodes costs about as much as looking at so many links. */
const COST_OF_A_PAIR = 16;

/**
 * Every link between two of the nodes that passes the sieve, each once, in no order. A link is looked for from the end
 * that has fewer; between two that have very many, by their pair.
 */
export function linksAmong(topology: Topology, sieve: Sieve, among: readonly NodeNumber[]): LinkNumber[] {
  const { degrees } = topology.nodes;
  const eitherWay: Sieve = { ...sieve, out: true, in: true, kinds: null };
  const ordered = among.toSorted((a, b) => (degrees[a] as number) - (degrees[b] as number)); // every node has a degree
  const placeOf = new Map(ordered.map((node, place) => [node, place]));
  const found: LinkNumber[] = [];
  for (const [place, node] of ordered.entries()) {
    const larger = ordered.slice(place);
    if ((degrees[node] as number) > larger.length * COST_OF_A_PAIR) {
      for (const other of larger) eachLinkBetween(topology, eitherWay, node, other, (link) => void found.push(link));
    } else {
      eachLink(topology, eitherWay, node, (link, other) => {
        if ((placeOf.get(other) ?? -1) >= place) found.push(link);
      });
    }
  }
  return found;
}
