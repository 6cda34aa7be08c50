import { inArray, type SQL, sql } from 'drizzle-orm';
import type { EntityId, StatementId } from '../../../schema/ids.ts';
import type { Predicate } from '../../../schema/ontology.ts';
import { names, statements } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { isCurrentStatement } from '../filter/provenance.store.ts';
import { FUNCTIONAL_PREDICATES } from '../ontology/functional.ts';

/** Statements that would stand against each other, or become one. */
export interface StatementSet {
  readonly predicate: Predicate;
  readonly statements: readonly StatementId[];
}

export interface MergePreview {
  readonly names: readonly { readonly text: string; readonly lang: string; readonly entities: readonly EntityId[] }[];
  readonly clashes: readonly StatementSet[];
  readonly doubles: readonly StatementSet[];
  readonly selfLinks: readonly StatementId[];
  readonly degree: number;
}

const parseIds = <T extends number>(list: string) => list.split(',').map((id) => Number(id) as T); // ids of the table they are selected from
const LIMIT = sql.raw(String(MAX_LIST_LENGTH));

/** The statements about some entities, with the first of these in the place of each. */
const selectMoved = (ids: readonly EntityId[]): SQL => {
  const move = (column: SQL) => sql`case when ${isAny(column, ids)} then ${ids[0]}::bigint else ${column} end`;
  return sql`select ${statements}.*, ${move(sql`${statements.subjectId}`)} as subject, ${move(sql`${statements.objectId}`)} as object
    from ${statements} where ${isCurrentStatement(statements)} and (${isAny(statements.subjectId, ids)} or ${isAny(statements.objectId, ids)})`;
};
const SAME_VALUE = sql.raw(
  "m.value_kind = 'UNKNOWN', m.object, m.amount, m.amount_to, m.comparator, m.unit, m.per, m.of_id, m.of_text, m.text, m.date",
);

/** What judging entities the same would bring together. */
export async function describeMerge(db: Db, ids: readonly EntityId[]): Promise<MergePreview> {
  const collect = async (select: SQL): Promise<StatementSet[]> => {
    const rows = (await db.execute(select)) as unknown as { predicate: Predicate; ids: string }[]; // rows of the driver
    return rows.map(({ predicate, ids: list }) => ({ predicate, statements: parseIds<StatementId>(list) }));
  };
  const moved = selectMoved(ids);
  const [doubles, clashes, links, named] = await Promise.all([
    collect(sql`select m.predicate, string_agg(m.id::text, ',' order by m.id) as ids from (${moved}) m
      group by m.subject, m.predicate, ${SAME_VALUE}, m.qualifiers_key, m.valid_from, m.valid_to having count(*) > 1 order by min(m.id) limit ${LIMIT}`),
    collect(sql`select m.predicate, string_agg(m.id::text, ',' order by m.id) as ids from (${moved}) m
      where m.subject = ${ids[0]} and m.valid_to is null and ${inArray(sql`m.predicate`, [...FUNCTIONAL_PREDICATES])} group by m.predicate
      having case when bool_and(m.value_kind = 'DATE') then min(m.date_latest) < max(m.date_earliest) else count(distinct (m.object, m.amount, m.unit, m.text, m.date)) > 1 end order by min(m.id) limit ${LIMIT}`),
    collect(
      sql`select m.predicate, string_agg(m.id::text, ',' order by m.id) as ids from (${moved}) m where m.subject = m.object and m.subject_id <> m.object_id group by m.predicate`,
    ),
    db.execute(sql`select ${names.text} as text, ${names.lang} as lang, string_agg(distinct ${names.entityId}::text, ',') as ids from ${names}
      where ${isAny(names.entityId, ids)} group by 1, 2 order by 2, 1 limit ${LIMIT}`) as unknown as Promise<
      { text: string; lang: string; ids: string }[]
    >, // rows of the driver
  ]);
  const [row] = (await db.execute(
    sql`select count(distinct (m.subject, m.predicate, m.object)) as degree from (${moved}) m where m.object is not null and m.subject <> m.object`,
  )) as unknown as { degree: string }[]; // as above
  return {
    names: named.map(({ text, lang, ids: list }) => ({ text, lang, entities: parseIds<EntityId>(list) })),
    clashes,
    doubles,
    selfLinks: links.flatMap(({ statements: found }) => found).slice(0, MAX_LIST_LENGTH),
    degree: Number(row?.degree ?? 0),
  };
}
