import { type SyntheticEvent, useState } from 'react';
import { Field } from '../look/field.tsx';
import { useLang } from '../message/lang.ts';
import { getLanguageName } from '../message/language.ts';
import { useTexts } from '../message/use-texts.ts';
import { LANGS } from '../state/state.ts';
import { EntityField } from '../value/entity-field.tsx';
import { VALUE_TEXTS } from '../value/value.message.ts';
import { WriteError } from '../writing/write-error.tsx';
import { type ArticleDraft, replaceDraft } from './article-draft.ts';
import { getArticleSlug } from './facts-input.ts';
import { findLang } from './guess-lang.ts';
import { readDraftText } from './read-draft.ts';
import { RECORDING_TEXTS } from './recording.message.ts';
import { readTextFile } from './text-file.ts';

/** Maximum number of characters of a text that the page takes. */
const MAX_TEXT_LENGTH = 20_000;

interface ArticleFormProps {
  readonly draft: ArticleDraft;
}

/** The text of an article, and where it is from. */
export function ArticleForm({ draft }: ArticleFormProps) {
  const t = useTexts(RECORDING_TEXTS);
  const lang = useLang();
  const [error, setError] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { text, sentences } = draft;
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    await readDraftText(lang).catch((cause: unknown) => setError(cause instanceof Error ? cause : new Error(String(cause))));
    setBusy(false);
  };
  return (
    <form className="write-form" onSubmit={(event) => void submit(event)}>
      <TextField text={text} />
      <SourceFields draft={draft} />
      {error && <WriteError error={error} />}
      {sentences.length === 0 && (
        <button type="submit" className="button write-button" disabled={text.trim() === '' || isBusy} aria-busy={isBusy || undefined}>
          {t.proceed}
        </button>
      )}
    </form>
  );
}

/** The text, typed, pasted or from a file. Another text has other sentences. */
function TextField({ text }: Pick<ArticleDraft, 'text'>) {
  const t = useTexts(RECORDING_TEXTS);
  const change = (next: string) => replaceDraft({ text: next, sentences: [], facts: [] });
  const openFile = async (file: File | undefined) => {
    if (file) change((await readTextFile(file)).slice(0, MAX_TEXT_LENGTH));
  };
  return (
    <>
      <Field label={t.text}>
        {(id) => (
          <textarea
            id={id}
            rows={text === '' ? 8 : 5}
            maxLength={MAX_TEXT_LENGTH}
            value={text}
            onChange={({ target }) => change(target.value)}
          />
        )}
      </Field>
      <Field label={t.file}>
        {(id) => <input id={id} type="file" accept=".txt,text/plain" onChange={({ target }) => void openFile(target.files?.[0])} />}
      </Field>
    </>
  );
}

function SourceFields({ draft }: ArticleFormProps) {
  const t = useTexts(RECORDING_TEXTS);
  const { dateHint } = useTexts(VALUE_TEXTS);
  const lang = useLang();
  const articleLang = draft.lang ?? findLang(draft.text);
  return (
    <>
      <div className="write-row">
        <Field label={t.articleTitle}>
          {(id) => <input id={id} value={draft.title} maxLength={500} onChange={({ target }) => replaceDraft({ title: target.value })} />}
        </Field>
        <Field label={t.type}>
          {(id) => (
            <select id={id} value={draft.type} onChange={({ target }) => replaceDraft({ type: target.value === 'NOTE' ? 'NOTE' : 'NEWS' })}>
              <option value="NEWS">{t.news}</option>
              <option value="NOTE">{t.note}</option>
            </select>
          )}
        </Field>
        <Field label={t.lang}>
          {(id) => (
            <select id={id} value={articleLang} onChange={({ target }) => replaceDraft({ lang: target.value, sentences: [] })}>
              {LANGS.map((tag) => (
                <option key={tag} value={tag}>
                  {getLanguageName(lang, tag)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.published}>
          {(id) => (
            <input
              id={id}
              value={draft.published}
              placeholder={dateHint}
              onChange={({ target }) => replaceDraft({ published: target.value })}
            />
          )}
        </Field>
      </div>
      <div className="write-row">
        <EntityField label={t.publisher} entity={draft.publisher} onChange={(publisher) => replaceDraft({ publisher })} />
        <Field label={t.url}>
          {(id) => <input id={id} type="url" value={draft.url} onChange={({ target }) => replaceDraft({ url: target.value })} />}
        </Field>
        <Field label={t.slug}>
          {(id) => (
            <input
              id={id}
              value={draft.slug}
              placeholder={draft.text === '' ? '' : getArticleSlug(draft)}
              onChange={({ target }) => replaceDraft({ slug: target.value.trim() })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
