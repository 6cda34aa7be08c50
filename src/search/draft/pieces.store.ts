import { parseEntityRef } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import { loadEntities } from '../../graph/entity/entity.store.ts';
import { findEntities } from '../../graph/filter/refs.store.ts';
import { findMentions } from '../mention/in-text.store.ts';
import type { DraftPiece, KnownEntityMention, PieceArticle } from './piece.ts';
import { proposePieces } from './propose-pieces.ts';

/** Maximum number of slugs with a number that are tried. */
const MAX_NUMBERED_SLUGS = 20;

/** The mentions of a text whose entities the graph has without doubt. */
async function findKnown(db: Db, { text, lang }: PieceArticle): Promise<KnownEntityMention[]> {
  const mentions = (await findMentions(db, text, lang)).filter(({ doubt }) => doubt === null);
  const ids = [...new Set(mentions.flatMap(({ candidates }) => candidates.map(({ entityId }) => entityId)))];
  const slugs = new Map((await loadEntities(db, ids)).flatMap((row) => (row ? [[row.id, row.slug]] : [])));
  return mentions.map(({ candidates, ...mention }) => ({
    ...mention,
    entities: candidates.flatMap(({ entityId, name }) => {
      const slug = slugs.get(entityId);
      return slug === undefined ? [] : [{ slug, kind: name.kind }];
    }),
  }));
}

/** The slugs of new entities that entities of the graph have, and those with a number. */
async function findTaken(db: Db, pieces: readonly DraftPiece[]): Promise<ReadonlySet<string>> {
  const slugs = pieces.flatMap((piece) => (piece.kind === 'ENTITY' || piece.kind === 'EVENT' ? [piece.slug] : []));
  const numbered = slugs.flatMap((slug) => [slug, ...Array.from({ length: MAX_NUMBERED_SLUGS }, (_, index) => `${slug}-${index + 2}`)]);
  const refs = numbered.flatMap((slug) => parseEntityRef(slug) ?? []);
  return new Set((await findEntities(db, refs)).keys());
}

/** What rules propose for a text, beside what the graph knows of it. Four SQL statements. */
export async function proposeArticlePieces(db: Db, article: PieceArticle): Promise<DraftPiece[]> {
  const mentions = await findKnown(db, article);
  const taken = await findTaken(db, proposePieces(article, { mentions, taken: new Set() }));
  return proposePieces(article, { mentions, taken });
}
