import { useTexts } from '../message/use-texts.ts';
import type { ArticleDraft } from './article-draft.ts';
import { RECORDING_TEXTS } from './recording.message.ts';

interface SentenceChoiceProps {
  readonly draft: ArticleDraft;
  /** Numbers of sentences. */
  readonly chosen: readonly number[];
  readonly onChange: (chosen: readonly number[]) => void;
}

/** The sentences that say a fact. */
export function SentenceChoice({ draft, chosen, onChange }: SentenceChoiceProps) {
  const t = useTexts(RECORDING_TEXTS);
  return (
    <fieldset>
      <legend>{t.evidence}</legend>
      <div className="mark-choices">
        {draft.sentences.map(({ number, text }) => (
          <button
            key={number}
            type="button"
            className="button sentence-choice"
            aria-pressed={chosen.includes(number)}
            aria-label={t.sentence(number)}
            title={text}
            onClick={() => onChange(chosen.includes(number) ? chosen.filter((other) => other !== number) : [...chosen, number])}
          >
            {number}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
