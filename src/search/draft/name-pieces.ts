import type { Span } from '../../ingest/span.ts';
import type { DraftPiece, KnownEntities, KnownEntityMention } from './piece.ts';
import type { Proposal } from './proposal.ts';

/** The key of the piece that declares an entity. */
export const toEntityKey = (slug: string): string => `entity ${slug}`;
export const toMentionKey = ([start, end]: Span): string => `mention ${start}-${end}`;

/** A mention of an entity of the graph. */
function toKnownPiece({ sentence, start, end, kind, entities: [best, ...others] }: KnownEntityMention): DraftPiece[] {
  if (!best) return [];
  const span: Span = [start, end];
  return [
    {
      kind: 'MENTION',
      key: toMentionKey(span),
      rule: 'known-name',
      sentence,
      mention: { span, kind, entity: best.slug },
      sentences: [sentence],
      spans: [span],
      needs: [],
      doubt: others.length > 0 ? 'SEVERAL' : null,
    },
  ];
}

export const listKnownPieces = ({ mentions }: KnownEntities): DraftPiece[] => mentions.flatMap(toKnownPiece);

/** The first of `slug`, `slug-2`, `slug-3` that nobody has. */
function pickSlug(slug: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? slug : `${slug}-${number}`;
    if (taken.has(tried)) continue;
    taken.add(tried);
    return tried;
  }
}

/** A new entity with its name, and its mentions. */
function toNewPieces({ kind, name, written, mentions }: Proposal, slug: string, lang: string): DraftPiece[] {
  const sentences = [...new Set(mentions.map(({ sentence }) => sentence))];
  const spans = mentions.map(({ start, end }): Span => [start, end]);
  const key = toEntityKey(slug);
  const entity: DraftPiece = {
    kind: 'ENTITY',
    key,
    rule: 'new-name',
    slug,
    entity: { kind, ...(kind === 'ORGANIZATION' && { type: 'UNSPECIFIED' }), names: [{ text: name ?? written, lang }] },
    sentences,
    spans,
    needs: [],
    doubt: name === null ? 'ENDING' : null,
  };
  const named = mentions.map(
    ({ sentence, start, end }): DraftPiece => ({
      kind: 'MENTION',
      key: toMentionKey([start, end]),
      rule: 'new-name',
      sentence,
      mention: { span: [start, end], kind: 'NAME', entity: slug },
      sentences: [sentence],
      spans: [[start, end]],
      needs: [key],
      doubt: null,
    }),
  );
  return [entity, ...named];
}

/** New entities with their mentions, in the order of the text. */
export function listNewPieces(proposals: readonly Proposal[], lang: string, taken: ReadonlySet<string>): DraftPiece[] {
  const used = new Set(taken);
  return proposals.flatMap((proposal) => toNewPieces(proposal, pickSlug(proposal.slug, used), lang));
}
