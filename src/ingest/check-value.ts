import { PREDICATES, type PredicateDefinition, type ValueKind } from '../../schema/ontology.ts';
import { type CheckContext, checkReference, findKind } from './check-context.ts';
import { createMistake, findRepeats, type Mistake, type Path } from './mistake.ts';
import type { StatementShape } from './shape.ts';
import type { QualifierShape, QuantityShape, ValueShape } from './shape-statement-value.ts';
import { compareDecimals, findValueKind, readStatementValue, type StatementValue, VALUE_FORMS } from './value.ts';

/** Checks the entities that a value names, and its quantity. */
export function checkValue(context: CheckContext, path: Path, { quantity }: ValueShape, value: StatementValue): Mistake[] {
  return [
    ...(value.is === 'entity' ? checkReference(context, [...path, 'entity'], value.slug) : []),
    ...(quantity ? checkQuantity(context, [...path, 'quantity'], quantity) : []),
  ];
}

function checkQuantity(context: CheckContext, path: Path, quantity: QuantityShape): Mistake[] {
  const { amount, from, to, comparator, of, unit, equivalent } = quantity;
  if ((amount === undefined) === (from === undefined) || (from === undefined) !== (to === undefined))
    return [{ path, message: 'must have an amount, or both ends of a range: from and to' }];
  return [
    ...(from !== undefined && to !== undefined && compareDecimals(String(from), String(to)) >= 0
      ? [createMistake([...path, 'to'], to, `a range ends above its start (${from})`)]
      : []),
    ...(to !== undefined && comparator !== undefined
      ? [createMistake([...path, 'comparator'], comparator, 'a range has none: leave it out')]
      : []),
    ...(typeof of === 'string' ? checkReference(context, [...path, 'of'], of) : []),
    ...(equivalent?.unit === unit
      ? [createMistake([...path, 'equivalent', 'unit'], unit, 'it is the unit of the amount: give another')]
      : []),
  ];
}

/** Checks the qualifiers of a statement. */
export function checkQualifiers(context: CheckContext, path: Path, { qualifiers }: StatementShape): Mistake[] {
  return [
    ...qualifiers.flatMap((qualifier, index) => checkQualifier(context, [...path, 'qualifiers', index], qualifier)),
    ...findRepeats(qualifiers.map((qualifier) => JSON.stringify([qualifier.predicate, readStatementValue(qualifier)]))).map((index) =>
      createMistake([...path, 'qualifiers', index, 'predicate'], qualifiers[index]?.predicate, 'the same qualifier stands above'),
    ),
  ];
}

/** A qualifier has a value that its predicate allows, whatever the subject of the statement. */
function checkQualifier(context: CheckContext, path: Path, qualifier: QualifierShape): Mistake[] {
  const value = readStatementValue(qualifier);
  if (!value) return [{ path, message: `has no value or more than one: exactly one of ${VALUE_FORMS} is needed` }];
  const definition: PredicateDefinition = PREDICATES[qualifier.predicate];
  const valueKind = findValueKind(value, (slug) => findKind(context, slug));
  const allowed: readonly ValueKind[] = [...definition.values, 'UNKNOWN'];
  const { per, of, equivalent } = qualifier.quantity ?? {};
  return [
    ...checkValue(context, path, qualifier, value),
    ...(valueKind === undefined || allowed.includes(valueKind)
      ? []
      : [createMistake([...path, value.is], valueKind, `the value of ${qualifier.predicate} may be ${allowed.join(', ')}`)]),
    ...Object.entries({ per, of, equivalent }).flatMap(([key, given]) =>
      given === undefined ? [] : [createMistake([...path, 'quantity', key], given, 'a qualifier has an amount and a unit only')],
    ),
  ];
}
