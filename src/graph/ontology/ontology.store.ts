import { count, isNull, sql } from 'drizzle-orm';
import {
  KIND_NAMES,
  type Kind,
  type LocalText,
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
import { canonicalizeText } from '../../ingest/value.ts';
import { isCurrentStatement } from '../filter/provenance.store.ts';
import { readSuccession, updateDerivedEnds } from './succession.store.ts';

/** Writes `schema/ontology.ts` to the database, which checks statements against it. */
export async function upsertOntology(db: Db): Promise<void> {
  const before = await readSuccession(db);
  const { label, inverseLabel, role, additive, oneValue, oneSubject, symmetric } = predicates;
  await upsertAll(
    db,
    predicates,
    listDefinitions().map(toPredicateRow),
    [predicates.predicate],
    [label, inverseLabel, role, additive, oneValue, oneSubject, symmetric],
  );
  const kindRows = listDefinitions().flatMap(([predicate, { subjects, values }]) =>
    subjects.flatMap((subjectKind) =>
      [...values, 'UNKNOWN' as const].map((valueKind: ValueKind) => ({ predicate, subjectKind, valueKind })),
    ),
  );
  await db.insert(predicateKinds).values(kindRows).onConflictDoNothing();
  await upsertAll(db, entityTypes, listTypeRows(), [entityTypes.kind, entityTypes.type], [entityTypes.label, entityTypes.single]);
  await upsertAll(db, units, listUnitRows(), [units.unit], [units.label]);
  if (before !== (await readSuccession(db))) await updateDerivedEnds(db);
}

const listDefinitions = () => Object.entries(PREDICATES) as [Predicate, PredicateDefinition][]; // entries of a literal object

const listTypeRows = () =>
  KIND_NAMES.flatMap((kind) =>
    Object.entries(typeLabels(kind)).map(([type, label]) => ({ kind, type, label, single: isSingle(kind, type) })),
  );

const listUnitRows = () => Object.entries(UNITS).map(([unit, label]) => ({ unit: unit as Unit, label })); // keys of a literal object

/** Words with all that is written of them, as text: the same for the same definition. */
const describeWords = <Row extends { readonly label: LocalText }>(rows: readonly Row[], nameOf: (row: Row) => string) =>
  new Map(
    rows.map((row) => {
      const texts = Object.entries(row).map(([column, value]) => [column, isRecord(value) ? canonicalizeText(value) : value] as const);
      return [nameOf(row), JSON.stringify(texts.toSorted(([a], [b]) => (a < b ? -1 : 1)))];
    }),
  );
const isRecord = (value: unknown): value is LocalText => typeof value === 'object' && value !== null;

const listOtherwise = (stored: ReadonlyMap<string, string>, own: ReadonlyMap<string, string>): string[] =>
  [...stored].flatMap(([word, definition]) => (own.has(word) && own.get(word) !== definition ? [word] : []));

/** The words that the database has from another ontology, which defines them otherwise. To be asked before the ontology is written. */
export async function listRedefinedWords(db: Db): Promise<string[]> {
  const inDatabase = [
    describeWords(await db.select().from(predicates), ({ predicate }) => predicate),
    describeWords(await db.select().from(entityTypes), ({ kind, type }) => `${kind} ${type}`),
    describeWords(await db.select().from(units), ({ unit }) => unit),
  ];
  const own = [
    describeWords(listDefinitions().map(toPredicateRow), ({ predicate }) => predicate),
    describeWords(listTypeRows(), ({ kind, type }) => `${kind} ${type}`),
    describeWords(listUnitRows(), ({ unit }) => unit),
  ];
  return inDatabase.flatMap((stored, index) => listOtherwise(stored, own[index] ?? new Map()));
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
