import { and, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { EntityId } from '../../../schema/ids.ts';
import { declarations, entities, identifiers, KIND_TABLES, names, predicates, statements } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import { isCurrentStatement } from '../../graph/filter/provenance.store.ts';
import { FUNCTIONAL_PREDICATES } from '../../graph/ontology/functional.ts';
import type { StatementTrait, Traits } from './traits.ts';

/** Of the statements about an entity so many are compared, in either direction. */
const MAX_COMPARED_STATEMENTS = 100;
const MAX_COMPARED_NAMES = 20;

const asJson = (select: SQL): SQL => sql`(select coalesce(json_agg(x), '[]')::text from (${select}) x)`;
const { PERSON: _, FUND: __, ...typed } = KIND_TABLES;
const selectType = sql`coalesce(${sql.join(
  Object.values(typed).map((table) => sql`(select k.type from ${table} k where k.id = ${entities.id})`),
  sql`, `,
)})`;

const selectCompared = (out: boolean): SQL => {
  const [own, other] = out ? [statements.subjectId, statements.objectId] : [statements.objectId, statements.subjectId];
  return sql`(select ${statements.id}, ${statements.predicate}, ${sql.raw(String(out))} as out, ${other} as other,
      case ${statements.valueKind} when 'QUANTITY' then trim_scale(${statements.amount}) || ' ' || ${statements.unit} when 'TEXT' then ${statements.text}::text else ${statements.date} end as value,
      ${statements.dateEarliest} as earliest, ${statements.dateLatest} as latest, ${inArray(statements.predicate, [...FUNCTIONAL_PREDICATES])} as single, p.role
    from ${statements} join ${predicates} p on p.predicate = ${statements.predicate}
    where ${own} = ${entities.id} and ${isCurrentStatement(statements)}
    order by ${statements.id} limit ${sql.raw(String(MAX_COMPARED_STATEMENTS))})`;
};

/** The traits of entities, by id. One SQL statement. */
export async function loadTraits(db: Db, ids: readonly EntityId[]): Promise<Map<EntityId, Traits>> {
  const parse = <T>(text: string) => JSON.parse(text) as readonly T[]; // as it is selected
  const rows = await db
    .select({
      id: entities.id,
      kind: entities.kind,
      type: sql<string | null>`${selectType}`,
      names: asJson(
        sql`select distinct ${names.text}, ${names.norm}, ${names.parts} is not null as parsed from ${names} where ${names.entityId} = ${entities.id} and ${names.role} <> 'TITLE' limit ${sql.raw(String(MAX_COMPARED_NAMES))}`,
      ).mapWith(parse<Traits['names'][number]>),
      identifiers: asJson(
        sql`select distinct ${identifiers.scheme}, lower(${identifiers.value}) as value from ${identifiers} where ${identifiers.entityId} = ${entities.id}`,
      ).mapWith(parse<Traits['identifiers'][number]>),
      articles:
        sql`(select coalesce(json_agg(distinct ${declarations.articleId}), '[]')::text from ${declarations} where ${declarations.entityId} = ${entities.id})`.mapWith(
          parse<number>,
        ),
      statements: asJson(sql`${selectCompared(true)} union all ${selectCompared(false)}`).mapWith(parse<StatementTrait>),
    })
    .from(entities)
    .where(and(isAny(entities.id, ids), isNull(entities.retractedIn)));
  return new Map(rows.map((row) => [row.id, row]));
}
