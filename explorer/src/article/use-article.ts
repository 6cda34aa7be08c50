import { useLang } from '../message/lang.ts';
import { useAnswer } from '../query/answer.ts';
import { Article, EventsIn, Sentences } from '../query/operations.ts';
import { usePages } from '../query/pages.ts';

/** Loads an article with the first pages of its events and sentences, in parallel. Undefined means that the article is not known yet. */
export function useArticle(article: string | null | undefined) {
  const lang = useLang();
  const isKnown = typeof article === 'string';
  const ref = article ?? '';
  const answer = useAnswer(Article, { ref, lang }, { enabled: isKnown });
  const events = usePages(EventsIn, { article: ref, lang }, (answer) => answer.events, isKnown);
  const sentences = usePages(Sentences, { ref, lang }, (answer) => answer.article?.sentences, isKnown);
  return { ...answer, events, sentences };
}

export type EventPages = ReturnType<typeof useArticle>['events'];
export type SentencePages = ReturnType<typeof useArticle>['sentences'];
