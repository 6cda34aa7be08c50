import type { Span } from '../../ingest/span.ts';
import { toSlug } from '../../text/name/slug.ts';
import type { DraftPiece, PieceBody, PieceDoubt } from './piece.ts';
import type { RuleId } from './rules.ts';

/** What a piece rests on. */
export interface PieceGround {
  readonly rule: RuleId;
  readonly sentences: readonly number[];
  readonly spans: readonly Span[];
  readonly doubt?: PieceDoubt | null;
}

/** The pieces that were proposed so far, each key once. */
export interface PieceList {
  readonly pieces: Map<string, DraftPiece>;
  /** Slugs that are not free. */
  readonly used: Set<string>;
}

/** The key of the piece that declares an entity. */
export const toEntityKey = (slug: string): string => `entity ${slug}`;
export const toMentionKey = ([start, end]: Span): string => `mention ${start}-${end}`;

export const createPieceList = (taken: ReadonlySet<string>): PieceList => ({ pieces: new Map(), used: new Set(taken) });

const MAX_SLUG = 60;

/** The first of `slug`, `slug-2`, `slug-3` that nobody has. */
export function reserveSlug({ used }: PieceList, words: string): string {
  const slug = toSlug(words, MAX_SLUG) || 'new-entity';
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? slug : `${slug}-${number}`;
    if (used.has(tried)) continue;
    used.add(tried);
    return tried;
  }
}

/** The slugs of entities that a piece names. */
function listSlugs(body: PieceBody): readonly (string | undefined)[] {
  if (body.kind === 'MENTION') return [body.mention.entity];
  if (body.kind === 'STATEMENT') return [body.subject, body.statement.entity];
  if (body.kind === 'VOICE') return [body.speaker];
  if (body.kind === 'QUOTATION') return [body.quotation.speaker];
  return body.kind === 'NAME' ? [body.slug] : [];
}

/** Adds a piece, unless one with its key is there. It needs the new entities that it names, and `more`. */
export function addPiece(
  { pieces }: PieceList,
  key: string,
  body: PieceBody,
  { rule, sentences, spans, doubt }: PieceGround,
  more: readonly string[] = [],
): void {
  if (pieces.has(key)) return;
  const needs = listSlugs(body).flatMap((slug) => (slug !== undefined && pieces.has(toEntityKey(slug)) ? [toEntityKey(slug)] : []));
  const piece: DraftPiece = { ...body, key, rule, sentences, spans, needs: [...new Set([...needs, ...more])], doubt: doubt ?? null };
  pieces.set(key, piece);
}

/** Adds a sentence to the evidence of a statement that is there already. @returns false if it is not */
export function addEvidence({ pieces }: PieceList, key: string, sentence: number, span: Span): boolean {
  const piece = pieces.get(key);
  if (piece?.kind !== 'STATEMENT') return false;
  if (piece.sentences.includes(sentence)) return true;
  const statement = { ...piece.statement, evidence: [...piece.statement.evidence, { sentence }] };
  pieces.set(key, { ...piece, statement, sentences: [...piece.sentences, sentence], spans: [...piece.spans, span] });
  return true;
}
