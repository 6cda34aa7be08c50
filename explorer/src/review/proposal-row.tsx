import { type KeyboardEvent, useRef, useState } from 'react';
import { useTexts } from '../message/use-texts.ts';
import type { ProposalFieldsFragment } from '../query/operations.ts';
import { createHoverHandlers } from '../state/hovered.ts';
import { ProposalEditForm } from './proposal-edit-form.tsx';
import { ProposalText } from './proposal-text.tsx';
import { REVIEW_TEXTS } from './review.message.ts';
import type { ReviewState } from './use-review.ts';

interface ProposalRowProps {
  readonly proposal: ProposalFieldsFragment;
  readonly review: ReviewState;
  readonly mayDecide: boolean;
}

/** A proposal with the sentence that it rests on. */
export function ProposalRow({ proposal, review, mayDecide }: ProposalRowProps) {
  const t = useTexts(REVIEW_TEXTS);
  const [isEdited, setEdited] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const { id, kind, doubt, sentences } = proposal;
  const [sentence] = sentences;
  /** The next row has the focus once this one is gone. */
  const leave = () => (row.current?.nextElementSibling ?? row.current?.previousElementSibling) as HTMLElement | null; // rows are elements of the page
  const decide = (send: Promise<void>) => {
    leave()?.focus();
    void send;
  };
  const acts: Readonly<Record<string, () => void>> = {
    a: () => decide(review.accept(id)),
    r: () => decide(review.reject(id)),
    e: () => setEdited(!isEdited),
  };
  const press = (event: KeyboardEvent<HTMLLIElement>) => {
    const act = acts[event.key];
    if (!act || !mayDecide || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a, r and e decide on the row that has the focus; its buttons do the same
    <li ref={row} className="proposal" tabIndex={0} onKeyDown={press} {...createHoverHandlers(sentence?.id ?? id)}>
      <p className="dim proposal-kind">
        {t.kind[kind]}
        {doubt && <span className="badge">{t.doubt[doubt]}</span>}
      </p>
      <ProposalText proposal={proposal} />
      {sentence && (
        <p className="proposal-sentence">
          <b>{sentence.number}.</b> {sentence.text ?? sentence.gloss}
        </p>
      )}
      {mayDecide && (
        <div className="proposal-acts">
          <button type="button" className="edit-button" onClick={acts['a']}>
            {t.accept}
          </button>
          <button type="button" className="edit-button" onClick={acts['r']}>
            {t.reject}
          </button>
          <button type="button" className="edit-button" aria-expanded={isEdited} onClick={acts['e']}>
            {t.edit}
          </button>
        </div>
      )}
      {isEdited && <ProposalEditForm proposal={proposal} onAccept={(edit) => decide(review.accept(id, edit))} />}
    </li>
  );
}
