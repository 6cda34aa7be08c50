import { readLabel } from '../name/label.ts';
import type {
  BetweenQuery,
  Certainty,
  ConnectingLinksQuery,
  DerivationRule,
  DiffChange,
  Direction,
  NodeFieldsFragment,
  PathsBetweenQuery,
  Predicate,
  SubgraphFieldsFragment,
  UnknownValuesQuery,
} from '../query/operations.ts';
import type { Diff, Expansion, Lang } from '../state/state.ts';
import { listOmitted } from './omitted.ts';

/** A node: an entity, or an UNKNOWN value. */
export interface GraphNode {
  readonly id: string;
  /** Null for an UNKNOWN value. */
  readonly kind: NodeFieldsFragment['kind'] | null;
  readonly label: string;
  readonly isCollective: boolean;
  readonly isPlanned: boolean;
  /** Number of nodes folded into this one. */
  readonly folded: number;
  /** In a diff. */
  readonly change?: DiffChange;
}

/** A link: a statement from its subject to its value, or an event between two of its participants. */
export interface GraphLink {
  /** The id of the statement; for an event, the ids of the event and both ends. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Null for an event. */
  readonly predicate: Predicate | null;
  readonly label: string;
  readonly certainty: Certainty;
  /** Some sources assert it and some deny it. */
  readonly isDisputed?: boolean;
  /** The event that the link stands for; null for a statement. */
  readonly event: string | null;
  /** In a diff. */
  readonly change?: DiffChange;
}

/** Links that are not shown: their number, by entity, predicate and direction. */
export interface Omitted {
  readonly of: string;
  readonly label: string;
  readonly predicate: Predicate;
  readonly direction: Direction;
  readonly count: number;
}

/** A derived connection: a rule derives it from statements, no source states it. */
export interface DerivedConnection {
  readonly id: string;
  readonly rule: DerivationRule;
  /** The rule, in words. */
  readonly label: string;
  /** What the entities share; the label is null if it has no name. */
  readonly via: { readonly id: string; readonly label: string | null };
  readonly entities: readonly string[];
}

export interface GraphData {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
  /** Separate from the links, which sources state. */
  readonly derived: readonly DerivedConnection[];
  /** The start entities. */
  readonly of: readonly string[];
  /** Nodes and links of a path or a comparison. They are highlighted and never hidden. */
  readonly highlighted: ReadonlySet<string>;
  readonly omitted: readonly Omitted[];
  /** Number of UNKNOWN values that were not fetched. */
  readonly unknownOmitted: number;
  /** True if links between entities of different answers may be missing. */
  readonly isMissingLinks: boolean;
  readonly isTruncated: boolean;
  /** If it is a diff: the revisions of both states, null before the first one. */
  readonly diff?: Diff;
}

type Subgraph = SubgraphFieldsFragment;
type Edge = ConnectingLinksQuery['neighborhood']['edges'][number];
type Unknown = UnknownValuesQuery['statements']['nodes'][number];

type LinkFilter = Pick<Expansion, 'predicate' | 'direction'>;

/** The answers of the API that make up a graph. */
export interface GraphAnswers {
  readonly of: readonly string[];
  readonly subgraphs: readonly Subgraph[];
  /** For each subgraph, the links along which it expands its first entity. Null if it is no expansion. */
  readonly expansions: readonly (LinkFilter | null)[];
  readonly connecting: readonly Edge[];
  readonly isMissingLinks: boolean;
  readonly unknown: readonly Unknown[];
  readonly unknownOmitted: number;
  readonly paths: PathsBetweenQuery['paths']['paths'];
  readonly common: readonly string[];
  readonly derived: BetweenQuery['between']['derived'];
}

/** Maximum number of frontier entries that the API returns. */
const MAX_FRONTIER = 200;

/** The node id of an UNKNOWN value: the id of its statement with a mark. */
export const toUnknownId = (statement: string): string => `?${statement}`;
/** The node id of a derived connection, by its index. */
export const toDerivedId = (index: number): string => `~${index + 1}`;

/** Merges several answers into one graph. Each entity and statement occurs once, in the order of the answers. */
export function buildGraph(answers: GraphAnswers, lang: Lang, notNamed: string): GraphData {
  const { of, subgraphs, unknown, paths, common } = answers;
  const nodes = new Map<string, GraphNode>();
  const links = new Map<string, GraphLink>();
  for (const entity of [...subgraphs.flatMap((item) => item.nodes), ...paths.flatMap(({ entities }) => entities)])
    nodes.set(entity.id, createNode(entity, lang));
  for (const edge of [...subgraphs.flatMap(({ edges }) => edges), ...answers.connecting]) {
    const { source, target, statement, certainty } = edge;
    links.set(statement.id, createLink(statement, source.id, target.id, certainty));
  }
  for (const { statement, direction, from, to, certainty } of paths.flatMap(({ hops }) => hops)) {
    const [source, target] = direction === 'OUT' ? [from.id, to.id] : [to.id, from.id];
    links.set(statement.id, createLink(statement, source, target, certainty));
  }
  for (const event of answers.derived.filter(({ rule }) => rule === 'SAME_EVENT')) addSharedEvent(event, lang, nodes, links);
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
    // An event of several entities is stated: it is a node of the graph.
    derived: answers.derived.map(createDerivedLink).filter(({ rule }) => rule !== 'SAME_EVENT'),
    highlighted: new Set([...pathIds, ...common, ...listSharedIds(answers)]),
    omitted,
    unknownOmitted: answers.unknownOmitted,
    isMissingLinks: answers.isMissingLinks,
    isTruncated:
      omitted.length > 0 ||
      subgraphs.some(({ truncated, frontier }) => truncated && (frontier.length === 0 || frontier.length >= MAX_FRONTIER)),
  };
}

/** Adds an event in which several entities take part, with the links to them. */
function addSharedEvent(
  { via, statements }: GraphAnswers['derived'][number],
  lang: Lang,
  nodes: Map<string, GraphNode>,
  links: Map<string, GraphLink>,
) {
  if (!('kind' in via)) return;
  if (!nodes.has(via.id)) nodes.set(via.id, createNode({ ...via, collective: false }, lang));
  for (const statement of statements) {
    const { subject, value, certainty } = statement;
    if ('entity' in value && nodes.has(value.entity.id))
      links.set(statement.id, createLink(statement, subject.id, value.entity.id, certainty));
  }
}

const listSharedIds = ({ derived }: GraphAnswers): string[] =>
  derived.flatMap(({ rule, via, statements }) => (rule === 'SAME_EVENT' ? [via.id, ...statements.map(({ id }) => id)] : []));

const createLink = (
  { id, predicate, predicateInfo, standing }: Edge['statement'],
  source: string,
  target: string,
  certainty: Certainty,
): GraphLink => ({
  ...{ id, source, target, predicate, certainty, isDisputed: standing === 'DISPUTED' },
  label: predicateInfo.label,
  event: null,
});

const createNode = (entity: NodeFieldsFragment, lang: Lang): GraphNode => ({
  id: entity.id,
  kind: entity.kind,
  label: readLabel(lang, entity.kind, entity.label).text,
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
