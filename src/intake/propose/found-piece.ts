import type { ProposedPiece } from '../../../schema/proposed-piece.ts';
import type { ProposalDoubt, ProposalKind } from '../../../schema/words.ts';
import { computeFingerprint, type Span } from '../../ingest/span.ts';

/** What a run found: a piece of the graph, before it is stored as a proposal. */
export interface FoundPiece {
  /** Its name among the pieces of the run. */
  readonly key: string;
  readonly rule: string;
  readonly kind: ProposalKind;
  readonly piece: ProposedPiece;
  /** Numbers of its sentences, at least one. */
  readonly sentences: readonly number[];
  /** The words that it rests on, in code points. */
  readonly spans: readonly Span[];
  /** Keys of the pieces of what it names. */
  readonly needs: readonly string[];
  readonly doubt: ProposalDoubt | null;
}

/** A value with the keys of objects in order, so that equal values have equal JSON. */
function normalize(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalize);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, normalize(inner)]),
  );
}

/** SHA-256 of what is proposed: the same of a rule is proposed once. */
export const computePieceFingerprint = ({ rule, kind, piece }: FoundPiece): string =>
  computeFingerprint(JSON.stringify([rule, kind, normalize(piece)]));

const collectPredicates = ({ entities = [] }: ProposedPiece): unknown[] =>
  entities.flatMap((entity) => ((entity['statements'] ?? []) as readonly { predicate: unknown }[]).map(({ predicate }) => predicate));

/**
 * SHA-256 of which rule says it of which words, whatever it names there: what was decided is not proposed again. Without words of its own it is what it
 * says, as a sentence may say several things.
 */
export const computePlace = ({ rule, kind, piece, sentences, spans }: FoundPiece): string =>
  computeFingerprint(
    JSON.stringify([rule, kind, ...(spans.length > 0 ? [spans, collectPredicates(piece)] : [sentences, normalize(piece)])]),
  );
