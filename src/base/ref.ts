import { type NodeKey, parseId } from './id.ts';
import { describeScheme, normalizeWritten, readIdentifier } from './identifier.ts';

/** A reference to an entity: its id, its slug or its identifier in another system. */
export type EntityRef =
  | { readonly ref: 'entity'; readonly by: 'id'; readonly id: number; readonly written: string }
  | { readonly ref: 'entity'; readonly by: 'slug'; readonly slug: string; readonly written: string }
  | { readonly ref: 'entity'; readonly by: 'identifier'; readonly scheme: string; readonly value: string; readonly written: string };

/** A reference to an article: its id or its slug. */
export type ArticleRef =
  | { readonly ref: 'article'; readonly by: 'id'; readonly id: number; readonly written: string }
  | { readonly ref: 'article'; readonly by: 'slug'; readonly slug: string; readonly written: string };

export const ENTITY_REF_ALLOWED = 'an entity is named by its id (E12), its slug (bauyrzhan-baibek) or an identifier (wikidata:Q57394)';
export const ARTICLE_REF_ALLOWED = 'an article is named by its id (A1) or its slug (birgemiz-aid)';

export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const MAX_SLUG_LENGTH = 100;
/** Of a slug that the server chooses, so that there is room for a number that tells two of one name apart. */
export const MAX_CHOSEN_SLUG_LENGTH = MAX_SLUG_LENGTH - 5;

const isId = (text: string, type: NodeKey['type']) => {
  const key = parseId(text);
  return key?.type === type && 'id' in key ? key.id : null;
};
const isSlug = (text: string) => SLUG.test(text) && text.length <= MAX_SLUG_LENGTH;

/** Parses a reference to an entity; null if invalid. An identifier gets the canonical form of its scheme. */
export function parseEntityRef(written: string): EntityRef | null {
  const text = normalizeWritten(written);
  const id = isId(text, 'entity');
  if (id !== null) return { ref: 'entity', by: 'id', id, written };
  if (isSlug(text)) return { ref: 'entity', by: 'slug', slug: text, written };
  const identifier = readIdentifier(text);
  return identifier && { ref: 'entity', by: 'identifier', ...identifier, written };
}

/** `E12`, a slug or `wikidata:Q57394`: equal for all ways to write a reference. */
export const formatEntityRef = (ref: EntityRef): string =>
  ref.by === 'id' ? `E${ref.id}` : ref.by === 'slug' ? ref.slug : `${ref.scheme}:${ref.value}`;

/** The allowed forms of a reference, narrowed to a scheme if one is written. */
export function describeAllowedRef(written: string): string {
  const scheme = normalizeWritten(written).split(':')[0]?.toLowerCase() ?? '';
  const form = describeScheme(scheme);
  return form === undefined ? ENTITY_REF_ALLOWED : `an identifier of ${scheme} is ${form}`;
}

/** Parses a reference to an article; null if invalid. */
export function parseArticleRef(written: string): ArticleRef | null {
  const text = normalizeWritten(written);
  const id = isId(text, 'article');
  if (id !== null) return { ref: 'article', by: 'id', id, written };
  return isSlug(text) ? { ref: 'article', by: 'slug', slug: text, written } : null;
}
