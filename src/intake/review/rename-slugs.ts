import type { ProposedPiece } from '../../../schema/proposed-piece.ts';

/** Keys of graph.yaml whose value is a slug or a list of slugs. `of` may also be a text by language. */
const SLUG_KEYS: ReadonlySet<string> = new Set(['slug', 'entity', 'speaker', 'subject', 'of', 'via', 'differentFrom']);

function rename(value: unknown, key: string, renames: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return SLUG_KEYS.has(key) ? (renames.get(value) ?? value) : value;
  if (Array.isArray(value)) return value.map((item) => rename(item, key, renames));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, rename(item, inner, renames)]));
}

/** A piece with other slugs for some entities. */
export const renameSlugs = (piece: ProposedPiece, renames: ReadonlyMap<string, string>): ProposedPiece =>
  renames.size === 0 ? piece : (rename(piece, '', renames) as ProposedPiece); // of the same shape
