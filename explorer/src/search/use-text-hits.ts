import { useLang } from '../message/lang.ts';
import { useAnswer } from '../query/answer.ts';
import { SearchTexts, type SearchTextsQuery } from '../query/operations.ts';

type SentenceEdge = SearchTextsQuery['sentences']['edges'][number];

/** An article or, if there is a sentence, a sentence of it. */
export interface TextHit {
  readonly article: SentenceEdge['node']['article'];
  readonly sentence: SentenceEdge['node'] | null;
  readonly highlights: SentenceEdge['highlights'];
}

/** Above this score a row has all the words. */
const ALL_WORDS = 0.5;

/** The rows with all words. If there are none, the rows with some of them. */
function selectBest<T extends { readonly score: number | null }>(rows: readonly T[]): readonly T[] {
  const best = rows.filter(({ score }) => (score ?? 0) > ALL_WORDS);
  return best.length > 0 ? best : rows;
}

/** The articles and sentences that have the words. */
export function useTextHits(text: string, enabled: boolean) {
  const lang = useLang();
  const { data, isFetching } = useAnswer(SearchTexts, { text, lang }, { enabled: enabled && text !== '', keep: true });
  const isCurrent = enabled && text !== '' && data !== undefined;
  const articles = isCurrent ? selectBest(data.articles.edges) : [];
  const sentences = isCurrent ? selectBest(data.sentences.edges) : [];
  const hits: readonly TextHit[] = [
    ...articles.map(({ node, highlights }) => ({ article: node, sentence: null, highlights })),
    ...sentences.map(({ node, highlights }) => ({ article: node.article, sentence: node, highlights })),
  ];
  return { hits, isFetching };
}
