import type { Contender } from './contender.ts';
import type { Ask } from './server.ts';

const MAX_PER_NODE = 25;
const NEIGHBORHOOD = `query ($of: EntityRef!, $depth: Int!, $most: Int!) {
  neighborhood(of: [$of], depth: $depth, maxNodes: $most, maxPerNode: ${MAX_PER_NODE}) {
    visited truncated
    nodes { id slug kind label }
    edges { source { id } target { id } predicates statement { id } }
  }
}`;
const PATHS = `query ($from: EntityRef!, $to: EntityRef!) {
  paths(from: $from, to: $to) {
    paths { length entities { id label } hops { direction predicate statement { id } } }
  }
}`;
/** Entities that `show` leaves out count against the limits of the walk only. */
const REACH = `query ($of: EntityRef!, $depth: Int!) {
  neighborhood(of: [$of], depth: $depth, maxNodes: 1000, maxPerNode: 1000, show: { kind: [FUND], predicate: [AMOUNT] }) { visited truncated }
}`;

interface Identified {
  readonly id: string;
}
interface Neighborhood {
  readonly visited: number;
  readonly truncated: boolean;
  readonly nodes: readonly Identified[];
  readonly edges: readonly { readonly statement: Identified }[];
}
interface Paths {
  readonly paths: readonly {
    readonly entities: readonly Identified[];
    readonly hops: readonly { readonly statement: Identified }[];
  }[];
}

const ref = (id: number): string => `E${id}`;
const numberOf = ({ id }: Identified): number => Number(id.slice(1));

/** Our server, over HTTP like any client. */
export const createShezhire = (ask: Ask): Contender => ({
  title: 'Shezhire',
  path: async (from, to) => {
    const { paths } = await ask<{ paths: Paths }>(PATHS, { from: ref(from), to: ref(to) });
    const [path] = paths.paths;
    return (
      (path && {
        entities: path.entities.map(numberOf),
        statements: path.hops.map(({ statement }) => numberOf(statement)),
      }) ??
      null
    );
  },
  around: async (of, depth, most) => {
    const { neighborhood } = await ask<{ neighborhood: Neighborhood }>(NEIGHBORHOOD, { of: ref(of), depth, most });
    return { entities: neighborhood.nodes.map(numberOf), statements: neighborhood.edges.map(({ statement }) => numberOf(statement)) };
  },
  reach: async (of, depth) => {
    const { neighborhood } = await ask<{ neighborhood: Neighborhood }>(REACH, { of: ref(of), depth });
    return neighborhood.truncated ? null : neighborhood.visited;
  },
});
