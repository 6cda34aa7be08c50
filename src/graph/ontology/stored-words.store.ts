import { inArray, notInArray } from 'drizzle-orm';
import {
  KIND_NAMES,
  type Kind,
  PREDICATE_NAMES,
  TYPES,
  type TypedKind,
  typeLabels,
  UNITS,
  type Unit,
  type ValueKind,
} from '../../../schema/ontology.ts';
import { entityTypes, predicateKinds, predicates, units } from '../../../schema/tables/index.ts';
import { DEPRECATED_WORDS } from '../../base/deprecated-words.ts';
import { addPredicate, addType, addUnit } from '../../base/load-ontology.ts';
import type { Db } from '../../database/connect.ts';

const FIELD = 'Words of an earlier ontology';

/** The kinds of subjects and values of predicates, as the database has them. */
async function loadKinds(db: Db, names: readonly (typeof PREDICATE_NAMES)[number][]) {
  const rows = await db
    .select()
    .from(predicateKinds)
    .where(inArray(predicateKinds.predicate, [...names]));
  return Map.groupBy(rows, ({ predicate }) => predicate);
}

async function addStoredPredicates(db: Db): Promise<string[]> {
  const rows = await db.select().from(predicates).where(notInArray(predicates.predicate, PREDICATE_NAMES));
  const kinds =
    rows.length > 0
      ? await loadKinds(
          db,
          rows.map(({ predicate }) => predicate),
        )
      : new Map<string, never[]>();
  for (const { predicate, label, inverseLabel, role, additive, oneValue, oneSubject, symmetric } of rows) {
    const allowed = kinds.get(predicate) ?? [];
    const subjects: readonly Kind[] = [...new Set(allowed.map(({ subjectKind }) => subjectKind))];
    const values: readonly ValueKind[] = [...new Set(allowed.map(({ valueKind }) => valueKind))].filter((kind) => kind !== 'UNKNOWN');
    const flags = { role, additive, functional: oneValue, inverseFunctional: oneSubject && !symmetric, symmetric };
    const others = { timeless: false, qualifier: false, sub: null };
    addPredicate(predicate, { label, inverse: inverseLabel, subjects, values, ...flags, ...others }, FIELD);
  }
  return rows.map(({ predicate }) => predicate);
}

async function addStoredTypes(db: Db): Promise<string[]> {
  const isTyped = (kind: Kind): kind is TypedKind => kind in TYPES;
  const rows = (await db.select().from(entityTypes)).filter(({ kind, type }) => isTyped(kind) && !(type in typeLabels(kind)));
  for (const { kind, type, label, single } of rows) {
    const { en = type, ru = type, kk = type } = label;
    addType(kind, type, { label: { en, ru, kk }, roles: [], single, maps: {} });
  }
  const isElsewhere = (type: string, own: Kind) => KIND_NAMES.some((kind) => kind !== own && type in typeLabels(kind));
  return rows.filter(({ kind, type }) => !isElsewhere(type, kind)).map(({ type }) => type);
}

async function addStoredUnits(db: Db): Promise<string[]> {
  const rows = await db
    .select()
    .from(units)
    .where(notInArray(units.unit, Object.keys(UNITS) as Unit[])); // keys of a literal object
  for (const { unit, label } of rows) addUnit(unit, label);
  return rows.map(({ unit }) => unit);
}

/**
 * Takes words into the ontology that the database holds and nobody brings, so that they stay readable: as deprecated. It must come before the
 * modules that read the ontology. Returns the words.
 */
export async function addStoredWords(db: Db): Promise<readonly string[]> {
  const words = [...(await addStoredPredicates(db)), ...(await addStoredTypes(db)), ...(await addStoredUnits(db))];
  for (const word of words) DEPRECATED_WORDS.add(word);
  return words;
}
