import type { LocalText } from '../../schema/ontology.ts';
import type { SpanWords } from './check-text.ts';
import type { Referent } from './referent.ts';
import type { GraphFile } from './shape.ts';
import { sliceWords } from './span.ts';
import { canonicalizeText } from './value.ts';

/** The stored words of a span: as given, otherwise from the text. */
export const toStoredWords = ({ span, surface, sha256 }: SpanWords, points: readonly string[] | undefined) => ({
  surface: surface ?? (sha256 === undefined && points ? sliceWords(points, span) : null),
  sha256: sha256 ?? null,
});

const UNKEPT_WORDS = { surface: null, sha256: null };
/** The stored words that mean an entity: none, if it was forgotten. */
export const toWordsOf = (
  referent: Referent | null,
  words: SpanWords,
  points: readonly string[] | undefined,
): ReturnType<typeof toStoredWords> => (referent?.isForgotten ? UNKEPT_WORDS : toStoredWords(words, points));

export const toCertainty = (
  inferred: GraphFile['quotations'][number]['inferred'],
): { certainty: 'STATED' | 'INFERRED'; reason: LocalText | null } =>
  inferred ? { certainty: 'INFERRED', reason: canonicalizeText(inferred) } : { certainty: 'STATED', reason: null };
