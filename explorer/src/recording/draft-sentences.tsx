import { type KeyboardEvent, useState } from 'react';
import { useTexts } from '../message/use-texts.ts';
import type { ArticleDraft } from './article-draft.ts';
import { DraftSentenceRow } from './draft-sentence-row.tsx';
import { RECORDING_TEXTS } from './recording.message.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The sentences of the draft. Arrows move between them, Enter opens one. */
export function DraftSentences({ draft }: { readonly draft: ArticleDraft }) {
  const t = useTexts(RECORDING_TEXTS);
  const [open, setOpen] = useState<number | null>(null);
  const move = (event: KeyboardEvent<HTMLOListElement>) => {
    const { target, currentTarget, key } = event;
    const step = STEPS[key];
    if (step === undefined || !(target instanceof HTMLElement) || !target.matches('.draft-number')) return;
    const all = [...currentTarget.querySelectorAll<HTMLElement>('.draft-number')];
    event.preventDefault();
    all[all.indexOf(target) + step]?.focus();
  };
  return (
    <section>
      <h3>{t.sentences}</h3>
      <p className="dim write-hint">{t.sentencesHint}</p>
      <ol className="draft-sentences" onKeyDown={move}>
        {draft.sentences.map((sentence) => (
          <DraftSentenceRow
            key={sentence.number}
            draft={draft}
            sentence={sentence}
            isOpen={open === sentence.number}
            onToggle={() => setOpen(open === sentence.number ? null : sentence.number)}
          />
        ))}
      </ol>
    </section>
  );
}
