import { parsePartialDate } from '../base/partial-date.ts';
import { normalizeName } from '../text/name/normalize.ts';

/** The columns of an article that filters and orders use. */
export interface ArticleKeys {
  readonly titleNorm: string | null;
  readonly publishedEarliest: string | null;
  readonly publishedLatest: string | null;
}

export function computeArticleKeys({
  title,
  published,
}: {
  readonly title: string | null;
  readonly published: string | null;
}): ArticleKeys {
  const date = published === null ? null : parsePartialDate(published);
  return {
    titleNorm: title === null ? null : normalizeName(title),
    publishedEarliest: date?.earliest ?? null,
    publishedLatest: date?.latest ?? null,
  };
}
