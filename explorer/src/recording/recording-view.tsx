import { useRef } from 'react';
import { SignInLink } from '../account/sign-in-link.tsx';
import { useMay } from '../account/viewer.ts';
import '../article/article.css';
import '../articles/articles.css';
import { useTexts } from '../message/use-texts.ts';
import { useKeptScroll } from '../state/use-kept.ts';
import { clearDraft, useDraft } from './article-draft.ts';
import { ArticleForm } from './article-form.tsx';
import { DraftSentences } from './draft-sentences.tsx';
import './recording.css';
import { RecordForm } from './record-form.tsx';
import { RECORDING_TEXTS } from './recording.message.ts';

/** A new article: its text and where it is from, then its sentences with names and facts, then one revision. */
export function RecordingView() {
  const t = useTexts(RECORDING_TEXTS);
  const may = useMay('CONTRIBUTOR');
  const mayFacts = useMay('CURATOR');
  const draft = useDraft();
  const container = useRef<HTMLElement>(null);
  useKeptScroll('recording', container);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls
    <section ref={container} className="articles recording" aria-label={t.title} tabIndex={0}>
      <div className="articles-page">
        <h2>{t.title}</h2>
        {may ? (
          <>
            <ArticleForm draft={draft} />
            {draft.sentences.length > 0 && (
              <>
                {mayFacts ? <DraftSentences draft={draft} /> : <p className="dim">{t.textOnly}</p>}
                <RecordForm draft={draft} withFacts={mayFacts} />
              </>
            )}
            {draft.text !== '' && (
              <button type="button" className="edit-button" onClick={clearDraft}>
                {t.discard}
              </button>
            )}
          </>
        ) : (
          <>
            <p>{t.needsRole}</p>
            <SignInLink />
          </>
        )}
      </div>
    </section>
  );
}
