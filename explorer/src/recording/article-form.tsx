import { type SyntheticEvent, useState } from 'react';
import { Field } from '../look/field.tsx';
import { useLang } from '../message/lang.ts';
import { getLanguageName } from '../message/language.ts';
import { useTexts } from '../message/use-texts.ts';
import { LANGS } from '../state/state.ts';
import { EntityField } from '../value/entity-field.tsx';
import { VALUE_TEXTS } from '../value/value.message.ts';
import { toError } from '../writing/to-error.ts';
import { WriteError } from '../writing/write-error.tsx';
import { type ArticleDraft, replaceDraft } from './article-draft.ts';
import { getArticleSlug } from './facts-input.ts';
import { findLang } from './guess-lang.ts';
import { openFile } from './open-file.ts';
import { readDraftText } from './read-draft.ts';
import { RECORDING_TEXTS } from './recording.message.ts';
import { sendForReading } from './send-for-reading.ts';

/** Maximum number of characters of a text that the page takes. */
const MAX_TEXT_LENGTH = 20_000;

const FILE_TYPES = '.html,.htm,.xhtml,.pdf,.txt,text/html,application/pdf,text/plain';

interface ArticleFormProps {
  readonly draft: ArticleDraft;
}

/** The text of an article, and where it is from. What is pasted can be recorded and read at once, or gone through sentence by sentence. */
export function ArticleForm({ draft }: ArticleFormProps) {
  const t = useTexts(RECORDING_TEXTS);
  const lang = useLang();
  const [error, setError] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { text, sentences } = draft;
  const isBlocked = text.trim() === '' || isBusy;
  const act = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    await work().catch((cause: unknown) => setError(toError(cause)));
    setBusy(false);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (sentences.length === 0 && !isBlocked) void act(() => sendForReading(lang));
  };
  return (
    <form className="write-form" onSubmit={submit}>
      <TextField text={text} act={act} />
      <SourceFields draft={draft} />
      {error && <WriteError error={error} />}
      {sentences.length === 0 && (
        <div className="task-acts">
          <button type="submit" className="button write-button" disabled={isBlocked} aria-busy={isBusy || undefined}>
            {t.recordAndFind}
          </button>
          <button type="button" className="button" disabled={isBlocked} onClick={() => void act(() => readDraftText(lang))}>
            {t.proceed}
          </button>
        </div>
      )}
    </form>
  );
}

interface TextFieldProps extends Pick<ArticleDraft, 'text'> {
  readonly act: (work: () => Promise<void>) => Promise<void>;
}

/** The text, typed, pasted or from a file. Another text has other sentences. */
function TextField({ text, act }: TextFieldProps) {
  const t = useTexts(RECORDING_TEXTS);
  const lang = useLang();
  const choose = (file: File | undefined) => {
    if (file) void act(() => openFile(file, MAX_TEXT_LENGTH, lang));
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
            onChange={({ target }) => replaceDraft({ text: target.value, sentences: [], facts: [] })}
          />
        )}
      </Field>
      <Field label={t.file}>
        {(id) => <input id={id} type="file" accept={FILE_TYPES} onChange={({ target }) => choose(target.files?.[0])} />}
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
