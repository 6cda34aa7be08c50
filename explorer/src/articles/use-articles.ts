import { useLang } from '../message/lang.ts';
import { Articles } from '../query/operations.ts';
import { usePages } from '../query/pages.ts';
import type { State } from '../state/state.ts';

const PAGE_SIZE = 20;

/** The parts of the state that search articles. */
export type ArticleSearch = Pick<State, 'articleTitle' | 'articlePublisher' | 'articleLang' | 'articleFrom' | 'articleTo'>;

export const NO_SEARCH: ArticleSearch = {
  articleTitle: '',
  articlePublisher: null,
  articleLang: null,
  articleFrom: null,
  articleTo: null,
};

/** The articles that match a search, the newest first, page by page. */
export function useArticles({ articleTitle, articlePublisher, articleLang, articleFrom, articleTo }: ArticleSearch) {
  const lang = useLang();
  const filter = {
    ...(articleTitle.trim() !== '' && { title: { contains: articleTitle.trim() } }),
    ...(articlePublisher !== null && { publisher: [articlePublisher] }),
    ...(articleLang !== null && { lang: [articleLang] }),
    ...((articleFrom !== null || articleTo !== null) && { published: { from: articleFrom, to: articleTo } }),
  };
  const { pages, ...rest } = usePages(Articles, { filter, first: PAGE_SIZE, lang }, ({ articles }) => articles);
  return { ...rest, total: pages?.[0]?.articles.totalCount };
}
