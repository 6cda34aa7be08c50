import type {
  AroundQuery,
  BetweenQuery,
  Certainty,
  DerivationRule,
  Direction,
  DrawnFragment,
  PathsBetweenQuery,
  Predicate,
  TiesOfQuery,
  UnknownOfQuery,
} from '../query/operations.ts';
import type { Expansion } from '../state/state.ts';

/** What is drawn: an entity, or a value that is there and not named. */
export interface GraphNode {
  readonly id: string;
  /** Null: an UNKNOWN value. */
  readonly kind: DrawnFragment['kind'] | null;
  readonly label: string;
  readonly isCollective: boolean;
  readonly isPlanned: boolean;
  /** How many nodes are folded into it. */
  readonly folded: number;
}

/** One statement between two nodes, from its subject to its value; or an event between two that take part in it. */
export interface GraphLink {
  /** The statement's id; of an event, the event's and its ends'. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Null: an event. */
  readonly predicate: Predicate | null;
  readonly label: string;
  readonly certainty: Certainty;
  /** The event that it stands for, where it is no statement. */
  readonly event: string | null;
}

/** More that is not shown: so many statements, from an entity along a predicate. */
export interface Omitted {
  readonly of: string;
  readonly label: string;
  readonly predicate: Predicate;
  readonly direction: Direction;
  readonly count: number;
}

/** What some entities share. No source states it: it follows from statements by a rule. */
export interface DerivedConnection {
  readonly id: string;
  readonly rule: DerivationRule;
  /** The rule in words. */
  readonly label: string;
  /** What they share, by its name; null where it has none. */
  readonly via: { readonly id: string; readonly label: string | null };
  readonly entities: readonly string[];
}

export interface GraphData {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
  /** Kept apart from the links, which are said. */
  readonly derived: readonly DerivedConnection[];
  /** Where it starts. */
  readonly of: readonly string[];
  /** Nodes and links that were asked for by name, as a path or a comparison: they are lit, and never hidden. */
  readonly highlighted: ReadonlySet<string>;
  readonly omitted: readonly Omitted[];
  /** UNKNOWN values that were not read. */
  readonly unknownOmitted: number;
  /** Whether links between entities that came by different ways may be missing. */
  readonly isMissingLinks: boolean;
  readonly isTruncated: boolean;
}

type Subgraph = AroundQuery['neighborhood'];
type Edge = TiesOfQuery['neighborhood']['edges'][number];
type Unknown = UnknownOfQuery['statements']['nodes'][number];

type FrontierKey = Pick<Subgraph['frontier'][number], 'node' | 'predicate' | 'direction'>;
type LinkFilter = Pick<Expansion, 'predicate' | 'direction'>;

/** What the API answered, of which a picture is made. */
export interface GraphAnswers {
  readonly of: readonly string[];
  readonly subgraphs: readonly Subgraph[];
  /** Of each of them along what it leads from its first entity; null where it does not lead on. */
  readonly expansions: readonly (LinkFilter | null)[];
  readonly connecting: readonly Edge[];
  readonly isMissingLinks: boolean;
  readonly unknown: readonly Unknown[];
  readonly unknownOmitted: number;
  readonly paths: PathsBetweenQuery['paths']['paths'];
  readonly common: readonly string[];
  readonly derived: BetweenQuery['between']['derived'];
}

/** As many places as the API tells of where it left something out. */
const MAX_FRONTIER = 200;

/** The id under which an UNKNOWN value is drawn: its statement's, marked. */
export const toUnknownId = (statement: string): string => `?${statement}`;
/** The id of a derived link, in their order. */
export const toDerivedId = (index: number): string => `~${index + 1}`;

/** One picture of several answers, each entity and statement once, in the order they came. */
export function buildGraph(answers: GraphAnswers, notNamed: string): GraphData {
  const { of, subgraphs, unknown, paths, common } = answers;
  const nodes = new Map<string, GraphNode>();
  const links = new Map<string, GraphLink>();
  for (const entity of [...subgraphs.flatMap((item) => item.nodes), ...paths.flatMap(({ entities }) => entities)])
    nodes.set(entity.id, createNode(entity));
  for (const edge of [...subgraphs.flatMap(({ edges }) => edges), ...answers.connecting]) {
    const { source, target, statement, certainty } = edge;
    links.set(statement.id, createLink(statement, source.id, target.id, certainty));
  }
  for (const { statement, direction, from, to, certainty } of paths.flatMap(({ hops }) => hops)) {
    const [source, target] = direction === 'OUT' ? [from.id, to.id] : [to.id, from.id];
    links.set(statement.id, createLink(statement, source, target, certainty));
  }
  for (const statement of unknown) {
    const target = toUnknownId(statement.id);
    nodes.set(target, { id: target, kind: null, label: notNamed, isCollective: false, isPlanned: false, folded: 0 });
    links.set(statement.id, createLink(statement, statement.subject.id, target, statement.certainty));
  }
  const pathIds = paths.flatMap(({ entities, hops }) => [...entities, ...hops.map(({ statement }) => statement)]).map(({ id }) => id);
  const omitted = listOmitted(answers);
  return {
    of,
    nodes: [...nodes.values()],
    links: [...links.values()],
    derived: answers.derived.map(createDerivedLink),
    highlighted: new Set([...pathIds, ...common]),
    omitted,
    unknownOmitted: answers.unknownOmitted,
    isMissingLinks: answers.isMissingLinks,
    isTruncated:
      omitted.length > 0 ||
      subgraphs.some(({ truncated, frontier }) => truncated && (frontier.length === 0 || frontier.length >= MAX_FRONTIER)),
  };
}

const createLink = (
  { id, predicate, predicateInfo }: Edge['statement'],
  source: string,
  target: string,
  certainty: Certainty,
): GraphLink => ({
  ...{ id, source, target, predicate, certainty },
  label: predicateInfo.label,
  event: null,
});

const createNode = (entity: DrawnFragment): GraphNode => ({
  id: entity.id,
  kind: entity.kind,
  label: entity.label,
  isCollective: entity.collective,
  isPlanned: 'status' in entity && entity.status === 'PLANNED',
  folded: 0,
});

const createDerivedLink = ({ rule, label, via, entities }: GraphAnswers['derived'][number], index: number): DerivedConnection => ({
  id: toDerivedId(index),
  rule,
  label,
  via: { id: via.id, label: 'label' in via ? via.label : 'title' in via ? via.title : null },
  entities: entities.map(({ id }) => id),
});

/** What is still left out: where one answer has gone further from an entity than another, what that one leaves. */
function listOmitted({ subgraphs, expansions }: GraphAnswers): Omitted[] {
  const smallest = new Map<string, Omitted>();
  const keyOf = ({ node, predicate, direction }: FrontierKey) => `${node.id} ${predicate} ${direction}`;
  const all = subgraphs.flatMap(({ frontier }) => frontier);
  for (const { node, predicate, direction, omitted: count } of all) {
    const key = keyOf({ node, predicate, direction });
    const isLoaded = subgraphs.some(({ nodes, frontier }, index) => {
      const expansion = expansions[index];
      const isSameLink = expansion && (expansion.predicate ?? predicate) === predicate && (expansion.direction ?? direction) === direction;
      return isSameLink && nodes[0]?.id === node.id && frontier.every((item) => keyOf(item) !== key);
    });
    const previous = smallest.get(key);
    if (!isLoaded && (!previous || count < previous.count))
      smallest.set(key, { of: node.id, label: node.label, predicate, direction, count });
  }
  return [...smallest.values()];
}
