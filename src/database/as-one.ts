/*
 * Entities that are judged the same answer as one. A statement of SQL reads them so if it stands behind subqueries that have the names of the
 * tables, with the id of the canonical in the place of each member's: no query has a condition on it, and without a judgement nothing changes. A
 * member itself seems to be retracted by the revision of the judgement. Of statements that are one fact only the first is there, with the evidence of all.
 */

/** The end of what stands now. */
export const FOREVER = '9223372036854775807::bigint';

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
  /** Other columns that follow from who answers, each with the SQL of its value. */
  readonly followed?: Readonly<Record<string, (revision: string | null) => string>>;
}

/** The fingerprint of the qualifiers, if they name an entity for which another one answers. It is made as `make_qualifiers_key` of the migrations makes it. */
const selectQualifiersKey = (revision: string | null): string => {
  const joined = (join: string) =>
    `public.qualifiers q ${join} public.canonicals k on k.entity_id = q.object_id and ${stands('k', revision)}`;
  const parts = [
    'coalesce(e.kind, q.value_kind)',
    ...['coalesce(k.canonical_id, q.object_id)::text', 'trim_scale(q.amount)::text', 'trim_scale(q.amount_to)::text', 'q.comparator::text'],
    'q.unit',
    `(select string_agg(w.key || '=' || w.value, chr(31) order by w.key collate "C") from jsonb_each_text(q.text) w)`,
    'q.date',
  ];
  const form = `concat_ws(chr(30), q.predicate, ${parts.map((part, at) => (at === 0 ? part : `coalesce(${part}, '')`)).join(', ')})`;
  return `case when r."qualifiers_key" is not null and exists (select from ${joined('join')} where q.statement_id = r.id)
    then (select md5(string_agg(f.form, chr(29) order by f.form collate "C")) from (select ${form} as form
      from ${joined('left join')} left join public.entities e on e.id = k.canonical_id where q.statement_id = r.id) f)
    else r."qualifiers_key" end`;
};

