import { type Kind, PREDICATES, type PredicateDefinition, type ValueKind } from '../../schema/ontology.ts';
import type { Voice } from '../../schema/words.ts';
import { isSurelyBefore, parsePartialDate } from '../base/partial-date.ts';
import { type CheckContext, checkSpeaker, findKind } from './check-context.ts';
import { checkTargets } from './check-target.ts';
import { checkQualifiers, checkValue } from './check-value.ts';
import { resolveEvidence, type Supported } from './evidence.ts';
import { createMistake, findRepeats, type Mistake, type Path } from './mistake.ts';
import type { StatementShape } from './shape.ts';
import { isWithin } from './span.ts';
import { suggestPredicates } from './suggest-predicate.ts';
import { findValueKind, readStatementValue, type StatementValue, VALUE_FORMS } from './value.ts';

/** Checks a statement of an entity, with its evidence. */
export function checkStatement(
  context: CheckContext,
  path: Path,
  { slug, kind }: { readonly slug: string; readonly kind: Kind },
  statement: StatementShape,
): Mistake[] {
  const value = readStatementValue(statement);
  if (!value) return [{ path, message: `has no value or more than one: exactly one of ${VALUE_FORMS} is needed` }];
  return [
    ...checkPredicate(context, path, kind, statement, value),
    ...checkValue(context, path, statement, value),
    ...checkQualifiers(context, path, statement),
    ...checkValidity(path, statement),
    ...checkEvidence(context, path, statement),
    ...checkTargets(context, path, slug, statement),
  ];
}

/** Checks the evidence of a statement, or of the status of an event. */
export function checkEvidence(context: CheckContext, path: Path, statement: Supported): Mistake[] {
  const resolved = resolveEvidence(context.graph, statement);
  const reasons = new Set(resolved.flatMap(({ reason }) => (reason ? [JSON.stringify(reason)] : [])));
  return [
    ...resolved.flatMap(({ sentence: number, span, voice, speaker, via }, index): Mistake[] => {
      const where = [...path, 'evidence', index];
      const sentence = context.graph.sentences[number - 1];
      if (!sentence) return [createMistake(where, number, `there is no such sentence; 1 to ${context.graph.sentences.length}`)];
      return [
        ...(span && !isWithin(span, sentence.span)
          ? [createMistake([...where, 'span'], span, `outside sentence ${number} [${sentence.span}]`)]
          : []),
        ...checkVoice(where, voice, speaker),
        ...(speaker === undefined ? [] : checkSpeaker(context, [...where, 'speaker'], speaker)),
        ...checkVia(context, where, voice, speaker, via),
      ];
    }),
    ...findRepeats(resolved.map(({ sentence, voice, speaker, stance }) => JSON.stringify([sentence, voice, speaker, stance]))).map(
      (index) => createMistake([...path, 'evidence', index], resolved[index]?.sentence, 'the same evidence stands above'),
    ),
    ...(reasons.size > 1 ? [createMistake([...path, 'evidence'], reasons.size, 'an inference has one reason for all its evidence')] : []),
  ];
}

function checkVoice(where: Path, voice: Voice, speaker: string | undefined): Mistake[] {
  if (voice === 'ARTICLE' && speaker !== undefined) {
    const message = 'the article itself has no speaker: write voice: REPORTED, or QUOTED for direct speech';
    return [createMistake([...where, 'voice'], voice, message)];
  }
  if (voice !== 'QUOTED' || speaker !== undefined) return [];
  return [createMistake([...where, 'voice'], voice, 'direct speech needs a speaker; a source that is not named is REPORTED')];
}

/** Checks those who pass evidence on: others than the speaker, each once. */
function checkVia(context: CheckContext, where: Path, voice: Voice, speaker: string | undefined, via: readonly string[]): Mistake[] {
  const isArticle = via.length > 0 && voice === 'ARTICLE';
  return [
    ...(isArticle ? [createMistake([...where, 'via'], via.join(', '), 'what the article itself says is passed on by nobody')] : []),
    ...via.flatMap((slug, index): Mistake[] => {
      const path = [...where, 'via', index];
      if (slug === speaker) return [createMistake(path, slug, 'is the speaker: via has those who pass on what the speaker said')];
      if (via.indexOf(slug) < index) return [createMistake(path, slug, 'the same stands above')];
      return checkSpeaker(context, path, slug);
    }),
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
