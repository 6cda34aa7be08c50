import { PREDICATES, type PredicateDefinition, type ValueKind } from '../../schema/ontology.ts';
import { type CheckContext, checkReference, findKind } from './check-context.ts';
import { checkValue } from './check-value.ts';
import { createMistake, type Mistake, type Path } from './mistake.ts';
import type { StatementShape } from './shape.ts';
import type { CorrectionShape } from './shape-statement-value.ts';
import { findValueKind, readStatementValue, VALUE_FORMS } from './value.ts';

/** Checks what the evidence of a statement corrects. */
export function checkCorrections(context: CheckContext, path: Path, subject: string, statement: StatementShape): Mistake[] {
  return statement.evidence.flatMap((item, index): Mistake[] => {
    if (typeof item === 'number' || item.corrects === undefined) return [];
    const where = [...path, 'evidence', index, 'corrects'];
    const { stance = 'ASSERTS', corrects } = item;
    return [
      ...(stance === 'ASSERTS'
        ? []
        : [createMistake([...path, 'evidence', index, 'stance'], stance, 'only what asserts a statement corrects another')]),
      ...(isItself(subject, statement, corrects)
        ? [{ path: where, message: 'names the statement itself: give the value that it corrects' }]
        : []),
      ...checkTarget(context, where, corrects),
    ];
  });
}

/** With a valid time or qualifiers a statement may correct one with others. */
function isItself(subject: string, { validFrom, validTo, qualifiers, ...statement }: StatementShape, corrects: CorrectionShape): boolean {
  if (validFrom !== undefined || validTo !== undefined || qualifiers.length > 0) return false;
  const [own, other] = [readStatementValue(statement), readStatementValue(corrects)];
  return subject === corrects.subject && statement.predicate === corrects.predicate && JSON.stringify(own) === JSON.stringify(other);
}

/** A statement that could be there: it need not be. */
function checkTarget(context: CheckContext, path: Path, corrects: CorrectionShape): Mistake[] {
  const value = readStatementValue(corrects);
  if (!value) return [{ path, message: `has no value or more than one: exactly one of ${VALUE_FORMS} is needed` }];
  const { subjects, values }: PredicateDefinition = PREDICATES[corrects.predicate];
  const allowed: readonly ValueKind[] = [...values, 'UNKNOWN'];
  const valueKind = findValueKind(value, (slug) => findKind(context, slug));
  return [
    ...checkReference(context, [...path, 'subject'], corrects.subject, subjects),
    ...checkValue(context, path, corrects, value),
    ...(valueKind === undefined || allowed.includes(valueKind)
      ? []
      : [createMistake([...path, value.is], valueKind, `the value of ${corrects.predicate} may be ${allowed.join(', ')}`)]),
    ...(corrects.quantity?.equivalent === undefined
      ? []
      : [
          createMistake(
            [...path, 'quantity', 'equivalent'],
            corrects.quantity.equivalent.unit,
            'the amount names the statement: leave it out',
          ),
        ]),
  ];
}
