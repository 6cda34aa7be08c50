import { PREDICATES, type PredicateDefinition, type ValueKind } from '../../schema/ontology.ts';
import type { Tie } from '../../schema/words.ts';
import { type CheckContext, checkReference, findKind } from './check-context.ts';
import { checkValue } from './check-value.ts';
import { createMistake, type Mistake, type Path, suggestWord } from './mistake.ts';
import type { StatementShape } from './shape.ts';
import type { TargetShape } from './shape-statement-value.ts';
import { isKeyed, listTargets, type NamedStatement, resolveTarget, TIE_FIELDS } from './target.ts';
import { findValueKind, readStatementValue, VALUE_FORMS } from './value.ts';

/** Checks what the evidence of a statement corrects, confirms and ends. */
export function checkTargets(context: CheckContext, path: Path, subject: string, statement: StatementShape): Mistake[] {
  return statement.evidence.flatMap((item, index): Mistake[] => {
    if (typeof item === 'number') return [];
    const where = [...path, 'evidence', index];
    const [first, ...others] = listTargets(item);
    if (!first) return [];
    const { stance = 'ASSERTS' } = item;
    const fields = [first, ...others].map(([tie]) => TIE_FIELDS[tie]);
    return [
      ...(stance === 'ASSERTS' ? [] : [createMistake([...where, 'stance'], stance, `only what asserts a statement ${fields[0]} another`)]),
      ...(others.length === 0
        ? []
        : [createMistake(where, fields.join(', '), 'one of them for each piece of evidence: give the sentence again')]),
      ...[first, ...others].flatMap(([tie, written]) => {
        const at = [...where, TIE_FIELDS[tie]];
        const target = resolveTarget(context.graph, tie, written);
        return [
          ...(target && !isKeyed(target) && isItself(subject, statement, target) ? [{ path: at, message: NAMES_ITSELF[tie] }] : []),
          ...(written.key === undefined ? checkTarget(context, at, written) : checkKey(context, at, written)),
        ];
      }),
    ];
  });
}

const NAMES_ITSELF = {
  CORRECTS: 'names the statement itself: give the value that it corrects',
  CONFIRMS: 'names the statement itself: its evidence says it already',
  ENDS: 'names the statement itself: give it validTo',
} as const satisfies Record<Tie, string>;

/** With a valid time or qualifiers a statement may correct one with others. */
function isItself(subject: string, { validFrom, validTo, qualifiers, ...statement }: StatementShape, target: NamedStatement): boolean {
  if (validFrom !== undefined || validTo !== undefined || qualifiers.length > 0) return false;
  const [own, other] = [readStatementValue(statement), readStatementValue(target)];
  return subject === target.subject && statement.predicate === target.predicate && JSON.stringify(own) === JSON.stringify(other);
}

/** The keys of an article are not known before it is there: see `listTargetWarnings`. */
function checkKey({ keyed }: CheckContext, path: Path, { key = '', article, ...said }: TargetShape): Mistake[] {
  const [more] = Object.entries(said).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  return [
    ...(article !== undefined || keyed.has(key)
      ? []
      : [createMistake([...path, 'key'], key, `no statement has this key${suggestWord(key, keyed.keys())}`)]),
    ...(more === undefined ? [] : [createMistake([...path, more], key, 'the key names the statement: leave this out')]),
  ];
}

/** A statement that could be there: it need not be. */
function checkTarget(context: CheckContext, path: Path, target: TargetShape): Mistake[] {
  const { subject, predicate, quantity } = target;
  if (subject === undefined || predicate === undefined) {
    const field = subject === undefined ? 'subject' : 'predicate';
    return [
      {
        path: [...path, field],
        message: 'is missing: a statement is named by subject, predicate and value, or by its key in this file or in that of an article',
      },
    ];
  }
  const value = readStatementValue(target);
  if (!value) return [{ path, message: `has no value or more than one: exactly one of ${VALUE_FORMS} is needed` }];
  const { subjects, values }: PredicateDefinition = PREDICATES[predicate];
  const allowed: readonly ValueKind[] = [...values, 'UNKNOWN'];
  const valueKind = findValueKind(value, (slug) => findKind(context, slug));
  return [
    ...checkReference(context, [...path, 'subject'], subject, subjects),
    ...checkValue(context, path, target, value),
    ...(valueKind === undefined || allowed.includes(valueKind)
      ? []
      : [createMistake([...path, value.is], valueKind, `the value of ${predicate} may be ${allowed.join(', ')}`)]),
    ...(quantity?.equivalent === undefined
      ? []
      : [createMistake([...path, 'quantity', 'equivalent'], quantity.equivalent.unit, 'the amount names the statement: leave it out')]),
  ];
}
