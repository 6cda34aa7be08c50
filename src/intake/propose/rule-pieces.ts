import type { ProposedPiece } from '../../../schema/proposed-piece.ts';
import type { DraftPiece } from '../../search/draft/piece.ts';
import type { FoundPiece } from './found-piece.ts';

/** What a piece of a rule adds to the graph. */
function toProposedPiece(piece: DraftPiece): ProposedPiece {
  switch (piece.kind) {
    case 'ENTITY':
    case 'EVENT':
      return { entities: [{ slug: piece.slug, ...piece.entity }] };
    case 'NAME':
      return { entities: [{ slug: piece.slug, names: [piece.name] }] };
    case 'MENTION':
      return { sentences: [{ number: piece.sentence, mentions: [piece.mention] }] };
    case 'STATEMENT':
      return { entities: [{ slug: piece.subject, statements: [piece.statement] }] };
    case 'VOICE': {
      const { voice, speaker } = piece;
      return { sentences: [{ number: piece.sentence, voice, ...(speaker !== undefined && { speaker }) }] };
    }
    case 'QUOTATION':
      return { quotations: [piece.quotation] };
  }
}

/** A piece of a rule as every run has it. */
export const toFoundPiece = (piece: DraftPiece): FoundPiece => {
  const { key, rule, kind, sentences, spans, needs, doubt } = piece;
  return { key, rule, kind, sentences, spans, needs, doubt, piece: toProposedPiece(piece) };
};
