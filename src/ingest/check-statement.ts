import { type Kind, PREDICATES, type PredicateDefinition, type ValueKind } from '../../schema/ontology.ts';
import { isSurelyBefore, parsePartialDate } from '../base/partial-date.ts';
import { type CheckContext, checkSpeaker, findKind } from './check-context.ts';
import { checkQualifiers, checkValue } from './check-value.ts';
import { resolveEvidence } from './evidence.ts';
import { createMistake, findRepeats, type Mistake, type Path } from './mistake.ts';
import type { StatementShape } from './shape.ts';
import { isWithin } from './span.ts';
import { suggestPredicates } from './suggest-predicate.ts';
import { findValueKind, readStatementValue, type StatementValue, VALUE_FORMS } from './value.ts';

/** Checks a statement of an entity, with its evidence. */
export function checkStatement(context: CheckContext, path: Path, kind: Kind, statement: StatementShape): Mistake[] {
  const value = readStatementValue(statement);
  if (!value) return [{ path, message: `has no value or more than one: exactly one of ${VALUE_FORMS} is needed` }];
  return [
    ...checkPredicate(context, path, kind, statement, value),
    ...checkValue(context, path, statement, value),
    ...checkQualifiers(context, path, statement),
    ...checkValidity(path, statement),
    ...checkEvidence(context, path, statement),
  ];
}

function checkEvidence(context: CheckContext, path: Path, statement: StatementShape): Mistake[] {
  const resolved = resolveEvidence(context.graph, statement);
  const reasons = new Set(resolved.flatMap(({ reason }) => (reason ? [JSON.stringify(reason)] : [])));
  return [
    ...resolved.flatMap(({ sentence: number, span, voice, speaker }, index): Mistake[] => {
      const where = [...path, 'evidence', index];
      const sentence = context.graph.sentences[number - 1];
      if (!sentence) return [createMistake(where, number, `there is no such sentence; 1 to ${context.graph.sentences.length}`)];
      return [
        ...(span && !isWithin(span, sentence.span)
          ? [createMistake([...where, 'span'], span, `outside sentence ${number} [${sentence.span}]`)]
          : []),
        ...((voice === 'ARTICLE') === (speaker === undefined)
          ? []
          : [createMistake([...where, 'voice'], voice, 'QUOTED and REPORTED need a speaker, ARTICLE has none')]),
        ...(speaker === undefined ? [] : checkSpeaker(context, [...where, 'speaker'], speaker)),
      ];
    }),
    ...findRepeats(resolved.map(({ sentence, voice, speaker }) => JSON.stringify([sentence, voice, speaker]))).map((index) =>
      createMistake([...path, 'evidence', index], resolved[index]?.sentence, 'the same evidence stands above'),
    ),
    ...(reasons.size > 1 ? [createMistake([...path, 'evidence'], reasons.size, 'an inference has one reason for all its evidence')] : []),
  ];
}

/** Checks that the predicate allows the kinds of subject and value. */
function checkPredicate(context: CheckContext, path: Path, subjectKind: Kind, statement: StatementShape, value: StatementValue): Mistake[] {
  const definition: PredicateDefinition = PREDICATES[statement.predicate];
  const valueKind = findValueKind(value, (slug) => findKind(context, slug));
  if (!definition.subjects.includes(subjectKind)) {
    const subjects = `its subject may be ${definition.subjects.join(', ')}, not ${subjectKind}`;
    return [createMistake([...path, 'predicate'], statement.predicate, `${subjects}${suggestPredicates(subjectKind, valueKind)}`)];
  }
  const allowed: readonly ValueKind[] = [...definition.values, 'UNKNOWN'];
  if (valueKind === undefined || allowed.includes(valueKind)) return [];
  const values = `the value of ${statement.predicate} may be ${allowed.join(', ')}, not ${valueKind}`;
  const written = value.is === 'entity' ? value.slug : valueKind;
  return [createMistake([...path, value.is], written, `${values}${suggestPredicates(subjectKind, valueKind)}`)];
}

/** Checks that the start may precede the end. */
export function checkValidity(path: Path, { validFrom, validTo }: Pick<StatementShape, 'validFrom' | 'validTo'>): Mistake[] {
  const from = validFrom === undefined ? null : parsePartialDate(validFrom);
  const to = validTo === undefined ? null : parsePartialDate(validTo);
  return from && to && isSurelyBefore(to, from)
    ? [createMistake([...path, 'validTo'], validTo, `it ends before it begins (${validFrom})`)]
    : [];
}
