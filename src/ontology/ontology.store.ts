import {
  KIND_NAMES,
  PREDICATES,
  type Predicate,
  type PredicateDefinition,
  typeLabels,
  UNITS,
  type Unit,
  type ValueKind,
} from '../../schema/ontology.ts';
import { entityTypes, predicateKinds, predicates, units } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { upsertAll } from '../database/write.ts';

/** Writes the ontology of `schema/ontology.ts` into the database, which checks statements against it. */
export async function upsertOntology(db: Db): Promise<void> {
  const definitions = Object.entries(PREDICATES) as [Predicate, PredicateDefinition][]; // the names with their definitions
  const predicateRows = definitions.map(([predicate, { label, inverse, role, additive }]) => ({
    predicate,
    label,
    inverseLabel: inverse,
    role,
    additive,
  }));
  await upsertAll(
    db,
    predicates,
    predicateRows,
    [predicates.predicate],
    [predicates.label, predicates.inverseLabel, predicates.role, predicates.additive],
  );
  const kindRows = definitions.flatMap(([predicate, { subjects, values }]) =>
    subjects.flatMap((subjectKind) =>
      [...values, 'UNKNOWN' as const].map((valueKind: ValueKind) => ({ predicate, subjectKind, valueKind })),
    ),
  );
  await db.insert(predicateKinds).values(kindRows).onConflictDoNothing();
  const typeRows = KIND_NAMES.flatMap((kind) => Object.entries(typeLabels(kind)).map(([type, label]) => ({ kind, type, label })));
  await upsertAll(db, entityTypes, typeRows, [entityTypes.kind, entityTypes.type], [entityTypes.label]);
  const unitRows = Object.entries(UNITS).map(([unit, label]) => ({ unit: unit as Unit, label })); // the names of a literal object
  await upsertAll(db, units, unitRows, [units.unit], [units.label]);
}
