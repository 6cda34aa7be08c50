import { KIND_NAMES, type Kind, PREDICATE_NAMES, PREDICATES, type PredicateDefinition, type ValueKind } from '../../schema/ontology.ts';
import { suggestWord } from './mistake.ts';

/** Maximum number of predicates in a message. */
const MAX_SUGGESTED = 12;

const listPredicates = (subject: Kind, value: ValueKind | undefined): string[] =>
  PREDICATE_NAMES.filter((name) => {
    const { subjects, values }: PredicateDefinition = PREDICATES[name];
    return subjects.includes(subject) && (value === undefined || value === 'UNKNOWN' || values.includes(value));
  });

const isKind = (value: ValueKind | undefined): value is Kind => (KIND_NAMES as readonly unknown[]).includes(value);

const formatList = (names: readonly string[]): string =>
  names.length > MAX_SUGGESTED ? `${names.slice(0, MAX_SUGGESTED).join(', ')} and ${names.length - MAX_SUGGESTED} more` : names.join(', ');

/**
 * What may stand instead of a predicate: those from the subject to the value, and those the other way round.
 * `written` is a word that is no predicate.
 */
export function suggestPredicates(subject: Kind, value: ValueKind | undefined, written?: unknown): string {
  const forward = listPredicates(subject, value);
  const backward = isKind(value) ? listPredicates(value, subject) : [];
  const near = suggestWord(written, forward) || suggestWord(written, backward) || suggestWord(written, PREDICATE_NAMES);
  const from = value === undefined || value === 'UNKNOWN' ? `of ${subject}` : `from ${subject} to ${value}`;
  const ways = [
    `${from}: ${forward.length > 0 ? formatList(forward) : 'none'}`,
    ...(backward.length > 0 && subject !== value ? [`from ${value} to ${subject}: ${formatList(backward)}`] : []),
  ];
  return `${near} (${ways.join('; ')})`;
}
