import type { DraftPiece } from '../../src/search/draft/piece.ts';
import { proposePieces } from '../../src/search/draft/propose-pieces.ts';

/** Words of a text; offsets are code points, the end exclusive. */
export interface Words {
  readonly start: number;
  readonly end: number;
}

export interface ReadEntity {
  readonly slug: string;
  readonly kind: string;
  readonly type: string | undefined;
  readonly names: readonly string[];
  readonly mentions: readonly (Words & { readonly kind: string })[];
}

export interface ReadStatement {
  readonly subject: string;
  readonly predicate: string;
  readonly value: string;
  readonly stance: string;
  readonly sentences: readonly number[];
}

/** Pieces as a graph: entities with their mentions, statements, quotations. */
export interface ReadGraph {
  readonly text: string;
  readonly pieces: readonly DraftPiece[];
  readonly entities: ReadonlyMap<string, ReadEntity>;
  readonly statements: readonly ReadStatement[];
  readonly quotations: readonly { readonly first: number; readonly last: number; readonly speaker: string }[];
}

/** What the rules propose for a text alone, without a graph. */
export function readGraph(text: string, lang: string, published: string | null): ReadGraph {
  const pieces = proposePieces({ text, lang, published }, { mentions: [], taken: new Set() });
  const entities = new Map<string, ReadEntity>();
  for (const piece of pieces) {
    if (piece.kind !== 'ENTITY' && piece.kind !== 'EVENT') continue;
    const { slug, entity } = piece;
    const mentions = pieces.flatMap((other) =>
      other.kind === 'MENTION' && other.mention.entity === slug
        ? [{ start: other.mention.span[0], end: other.mention.span[1], kind: other.mention.kind }]
        : [],
    );
    entities.set(slug, { slug, kind: entity.kind, type: entity.type, names: entity.names.map((name) => name.text), mentions });
  }
  const statements = pieces.flatMap((piece): ReadStatement[] => {
    if (piece.kind !== 'STATEMENT') return [];
    const { predicate, entity, quantity, date, evidence } = piece.statement;
    const value = entity ?? quantity?.amount ?? quantity?.from ?? date ?? '';
    const sentences = evidence.map(({ sentence }) => sentence);
    return [{ subject: piece.subject, predicate, value, stance: evidence[0]?.stance ?? 'ASSERTS', sentences }];
  });
  const quotations = pieces.flatMap((piece) =>
    piece.kind === 'QUOTATION'
      ? [{ first: piece.quotation.sentences[0], last: piece.quotation.sentences[1], speaker: piece.quotation.speaker }]
      : [],
  );
  return { text, pieces, entities, statements, quotations };
}

/** All words that stand for an entity. */
export const listWords = ({ text }: ReadGraph, { names, mentions }: ReadEntity): string =>
  [...names, ...mentions.map(({ start, end }) => text.slice(start, end))].join(' | ').toLowerCase();
