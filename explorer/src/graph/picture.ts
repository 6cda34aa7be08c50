import type { AroundQuery, Certainty, Direction, DrawnFragment, Predicate, UnknownOfQuery } from '../query/operations.ts';

/** What is drawn: an entity, or a value that is there and not named. */
export interface PictureNode {
  readonly id: string;
  /** Null: an UNKNOWN value. */
  readonly kind: DrawnFragment['kind'] | null;
  readonly label: string;
  readonly isCollective: boolean;
  readonly isPlanned: boolean;
}

/** One statement between two nodes, from its subject to its value. */
export interface PictureLink {
  /** The statement's id. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly predicate: Predicate;
  readonly label: string;
  readonly certainty: Certainty;
}

/** More that is not shown: so many entities, from an entity along a predicate. */
export interface Omitted {
  readonly of: string;
  readonly label: string;
  readonly predicate: Predicate;
  readonly direction: Direction;
  readonly count: number;
}

export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly links: readonly PictureLink[];
  /** Where it starts. */
  readonly of: readonly string[];
  readonly omitted: readonly Omitted[];
  readonly isTruncated: boolean;
}

type Subgraph = AroundQuery['neighborhood'];
type Unknown = UnknownOfQuery['statements']['nodes'][number];

/** The id under which an UNKNOWN value is drawn: its statement's, marked. */
export const unknownId = (statement: string): string => `?${statement}`;

/** One picture of several answers, each entity and statement once, in the order they came. */
export function pictureOf(of: readonly string[], subgraphs: readonly Subgraph[], unknown: readonly Unknown[], notNamed: string): Picture {
  const nodes = new Map<string, PictureNode>();
  const links = new Map<string, PictureLink>();
  for (const { nodes: entities, edges } of subgraphs) {
    for (const entity of entities) nodes.set(entity.id, drawn(entity));
    for (const { statement, source, target, certainty } of edges) {
      const { id, predicate, predicateInfo } = statement;
      links.set(id, { id, source: source.id, target: target.id, predicate, label: predicateInfo.label, certainty });
    }
  }
  for (const { id, predicate, predicateInfo, certainty, subject } of unknown) {
    const target = unknownId(id);
    nodes.set(target, { id: target, kind: null, label: notNamed, isCollective: false, isPlanned: false });
    links.set(id, { id, source: subject.id, target, predicate, label: predicateInfo.label, certainty });
  }
  const omitted = subgraphs.flatMap(({ frontier }) =>
    frontier.map(({ node, predicate, direction, omitted: count }) => ({ of: node.id, label: node.label, predicate, direction, count })),
  );
  return { of, nodes: [...nodes.values()], links: [...links.values()], omitted, isTruncated: subgraphs.some(({ truncated }) => truncated) };
}

const drawn = (entity: DrawnFragment): PictureNode => ({
  id: entity.id,
  kind: entity.kind,
  label: entity.label,
  isCollective: entity.collective,
  isPlanned: 'status' in entity && entity.status === 'PLANNED',
});
