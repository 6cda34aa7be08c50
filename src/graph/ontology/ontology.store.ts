import { count, isNull, sql } from 'drizzle-orm';
import {
  KIND_NAMES,
  type Kind,
  PREDICATES,
  type Predicate,
  type PredicateDefinition,
  SINGLE_OFFICES,
  typeLabels,
  UNITS,
  type Unit,
  type ValueKind,
} from '../../../schema/ontology.ts';
import {
  documents,
  entities,
  entityTypes,
  events,
  groups,
  offices,
  organizations,
  places,
  predicateKinds,
  predicates,
  statements,
  things,
  units,
} from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { upsertAll } from '../../database/write.ts';
import { isCurrentStatement } from '../filter/provenance.store.ts';
import { readSuccession, updateDerivedEnds } from './succession.store.ts';

/** Writes `schema/ontology.ts` to the database, which checks statements against it. */
export async function upsertOntology(db: Db): Promise<void> {
  const definitions = Object.entries(PREDICATES) as [Predicate, PredicateDefinition][]; // entries of a literal object
  const before = await readSuccession(db);
  const { label, inverseLabel, role, additive, oneValue, oneSubject, symmetric } = predicates;
  await upsertAll(
    db,
    predicates,
    definitions.map(toPredicateRow),
    [predicates.predicate],
    [label, inverseLabel, role, additive, oneValue, oneSubject, symmetric],
  );
  const kindRows = definitions.flatMap(([predicate, { subjects, values }]) =>
    subjects.flatMap((subjectKind) =>
      [...values, 'UNKNOWN' as const].map((valueKind: ValueKind) => ({ predicate, subjectKind, valueKind })),
    ),
  );
  await db.insert(predicateKinds).values(kindRows).onConflictDoNothing();
  const typeRows = KIND_NAMES.flatMap((kind) =>
    Object.entries(typeLabels(kind)).map(([type, typeLabel]) => ({ kind, type, label: typeLabel, single: isSingle(kind, type) })),
  );
  await upsertAll(db, entityTypes, typeRows, [entityTypes.kind, entityTypes.type], [entityTypes.label, entityTypes.single]);
  const unitRows = Object.entries(UNITS).map(([unit, unitLabel]) => ({ unit: unit as Unit, label: unitLabel })); // keys of a literal object
  await upsertAll(db, units, unitRows, [units.unit], [units.label]);
  if (before !== (await readSuccession(db))) await updateDerivedEnds(db);
}

function toPredicateRow([predicate, { label, inverse, role, additive, functional, timeless, ...more }]: [Predicate, PredicateDefinition]) {
  const oneValue = functional && !timeless;
  const oneSubject = !timeless && (more.inverseFunctional || (more.symmetric && functional));
  return { ...{ predicate, label, inverseLabel: inverse, role, additive }, oneValue, oneSubject, symmetric: more.symmetric };
}

const isSingle = (kind: Kind, type: string): boolean => kind === 'OFFICE' && SINGLE_OFFICES.some((single) => single === type);

const countInOrder = async <K extends string>(
  keys: readonly K[],
  counting: Promise<readonly { key: K; count: number }[]>,
): Promise<number[]> => {
  const counts = new Map((await counting).map(({ key, count }) => [key, count]));
  return keys.map((key) => counts.get(key) ?? 0);
};

/** Number of current statements by predicate. */
export const countPredicates = (db: Db, keys: readonly Predicate[]): Promise<number[]> =>
  countInOrder(
    keys,
    db
      .select({ key: statements.predicate, count: count() })
      .from(statements)
      .where(isCurrentStatement(statements))
      .groupBy(statements.predicate),
  );

/** Number of current entities by kind. */
export const countKinds = (db: Db, keys: readonly Kind[]): Promise<number[]> =>
  countInOrder(
    keys,
    db.select({ key: entities.kind, count: count() }).from(entities).where(isNull(entities.retractedIn)).groupBy(entities.kind),
  );

/** Number of current entities by kind and type, joined by a space. */
export function countTypes(db: Db, keys: readonly string[]): Promise<number[]> {
  const typed = [organizations, places, offices, groups, documents, things, events].map(
    (table) =>
      sql`select ${table.kind} || ' ' || ${table.type} as key from ${table} join ${entities} on ${entities.id} = ${table.id} where ${isNull(entities.retractedIn)}`,
  );
  return countInOrder(
    keys,
    db
      .select({ key: sql<string>`key`, count: count() })
      .from(sql`(${sql.join(typed, sql` union all `)}) t`)
      .groupBy(sql`key`),
  );
}
