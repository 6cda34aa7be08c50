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
export interface PictureNode {
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
export interface PictureLink {
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
export interface Derived {
  readonly id: string;
  readonly rule: DerivationRule;
  /** The rule in words. */
  readonly label: string;
  /** What they share, by its name; null where it has none. */
  readonly via: { readonly id: string; readonly label: string | null };
  readonly entities: readonly string[];
}

export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly links: readonly PictureLink[];
  /** Kept apart from the links, which are said. */
  readonly derived: readonly Derived[];
  /** Where it starts. */
  readonly of: readonly string[];
  /** Nodes and links that were asked for by name, as a path or a comparison: they are lit, and never hidden. */
  readonly lit: ReadonlySet<string>;
  readonly omitted: readonly Omitted[];
  /** UNKNOWN values that were not read. */
  readonly unknownOmitted: number;
  /** Whether links between entities that came by different ways may be missing. */
  readonly isLoose: boolean;
  readonly isTruncated: boolean;
}

type Subgraph = AroundQuery['neighborhood'];
type Edge = TiesOfQuery['neighborhood']['edges'][number];
type Unknown = UnknownOfQuery['statements']['nodes'][number];

type Left = Pick<Subgraph['frontier'][number], 'node' | 'predicate' | 'direction'>;
type Way = Pick<Expansion, 'predicate' | 'direction'>;

/** What the API answered, of which a picture is made. */
export interface Answers {
  readonly of: readonly string[];
  readonly subgraphs: readonly Subgraph[];
  /** Of each of them along what it leads from its first entity; null where it does not lead on. */
  readonly ways: readonly (Way | null)[];
  readonly ties: readonly Edge[];
  readonly isLoose: boolean;
  readonly unknown: readonly Unknown[];
  readonly unknownOmitted: number;
  readonly paths: PathsBetweenQuery['paths']['paths'];
  readonly common: readonly string[];
  readonly derived: BetweenQuery['between']['derived'];
}

/** As many places as the API tells of where it left something out. */
const MOST_TOLD = 200;

/** The id under which an UNKNOWN value is drawn: its statement's, marked. */
export const unknownId = (statement: string): string => `?${statement}`;
/** The id of a derived link, in their order. */
export const derivedId = (at: number): string => `~${at + 1}`;

/** One picture of several answers, each entity and statement once, in the order they came. */
export function pictureOf(answers: Answers, notNamed: string): Picture {
  const { of, subgraphs, unknown, paths, common } = answers;
  const nodes = new Map<string, PictureNode>();
  const links = new Map<string, PictureLink>();
  for (const entity of [...subgraphs.flatMap((one) => one.nodes), ...paths.flatMap(({ entities }) => entities)])
    nodes.set(entity.id, drawn(entity));
  for (const edge of [...subgraphs.flatMap(({ edges }) => edges), ...answers.ties]) {
    const { source, target, statement, certainty } = edge;
    links.set(statement.id, said(statement, source.id, target.id, certainty));
  }
  for (const { statement, direction, from, to, certainty } of paths.flatMap(({ hops }) => hops)) {
    const [source, target] = direction === 'OUT' ? [from.id, to.id] : [to.id, from.id];
    links.set(statement.id, said(statement, source, target, certainty));
  }
  for (const statement of unknown) {
    const target = unknownId(statement.id);
    nodes.set(target, { id: target, kind: null, label: notNamed, isCollective: false, isPlanned: false, folded: 0 });
    links.set(statement.id, said(statement, statement.subject.id, target, statement.certainty));
  }
  const onPaths = paths.flatMap(({ entities, hops }) => [...entities, ...hops.map(({ statement }) => statement)]).map(({ id }) => id);
  const omitted = omittedOf(answers);
  return {
    of,
    nodes: [...nodes.values()],
    links: [...links.values()],
    derived: answers.derived.map(derivedOf),
    lit: new Set([...onPaths, ...common]),
    omitted,
    unknownOmitted: answers.unknownOmitted,
    isLoose: answers.isLoose,
    isTruncated:
      omitted.length > 0 ||
      subgraphs.some(({ truncated, frontier }) => truncated && (frontier.length === 0 || frontier.length >= MOST_TOLD)),
  };
}

const said = ({ id, predicate, predicateInfo }: Edge['statement'], source: string, target: string, certainty: Certainty): PictureLink => ({
  ...{ id, source, target, predicate, certainty },
  label: predicateInfo.label,
  event: null,
});

const drawn = (entity: DrawnFragment): PictureNode => ({
  id: entity.id,
  kind: entity.kind,
  label: entity.label,
  isCollective: entity.collective,
  isPlanned: 'status' in entity && entity.status === 'PLANNED',
  folded: 0,
});

const derivedOf = ({ rule, label, via, entities }: Answers['derived'][number], at: number): Derived => ({
  id: derivedId(at),
  rule,
  label,
  via: { id: via.id, label: 'label' in via ? via.label : 'title' in via ? via.title : null },
  entities: entities.map(({ id }) => id),
});

/** What is still left out: where one answer has gone further from an entity than another, what that one leaves. */
function omittedOf({ subgraphs, ways }: Answers): Omitted[] {
  const least = new Map<string, Omitted>();
  const keyOf = ({ node, predicate, direction }: Left) => `${node.id} ${predicate} ${direction}`;
  const all = subgraphs.flatMap(({ frontier }) => frontier);
  for (const { node, predicate, direction, omitted: count } of all) {
    const key = keyOf({ node, predicate, direction });
    const isDone = subgraphs.some(({ nodes, frontier }, at) => {
      const way = ways[at];
      const isAlong = way && (way.predicate ?? predicate) === predicate && (way.direction ?? direction) === direction;
      return isAlong && nodes[0]?.id === node.id && frontier.every((one) => keyOf(one) !== key);
    });
    const before = least.get(key);
    if (!isDone && (!before || count < before.count)) least.set(key, { of: node.id, label: node.label, predicate, direction, count });
  }
  return [...least.values()];
}
