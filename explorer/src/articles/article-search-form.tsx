import { type ReactNode, useId } from 'react';
import { DateField } from '../look/date-field.tsx';
import { useLang } from '../message/lang.ts';
import { getLanguageName } from '../message/language.ts';
import { useTexts } from '../message/use-texts.ts';
import { EntityPicker } from '../path/entity-picker.tsx';
import { useAnswer } from '../query/answer.ts';
import { LinksOf } from '../query/operations.ts';
import { LANGS } from '../state/state.ts';
import { replaceState } from '../state/use-state.ts';
import { ARTICLES_TEXTS } from './articles.message.ts';
import { type ArticleSearch, NO_SEARCH } from './use-articles.ts';

interface ArticleSearchFormProps {
  readonly search: ArticleSearch;
}

// The keys of a record are those of its type.
const SEARCH_KEYS = Object.keys(NO_SEARCH) as (keyof ArticleSearch)[];
const BOUNDS = [
  ['articleFrom', 'from'],
  ['articleTo', 'to'],
] as const;

/** The search of articles by words, publisher, date and language. */
export function ArticleSearchForm({ search }: ArticleSearchFormProps) {
  const t = useTexts(ARTICLES_TEXTS);
  const lang = useLang();
  const langs = [...new Set([...LANGS, ...(search.articleLang === null ? [] : [search.articleLang])])];
  const isActive = SEARCH_KEYS.some((key) => search[key] !== NO_SEARCH[key]);
  return (
    <search className="article-search" aria-label={t.articles}>
      <Field label={t.words}>
        {(id) => (
          <input
            id={id}
            type="search"
            value={search.articleWords}
            maxLength={200}
            onChange={({ target }) => replaceState({ articleWords: target.value })}
          />
        )}
      </Field>
      <PublisherField search={search} />
      <Field label={t.lang}>
        {(id) => (
          <select id={id} value={search.articleLang ?? ''} onChange={({ target }) => replaceState({ articleLang: target.value || null })}>
            <option value="">{t.anyLang}</option>
            {langs.map((tag) => (
              <option key={tag} value={tag}>
                {getLanguageName(lang, tag)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {BOUNDS.map(([key, bound]) => (
        <Field key={key} label={t[bound]}>
          {(id) => <DateField id={id} value={search[key]} hint={t.example} onChange={(date) => replaceState({ [key]: date })} />}
        </Field>
      ))}
      {isActive && (
        <button type="button" className="button" onClick={() => replaceState(NO_SEARCH)}>
          {t.reset}
        </button>
      )}
    </search>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

/** The publisher: a search field, or the chosen one with a button that removes it. */
function PublisherField({ search }: ArticleSearchFormProps) {
  const t = useTexts(ARTICLES_TEXTS);
  const lang = useLang();
  const { articlePublisher: publisher } = search;
  const { data } = useAnswer(LinksOf, { ref: publisher ?? '', lang }, { enabled: publisher !== null });
  if (publisher === null)
    return (
      <div className="field">
        <span aria-hidden="true">{t.publisher}</span>
        <EntityPicker label={t.publisher} onPick={({ id }) => replaceState({ articlePublisher: id })} />
      </div>
    );
  return (
    <div className="field">
      <span>{t.publisher}</span>
      <button type="button" className="chip" aria-pressed="true" onClick={() => replaceState({ articlePublisher: null })}>
        {data?.entity?.label ?? publisher} <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}
