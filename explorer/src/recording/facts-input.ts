import type { ArticleInput, FactsInput, StatementInput } from '../query/operations.ts';
import type { Lang } from '../state/state.ts';
import { toValueInput } from '../value/value-draft.ts';
import { type ArticleDraft, type DraftFact, listDraftEntities, listUsedIds } from './article-draft.ts';
import { findLang } from './guess-lang.ts';
import { toSlug } from './slug.ts';

/** The slug of the article: the one that was typed, else one of its title or its first words. */
export const getArticleSlug = ({ slug, title, text, published }: ArticleDraft): string =>
  slug || [toSlug(title || text.slice(0, 80)), published].filter(Boolean).join('-').toLowerCase();

/** The article as the API takes it. */
export function toArticleInput(draft: ArticleDraft): ArticleInput {
  const { text, type, lang, title, published, url, publisher } = draft;
  return {
    slug: getArticleSlug(draft),
    text,
    type,
    lang: lang ?? findLang(text),
    ...(title.trim() !== '' && { title: title.trim() }),
    ...(published.trim() !== '' && { published: published.trim() }),
    ...(url.trim() !== '' && { url: url.trim() }),
    ...(publisher && { publisher: publisher.id }),
  };
}

function toStatement({ predicate, value, sentences, inferred }: DraftFact, lang: Lang): StatementInput {
  return {
    predicate,
    ...toValueInput(value),
    evidence: sentences.map((sentence) => ({ sentence })),
    ...(inferred.trim() !== '' && { inferred: { [lang]: inferred.trim() } }),
  };
}

/** What the article says, as the API takes it: its entities with their statements, and the names in its sentences. Null if it says nothing yet. */
export function toFactsInput(draft: ArticleDraft, lang: Lang): FactsInput | null {
  const { newEntities, facts, marks } = draft;
  const articleLang = draft.lang ?? findLang(draft.text);
  const used = listUsedIds(draft);
  const entities = listDraftEntities(draft).flatMap(({ id, kind, label }) => {
    const added = used.has(id) ? newEntities.find((entity) => entity.id === id) : undefined;
    const statements = facts.filter(({ subject }) => subject.id === id).map((fact) => toStatement(fact, lang));
    if (!added && statements.length === 0) return [];
    const own = added && { kind, names: [{ text: label, lang: articleLang }], ...(added.type && { type: added.type }) };
    return [{ slug: id, ...own, ...(statements.length > 0 && { statements }) }];
  });
  const meant = marks.flatMap(({ entity, sentence, kind, start, end }) =>
    entity ? [{ number: sentence, mention: { kind, span: [start, end], entity: entity.id } }] : [],
  );
  const sentences = [...Map.groupBy(meant, ({ number }) => number)].map(([number, list]) => ({
    number,
    mentions: list.map(({ mention }) => mention),
  }));
  return entities.length + sentences.length === 0 ? null : { entities, sentences };
}
