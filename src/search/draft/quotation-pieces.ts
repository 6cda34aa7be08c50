import type { Span } from '../../ingest/span.ts';
import { findDirectSpeech } from '../../text/quotation/direct-speech.ts';
import type { Span as TextSpan } from '../../text/sentence/split.ts';
import { toEntityKey } from './name-pieces.ts';
import type { DraftPiece } from './piece.ts';

type MentionPiece = Extract<DraftPiece, { readonly kind: 'MENTION' }>;

/** The entity that the words of a speaker name: the last name if a position precedes it, otherwise the first. */
function findSpeaker(pieces: readonly DraftPiece[], [start, end]: Span): MentionPiece | undefined {
  const within = pieces.filter(
    (piece): piece is MentionPiece => piece.kind === 'MENTION' && piece.mention.span[0] >= start && piece.mention.span[1] <= end,
  );
  return within.find(({ mention }) => mention.span[1] === end) ?? within.find(({ mention }) => mention.span[0] === start);
}

/** Direct speech with its speakers. @param pieces the mentions of the text, among others */
export function listQuotationPieces(text: string, sentences: readonly TextSpan[], pieces: readonly DraftPiece[]): DraftPiece[] {
  const declared = new Set(pieces.flatMap((piece) => (piece.kind === 'ENTITY' ? [piece.key] : [])));
  return findDirectSpeech(text, sentences).map(({ first, last, named: sentence, speaker: { start, end } }): DraftPiece => {
    const speaker = findSpeaker(pieces, [start, end])?.mention.entity ?? '';
    const key = toEntityKey(speaker);
    return {
      kind: 'QUOTATION',
      key: `quotation ${first}-${last}`,
      rule: 'quotation',
      quotation: { sentences: [first, last], speaker, asWritten: { sentence, span: [start, end] } },
      sentences: Array.from({ length: last - first + 1 }, (_, index) => first + index),
      spans: [[start, end]],
      needs: declared.has(key) ? [key] : [],
      doubt: null,
    };
  });
}
