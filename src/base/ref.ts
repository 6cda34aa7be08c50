import { type NodeKey, parseId } from './id.ts';

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
const IDENTIFIER = /^([a-z][a-z0-9-]*):(\S(?:.{0,198}\S)?)$/u;

const isId = (text: string, type: NodeKey['type']) => {
  const key = parseId(text);
  return key?.type === type && 'id' in key ? key.id : null;
};
const isSlug = (text: string) => SLUG.test(text) && text.length <= MAX_SLUG_LENGTH;

/** Parses a reference to an entity; null if invalid. */
export function parseEntityRef(written: string): EntityRef | null {
  const id = isId(written, 'entity');
  if (id !== null) return { ref: 'entity', by: 'id', id, written };
  if (isSlug(written)) return { ref: 'entity', by: 'slug', slug: written, written };
  const [, scheme, value] = IDENTIFIER.exec(written) ?? [];
  return scheme && value ? { ref: 'entity', by: 'identifier', scheme, value, written } : null;
}

/** Parses a reference to an article; null if invalid. */
export function parseArticleRef(written: string): ArticleRef | null {
  const id = isId(written, 'article');
  if (id !== null) return { ref: 'article', by: 'id', id, written };
  return isSlug(written) ? { ref: 'article', by: 'slug', slug: written, written } : null;
}
