import { z } from 'zod';

/** A name, an object with a name, or several of them. */
const named: z.ZodType<string[]> = z
  .union([z.string(), z.array(z.unknown()), z.looseObject({ name: z.unknown() })])
  .transform((value) => collectNames(value));
const word = z.string().optional().catch(undefined);

function collectNames(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(collectNames);
  return typeof value === 'object' && value !== null && 'name' in value ? collectNames(value.name) : [];
}

const Article = z.looseObject({
  '@type': z.unknown(),
  headline: word,
  datePublished: word,
  author: named.optional().catch(undefined),
  publisher: named.optional().catch(undefined),
  inLanguage: z
    .union([z.string(), z.looseObject({ alternateName: z.string() }).transform((language) => language.alternateName)])
    .optional()
    .catch(undefined),
  url: word,
});

export type LinkedArticle = z.infer<typeof Article>;

const ARTICLE_TYPE = /(?:Article|Posting|Report)$/;
const MAX_LINKED_DEPTH = 6;

/** All objects of a JSON-LD document that may be of their own. */
function* listObjects(value: unknown, depth = 0): Generator<object> {
  if (typeof value !== 'object' || value === null || depth > MAX_LINKED_DEPTH) return;
  if (Array.isArray(value)) for (const one of value) yield* listObjects(one, depth + 1);
  else {
    yield value;
    if ('@graph' in value) yield* listObjects(value['@graph'], depth + 1);
    if ('mainEntity' in value) yield* listObjects(value.mainEntity, depth + 1);
  }
}

const isArticle = (value: object): boolean => {
  const types = '@type' in value ? [value['@type']].flat() : [];
  return types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type));
};

/** The article that a page says it is, in JSON-LD. What cannot be read is passed over. */
export function findLinkedArticle(scripts: readonly string[]): LinkedArticle | undefined {
  for (const script of scripts) {
    try {
      for (const found of listObjects(JSON.parse(script))) if (isArticle(found)) return Article.parse(found);
    } catch {}
  }
  return undefined;
}
