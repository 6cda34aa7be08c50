import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { RecordArticle } from '../query/operations.ts';
import { START } from '../state/state.ts';
import { go } from '../state/use-state.ts';
import { useWrite } from '../writing/use-write.ts';
import { WriteForm } from '../writing/write-form.tsx';
import { type ArticleDraft, clearDraft } from './article-draft.ts';
import { toArticleInput, toFactsInput } from './facts-input.ts';
import { RECORDING_TEXTS } from './recording.message.ts';

interface RecordFormProps {
  readonly draft: ArticleDraft;
  readonly withFacts: boolean;
}

/** Records the article with what it says, as one revision, and opens it. */
export function RecordForm({ draft, withFacts }: RecordFormProps) {
  const t = useTexts(RECORDING_TEXTS);
  const lang = useLang();
  const write = useWrite(
    RecordArticle,
    ({ recordArticle }) => recordArticle,
    ({ article }) => {
      clearDraft();
      go({ ...START, lang, article: article?.id ?? null, view: 'graph' });
    },
  );
  const facts = withFacts ? toFactsInput(draft, lang) : null;
  const warnings = write.checked?.payload.warnings ?? [];
  return (
    <section className="recording-end">
      <h3>{t.record}</h3>
      <WriteForm
        write={write}
        variables={{ input: toArticleInput(draft), ...(facts && { facts }) }}
        preview={
          warnings.length > 0 && (
            <ul className="write-counts" lang="en">
              {warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          )
        }
      />
    </section>
  );
}
