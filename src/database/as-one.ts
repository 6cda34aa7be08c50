/*
 * Entities that are judged the same answer as one. A statement of SQL reads them so if it stands behind subqueries that have the names of the
 * tables, with the id of the canonical in the place of each member's: no query has a condition on it, and without a judgement nothing changes. A
 * member itself seems to be retracted by the revision of the judgement. Of statements that are one fact only the first is there, with the evidence of all.
 */

/** A column whose id may be that of another row by now. */
interface MovedColumn {
  readonly column: string;
  /** The table of who answers for whom, and its columns. */
  readonly by: 'canonicals' | 'doubles';
  /** The column with the kind of the entity. */
  readonly kind?: string;
}

const ENTITY = (column: string, kind?: string): MovedColumn => ({ column, by: 'canonicals', ...(kind && { kind }) });
const STATEMENT = (column: string): MovedColumn => ({ column, by: 'doubles' });
const KEYS = { canonicals: ['entity_id', 'canonical_id'], doubles: ['statement_id', 'fact_id'] } as const;

interface MovedTable {
  /** Columns that rows are found by: each has a part of its own, so that its index serves. */
  readonly found: readonly MovedColumn[];
  readonly others?: readonly MovedColumn[];
  /** Rows of statements that are one with another are not there. */
  readonly unique?: string;
}

const TABLES: Readonly<Record<string, MovedTable>> = {
  names: { found: [ENTITY('entity_id')] },
  identifiers: { found: [ENTITY('entity_id')] },
  declarations: { found: [ENTITY('entity_id')] },
  statements: {
    found: [ENTITY('subject_id', 'subject_kind'), ENTITY('object_id', 'value_kind')],
    others: [ENTITY('of_id', 'of_kind')],
    unique: 'id',
  },
  evidence: { found: [STATEMENT('statement_id'), ENTITY('speaker_id', 'speaker_kind')] },
  evidence_via: { found: [], others: [ENTITY('entity_id', 'entity_kind')] },
  qualifiers: { found: [], others: [ENTITY('object_id', 'value_kind')] },
  derived_ends: { found: [], others: [STATEMENT('from_id')], unique: 'statement_id' },
  mentions: { found: [ENTITY('entity_id'), STATEMENT('statement_id')] },
  quotations: { found: [ENTITY('speaker_id', 'speaker_kind')] },
  event_statuses: { found: [ENTITY('event_id'), ENTITY('speaker_id', 'speaker_kind')] },
  articles: { found: [], others: [ENTITY('publisher_id')] },
};
/** Tables that are read in another way if some entities answer as one. */
export const MOVED_TABLES: readonly string[] = ['entities', 'redirects', ...Object.keys(TABLES)];

/** Rows of who answers for whom that stand at a revision, or now. */
const stands = (alias: string, revision: string | null): string =>
  revision === null
    ? `${alias}.until is null`
    : `${alias}.since <= ${revision} and (${alias}.until is null or ${alias}.until > ${revision})`;
const writeName = (name: string): string => `"${name}"`;

function selectMoved({ column, by }: MovedColumn, revision: string | null): string {
  const [from, to] = KEYS[by];
  return `(select k.${to} from public.${by} k where k.${from} = r.${writeName(column)} and ${stands('k', revision)})`;
}
const isMoved = ({ column, by }: MovedColumn, revision: string | null): string =>
  `exists (select from public.${by} k where k.${KEYS[by][0]} = r.${writeName(column)} and ${stands('k', revision)})`;
const selectKind = (id: string): string => `(select e.kind from public.entities e where e.id = ${id})`;

/** One part of a table: its rows whose found column is moved, or those of which none is. */
function selectPart(table: MovedTable, columns: readonly string[], rows: string, revision: string | null, at: number): string {
  const { found, others = [], unique } = table;
  const moved = found[at];
  const values = new Map<string, string>();
  for (const one of [...found.slice(at < 0 ? found.length : at + 1), ...others]) {
    const id = selectMoved(one, revision);
    values.set(one.column, `coalesce(${id}, r.${writeName(one.column)})`);
    if (one.kind) values.set(one.kind, `coalesce(${selectKind(id)}, r.${writeName(one.kind)})`);
  }
  if (moved) {
    const id = `k${at}.${KEYS[moved.by][1]}`;
    values.set(moved.column, id);
    if (moved.kind) values.set(moved.kind, selectKind(id));
  }
  const list = columns.map((column) => {
    const value = values.get(column.slice(1, -1));
    return value === undefined ? `r.${column}` : `${value} as ${column}`;
  });
  const join = moved
    ? `public.${moved.by} k${at} join ${rows} r on r.${writeName(moved.column)} = k${at}.${KEYS[moved.by][0]}`
    : `${rows} r`;
  const conditions = [
    ...(moved ? [stands(`k${at}`, revision)] : []),
    ...found.slice(0, at < 0 ? found.length : at).map((one) => `not ${isMoved(one, revision)}`),
    ...(unique ? [`not ${isMoved(STATEMENT(unique), revision)}`] : []),
  ];
  return `select ${list.join(', ')} from ${join}${conditions.length > 0 ? ` where ${conditions.join(' and ')}` : ''}`;
}

function selectMembers(columns: readonly string[], rows: string, revision: string | null): string {
  const list = columns.map((column) => (column === '"retracted_in"' ? `coalesce(k.since, r.${column}) as ${column}` : `r.${column}`));
  return `select ${list.join(', ')} from ${rows} r left join public.canonicals k on k.entity_id = r.id and ${stands('k', revision)}`;
}

/**
 * The rows of a table in which entities answer as one, at a revision or now.
 * @param rows the table, or a subquery in its place
 */
export function selectAsOne(name: string, columns: readonly string[], rows: string, revision: string | null): string {
  if (name === 'entities') return selectMembers(columns, rows, revision);
  if (name === 'redirects')
    return `select statement_id, target_id from ${rows} r union all select statement_id, fact_id from public.doubles k where ${stands('k', revision)}`;
  const table = TABLES[name];
  if (!table) return `select ${columns.join(', ')} from ${rows} r`;
  return [-1, ...table.found.keys()].map((at) => selectPart(table, columns, rows, revision, at)).join(' union all ');
}
