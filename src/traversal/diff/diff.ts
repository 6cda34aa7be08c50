import type { EntityId, RevisionId, StatementId } from '../../../schema/ids.ts';
import type { Kind, Predicate } from '../../../schema/ontology.ts';
import type { Rank, Standing } from '../../../schema/words.ts';
import type { DatedForm } from '../../text/name/name.ts';

export const DIFF_CHANGES = ['ADDED', 'REMOVED', 'CHANGED', 'UNCHANGED'] as const;
export type DiffChange = (typeof DIFF_CHANGES)[number];
export const DIFF_FIELDS = ['NAMES', 'IDENTIFIERS', 'CLASS', 'DESCRIPTION', 'VALUES', 'RANK', 'STANDING', 'EVIDENCE'] as const;
export type DiffField = (typeof DIFF_FIELDS)[number];

/** An entity as it stood at a revision; texts of JSON are compared as wholes. */
export interface EntityState {
  readonly slug: string;
  readonly class: string;
  readonly description: string | null;
  readonly names: readonly DatedForm[];
  readonly identifiers: readonly string[];
}

/** A statement as it stood at a revision. */
export interface StatementState {
  readonly rank: Rank;
  readonly standing: Standing;
  /** Ids of its evidence, ascending. */
  readonly evidence: readonly number[];
}

interface Ends<State> {
  readonly before: State | null;
  readonly after: State | null;
}

export interface EntityEnds extends Ends<EntityState> {
  readonly id: EntityId;
  readonly kind: Kind;
}

export interface StatementEnds extends Ends<StatementState> {
  readonly id: StatementId;
  readonly subjectId: EntityId;
  /** Null if the value is no entity. */
  readonly objectId: EntityId | null;
  readonly predicate: Predicate;
}

export interface DiffNodeRow extends EntityEnds {
  readonly change: DiffChange;
  readonly fields: readonly DiffField[];
}

export interface DiffEdgeRow extends StatementEnds {
  readonly objectId: EntityId;
  readonly change: Exclude<DiffChange, 'UNCHANGED'>;
  readonly fields: readonly DiffField[];
}

export interface DiffRow {
  readonly from: RevisionId;
  readonly to: RevisionId;
  readonly nodes: readonly DiffNodeRow[];
  readonly edges: readonly DiffEdgeRow[];
  readonly truncated: boolean;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function compareEntities({ before, after }: EntityEnds, hasValues: boolean): DiffField[] {
  if (!before || !after) return [];
  const fields: readonly (readonly [DiffField, boolean])[] = [
    ['NAMES', !isSame(before.names, after.names)],
    ['IDENTIFIERS', !isSame(before.identifiers, after.identifiers)],
    ['CLASS', before.slug !== after.slug || before.class !== after.class],
    ['DESCRIPTION', before.description !== after.description],
    ['VALUES', hasValues],
  ];
  return fields.flatMap(([field, isChanged]) => (isChanged ? [field] : []));
}

function compareStatements({ before, after }: StatementEnds): DiffField[] {
  if (!before || !after) return [];
  return [
    ...(before.rank === after.rank ? [] : (['RANK'] as const)),
    ...(before.standing === after.standing ? [] : (['STANDING'] as const)),
    ...(isSame(before.evidence, after.evidence) ? [] : (['EVIDENCE'] as const)),
  ];
}

const nameChange = ({ before, after }: Ends<unknown>): Exclude<DiffChange, 'UNCHANGED'> =>
  before === null ? 'ADDED' : after === null ? 'REMOVED' : 'CHANGED';

/** Nodes that changed or are ends of edges that did, and these edges, each in the order of ids. Edges of nodes beyond the limit are left out. */
export function buildDiff(
  entities: readonly EntityEnds[],
  statements: readonly StatementEnds[],
  maxNodes: number,
): Pick<DiffRow, 'nodes' | 'edges' | 'truncated'> {
  const withValues = new Set(statements.filter(({ objectId }) => objectId === null).map(({ subjectId }) => subjectId));
  const edges = statements.flatMap(({ objectId, ...row }): DiffEdgeRow[] =>
    objectId === null ? [] : [{ ...row, objectId, change: nameChange(row), fields: compareStatements({ objectId, ...row }) }],
  );
  const isEnd = new Set(edges.flatMap(({ subjectId, objectId }) => [subjectId, objectId]));
  const nodes = entities.flatMap((row): DiffNodeRow[] => {
    const fields = compareEntities(row, withValues.has(row.id));
    const isUnchanged = row.before === null && row.after === null ? true : row.before !== null && row.after !== null && fields.length === 0;
    if (isUnchanged && !isEnd.has(row.id)) return [];
    return [{ ...row, fields, change: isUnchanged ? 'UNCHANGED' : nameChange(row) }];
  });
  const kept = nodes.slice(0, maxNodes);
  const isKept = new Set(kept.map(({ id }) => id));
  const keptEdges = edges.filter(({ subjectId, objectId }) => isKept.has(subjectId) && isKept.has(objectId));
  return { nodes: kept, edges: keptEdges, truncated: kept.length < nodes.length || keptEdges.length < edges.length };
}

/** The nodes and edges with a change, and the ends of these edges. */
export function selectPart({ nodes, edges }: DiffRow, change: DiffChange): Pick<DiffRow, 'nodes' | 'edges'> {
  const those = edges.filter((edge) => edge.change === change);
  const isEnd = new Set(those.flatMap(({ subjectId, objectId }) => [subjectId, objectId]));
  return { nodes: nodes.filter((node) => node.change === change || isEnd.has(node.id)), edges: those };
}
