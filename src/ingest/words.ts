import type { LocalText } from '../../schema/ontology.ts';
import type { Words } from './check-text.ts';
import type { GraphFile } from './shape.ts';
import { wordsAt } from './span.ts';
import { canonicalText } from './value.ts';

/** The words of a span as they are stored: as given, else as they stand in the text. */
export const stored = ({ span, surface, sha256 }: Words, points: readonly string[] | undefined) => ({
  surface: surface ?? (sha256 === undefined && points ? wordsAt(points, span) : null),
  sha256: sha256 ?? null,
});

export const certaintyOf = (
  inferred: GraphFile['quotations'][number]['inferred'],
): { certainty: 'STATED' | 'INFERRED'; reason: LocalText | null } =>
  inferred ? { certainty: 'INFERRED', reason: canonicalText(inferred) } : { certainty: 'STATED', reason: null };
