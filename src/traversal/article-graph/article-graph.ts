import type { EntityId, StatementId } from '../../../schema/ids.ts';
import { KIND_NAMES, type Kind, type Predicate, type ValueKind } from '../../../schema/ontology.ts';
import type { Certainty } from '../../../schema/words.ts';
import { type EntityKey, type LinkGroup, MAX_EDGES_PER_NODE } from '../subgraph/subgraph.ts';

/** A statement with evidence in an article. */
export interface ArticleStatement {
  readonly id: StatementId;
  readonly subjectId: EntityId;
  readonly subjectKind: Kind;
  readonly predicate: Predicate;
  readonly valueKind: ValueKind;
  /** Null if the value is no entity. */
  readonly objectId: EntityId | null;
  readonly certainty: Certainty;
}

export interface ArticleGraphQuery {
  readonly maxNodes: number;
  readonly grouped: boolean;
}

type ArticleLink = ArticleStatement & { readonly objectId: EntityId };
const isLink = (statement: ArticleStatement): statement is ArticleLink => statement.objectId !== null;

/** Entities in the order of their number of statements, largest first, then by id. */
export function rankEntities(statements: readonly ArticleStatement[]): EntityId[] {
  const counts = new Map<EntityId, number>();
  for (const { subjectId, objectId } of statements)
    for (const id of new Set([subjectId, objectId])) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([a, fewer], [b, more]) => more - fewer || a - b).map(([id]) => id);
}

/** The links between some entities, in the order of recording, up to the limit of edges. */
export function selectLinks(statements: readonly ArticleStatement[], nodes: readonly EntityId[], { maxNodes, grouped }: ArticleGraphQuery) {
  const isNode = new Set(nodes);
  const links = statements.filter(isLink).filter(({ subjectId, objectId }) => isNode.has(subjectId) && isNode.has(objectId));
  const kept = links.slice(0, maxNodes * MAX_EDGES_PER_NODE);
  const groups = grouped
    ? [...Map.groupBy(kept, ({ subjectId, objectId }) => `${subjectId} ${objectId}`).values()]
    : kept.map((link) => [link]);
  return { edges: groups.map((group) => toLinkGroup(group, grouped)), isCut: kept.length < links.length };
}

function toLinkGroup(links: readonly ArticleLink[], isGrouped: boolean): LinkGroup {
  const [first] = links as [ArticleLink]; // no group is empty
  return {
    source: { id: first.subjectId, kind: first.subjectKind },
    target: toTarget(first),
    statements: links.map(({ id }) => id) as [StatementId], // as above
    isGrouped,
    predicates: [...new Set(links.map(({ predicate }) => predicate))],
    certainty: links.some(({ certainty }) => certainty === 'STATED') ? 'STATED' : 'INFERRED',
  };
}

function toTarget({ id, objectId, valueKind }: ArticleLink): EntityKey {
  const kind = KIND_NAMES.find((name) => name === valueKind);
  if (!kind) throw new Error(`statement ${id} has an entity as its value and the kind ${valueKind}`);
  return { id: objectId, kind };
}

/** A number of statements from an entity along a predicate to entities that are left out. */
export interface OmittedLinks {
  readonly node: EntityId;
  readonly predicate: Predicate;
  readonly direction: 'OUT' | 'IN';
  readonly omitted: number;
}

/** What the limit of nodes leaves out, by entity in the given order, largest number first. */
export function listOmitted(statements: readonly ArticleStatement[], nodes: readonly EntityId[]): OmittedLinks[] {
  const places = new Map(nodes.map((id, index) => [id, index]));
  const toPlace = ({ node }: OmittedLinks) => places.get(node) ?? nodes.length;
  const omitted = new Map<string, OmittedLinks>();
  for (const { subjectId, objectId, predicate } of statements.filter(isLink)) {
    if (places.has(subjectId) === places.has(objectId)) continue;
    const [node, direction] = places.has(subjectId) ? ([subjectId, 'OUT'] as const) : ([objectId, 'IN'] as const);
    const key = `${node} ${predicate} ${direction}`;
    omitted.set(key, { node, predicate, direction, omitted: (omitted.get(key)?.omitted ?? 0) + 1 });
  }
  return [...omitted.values()].sort((a, b) => toPlace(a) - toPlace(b) || b.omitted - a.omitted || (a.predicate < b.predicate ? -1 : 1));
}
