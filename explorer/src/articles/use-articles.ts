import { useLang } from '../message/lang.ts';
import { Articles } from '../query/operations.ts';
import { usePages } from '../query/pages.ts';
import type { State } from '../state/state.ts';

const ARTICLES_PER_PAGE = 20;

/** The parts of the state that search articles. */
export type ArticleSearch = Pick<State, 'articleWords' | 'articlePublisher' | 'articleLang' | 'articleFrom' | 'articleTo'>;

export const NO_SEARCH: ArticleSearch = {
  articleWords: '',
  articlePublisher: null,
  articleLang: null,
  articleFrom: null,
  articleTo: null,
};

/** The articles that match a search, the newest first, page by page. */
export function useArticles({ articleWords, articlePublisher, articleLang, articleFrom, articleTo }: ArticleSearch) {
  const lang = useLang();
  const filter = {
    ...(articleWords.trim() !== '' && { text: articleWords.trim() }),
    ...(articlePublisher !== null && { publisher: [articlePublisher] }),
    ...(articleLang !== null && { lang: [articleLang] }),
    ...((articleFrom !== null || articleTo !== null) && { published: { from: articleFrom, to: articleTo } }),
  };
  const { pages, ...rest } = usePages(Articles, { filter, first: ARTICLES_PER_PAGE, lang }, ({ articles }) => articles);
  return { ...rest, total: pages?.[0]?.articles.totalCount };
}