const TABLES: Readonly<Record<string, MovedTable>> = {
  names: { found: [ENTITY('entity_id')], others: [STATEMENT('statement_id')] },
  identifiers: { found: [ENTITY('entity_id')] },
  declarations: { found: [ENTITY('entity_id')] },
  statements: {
    found: [ENTITY('subject_id', 'subject_kind'), ENTITY('object_id', 'value_kind')],
    others: [ENTITY('of_id', 'of_kind')],
    unique: 'id',
    followed: { qualifiers_key: selectQualifiersKey },
  },
  evidence: { found: [STATEMENT('statement_id'), ENTITY('speaker_id', 'speaker_kind')] },
  evidence_via: { found: [], others: [ENTITY('entity_id', 'entity_kind')] },
  qualifiers: { found: [], others: [ENTITY('object_id', 'value_kind')] },
  corrections: { found: [ENTITY('subject_id', 'subject_kind')], others: [ENTITY('object_id', 'value_kind'), ENTITY('of_id', 'of_kind')] },
  rankings: { found: [STATEMENT('statement_id')] },
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
/** Condition, and no join: with joins for each, Postgres would not look for the best order any more. */
const isUnmoved = ({ by }: MovedColumn, id: string, revision: string | null): string =>
  `exists (select from public.${by} k where k.${KEYS[by][0]} = ${id} and ${stands('k', revision)}) is not true`;
const selectKind = (id: string): string => `(select e.kind from public.entities e where e.id = ${id})`;

/** What is read of a table. */
export interface ReadRows {
  /** All that stands, as a table or a subquery. */
  readonly whole: string;
  /** Tables whose rows together are it, each with an SQL expression for the revision until which its rows stand; and the condition on the columns since and until. */
  readonly kept?: { readonly from: readonly (readonly [table: string, until: string])[]; readonly condition: string };
}

/** The rows of a table that are found by a column whose id is moved. Those that are found by an earlier one are not there. */
function selectMovedRows({ found }: MovedTable, columns: readonly string[], rows: string, revision: string | null, at: number): string[] {
  const moved = found[at] as MovedColumn; // within the list
  const { by, column } = moved;
  const values = new Map<string, string>();
  putMoved(values, moved, `k${at}.${KEYS[by][1]}`);
  for (const one of found.slice(at + 1)) putMoved(values, one, selectMoved(one, revision));
  const list = [...columns.map((name) => values.get(name.slice(1, -1)) ?? `r.${name}`), ...found.map(() => 'null::bigint')];
  const isFoundHere = found.slice(0, at).map((one) => isUnmoved(one, `r.${writeName(one.column)}`, revision));
  const join = `public.${by} k${at} join ${rows} r on r.${writeName(column)} = k${at}.${KEYS[by][0]}`;
  return [list.join(', '), `${join} where ${[stands(`k${at}`, revision), ...isFoundHere].join(' and ')}`];
}

/** Puts the id in the place of a column, and the kind of what it is in the place of the kind. */
function putMoved(values: Map<string, string>, { column, kind }: MovedColumn, id: string): void {
  values.set(column, `coalesce(${id}, r.${writeName(column)})`);
  if (kind) values.set(kind, `coalesce(${selectKind(id)}, r.${writeName(kind)})`);
}

/**
 * The rows of a table, with those that are found by a moved column in the place of the others. The conditions stand outside of the union: Postgres joins
 * to such a union by the indexes of its tables, and scans one whose parts have conditions of their own.
 */
function selectUnion(table: MovedTable, columns: readonly string[], { whole, kept }: ReadRows, revision: string | null): string {
  const { found } = table;
  const own = [
    ...columns.map((column) => `r.${column} as ${column}`),
    ...found.map(({ column }, at) => `r.${writeName(column)} as moved_${at}`),
  ].join(', ');
  const plain = kept ? kept.from.map(([name, until]) => [`${own}, ${until} as until`, `${name} r`]) : [[own, `${whole} r`]];
  const moved = found.map((_, at) => selectMovedRows(table, columns, whole, revision, at));
  return [...plain, ...moved.map(([list, from]) => [kept ? `${list}, ${FOREVER}` : list, from])]
    .map(([list, from]) => `select ${list} from ${from}`)
    .join(' union all ');
}

function selectRowsAsOne(table: MovedTable, columns: readonly string[], rows: ReadRows, revision: string | null): string {
  const { found, others = [], unique, followed = {} } = table;
  const values = new Map(Object.entries(followed).map(([column, select]) => [column, select(revision)]));
  for (const one of others) putMoved(values, one, selectMoved(one, revision));
  const list = columns.map((column) => {
    const value = values.get(column.slice(1, -1));
    return value === undefined ? `r.${column}` : `${value} as ${column}`;
  });
  const conditions = [
    ...found.map((one, at) => isUnmoved(one, `r.moved_${at}`, revision)),
    ...(unique ? [isUnmoved(STATEMENT(unique), `r.${writeName(unique)}`, revision)] : []),
    ...(rows.kept && found.length > 0 ? [rows.kept.condition] : []),
  ];
  const from = found.length === 0 ? `${rows.whole} r` : `(${selectUnion(table, columns, rows, revision)}) r`;
  return `select ${list.join(', ')} from ${from}${conditions.length > 0 ? ` where ${conditions.join(' and ')}` : ''}`;
}

function selectMembers(columns: readonly string[], rows: string, revision: string | null): string {
  const list = columns.map((column) => (column === '"retracted_in"' ? `coalesce(k.since, r.${column}) as ${column}` : `r.${column}`));
  return `select ${list.join(', ')} from ${rows} r left join public.canonicals k on k.entity_id = r.id and ${stands('k', revision)}`;
}

/** The rows of a table in which entities answer as one, at a revision or now. */
export function selectAsOne(name: string, columns: readonly string[], rows: ReadRows, revision: string | null): string {
  if (name === 'entities') return selectMembers(columns, rows.whole, revision);
  if (name === 'redirects')
    return `select statement_id, target_id from ${rows.whole} r union all select statement_id, fact_id from public.doubles k where ${stands('k', revision)}`;
  const table = TABLES[name];
  if (!table) return `select ${columns.join(', ')} from ${rows.whole} r`;
  return selectRowsAsOne(table, columns, rows, revision);
}
