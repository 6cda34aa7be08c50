import { findRecognizedLanguage, recognizeNames } from '../../text/recognize/recognize.ts';
import { splitSentences } from '../../text/sentence/split.ts';
import { markKnown } from '../new-name/known.ts';
import { listKnownPieces, listNewPieces } from './name-pieces.ts';
import type { DraftPiece, KnownEntities, PieceArticle } from './piece.ts';
import { proposeEntities } from './proposal.ts';
import { listQuotationPieces } from './quotation-pieces.ts';

/**
 * What rules propose for a text: new entities with their names, mentions, statements, events and quotations, those first that others
 * need. Pure: the same for the same text, language, date and known mentions. Nothing of it is a fact before somebody accepts it.
 */
export function proposePieces(article: PieceArticle, known: KnownEntities): DraftPiece[] {
  const { text, lang } = article;
  const names = markKnown(recognizeNames(text, lang), known.mentions).filter((name) => !name.known);
  const entities = proposeEntities(names, findRecognizedLanguage(text, lang));
  const pieces = [...listKnownPieces(known), ...listNewPieces(entities, lang, known.taken)];
  return [...pieces, ...listQuotationPieces(text, splitSentences(text), pieces)];
}
