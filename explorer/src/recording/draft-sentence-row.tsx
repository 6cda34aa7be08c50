import { Fragment, useState } from 'react';
import { splitIntoSegments } from '../article/segments.ts';
import { useTexts } from '../message/use-texts.ts';
import { DraftText } from '../value/draft-text.tsx';
import {
  type ArticleDraft,
  type DraftFact,
  type DraftMark,
  type DraftSentence,
  getDraft,
  isSameMark,
  markNewEntity,
  replaceDraft,
} from './article-draft.ts';
import { FactForm } from './fact-form.tsx';
import { findLang } from './guess-lang.ts';
import { MarkForm } from './mark-form.tsx';
import { NewEntityForm } from './new-entity-form.tsx';
import { RECORDING_TEXTS } from './recording.message.ts';

interface DraftSentenceRowProps {
  readonly draft: ArticleDraft;
  readonly sentence: DraftSentence;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** A sentence with its names marked and its facts. Opened, it takes another fact. */
export function DraftSentenceRow({ draft, sentence, isOpen, onToggle }: DraftSentenceRowProps) {
  const t = useTexts(RECORDING_TEXTS);
  const [mark, setMark] = useState<DraftMark | null>(null);
  const { number } = sentence;
  const marks = draft.marks.filter((other) => other.sentence === number);
  const current = mark && marks.find((other) => isSameMark(other, mark));
  return (
    <li className="draft-sentence" data-open={isOpen || undefined}>
      <button
        type="button"
        className="sentence-number draft-number"
        aria-label={t.sentence(number)}
        aria-expanded={isOpen}
        onClick={onToggle}
      >
        {number}
      </button>
      <div>
        <p className="sentence-text" lang={draft.lang ?? findLang(draft.text)}>
          {splitIntoSegments(sentence.text, sentence.start, marks).map(({ text, spans: [narrowest] }, index) =>
            narrowest ? (
              <MarkButton key={narrowest.start} text={text} mark={narrowest} onOpen={() => setMark(narrowest)} />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: plain text between the names has no other identity
              <Fragment key={index}>{text}</Fragment>
            ),
          )}
        </p>
        {current && <MarkForm key={current.start} mark={current} onClose={() => setMark(null)} />}
        <ul className="draft-facts">
          {draft.facts
            .filter(({ sentences }) => sentences.includes(number))
            .map((fact) => (
              <FactRow key={fact.key} fact={fact} />
            ))}
        </ul>
        {isOpen ? (
          <>
            <NewEntity sentence={sentence} />
            <FactForm draft={draft} sentence={sentence} onClose={onToggle} />
          </>
        ) : (
          <button type="button" className="edit-button" onClick={onToggle}>
            {t.addFact}
          </button>
        )}
      </div>
    </li>
  );
}

/** A new entity that no marked name means, such as an event. It can then be chosen in the facts. */
function NewEntity({ sentence }: Pick<DraftSentenceRowProps, 'sentence'>) {
  const t = useTexts(RECORDING_TEXTS);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="edit-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t.newEntity}
      </button>
      {isOpen && (
        <NewEntityForm
          name=""
          kind="EVENT"
          onCreate={(entity) => {
            markNewEntity(sentence, entity);
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

interface MarkButtonProps {
  readonly text: string;
  readonly mark: DraftMark;
  readonly onOpen: () => void;
}

/** A name in the text. It says what it means, and opens the choice. */
function MarkButton({ text, mark, onOpen }: MarkButtonProps) {
  const t = useTexts(RECORDING_TEXTS);
  const { entity, isIgnored, candidates } = mark;
  const standing = isIgnored ? 'ignored' : entity ? 'known' : candidates.length > 0 ? 'doubtful' : 'new';
  return (
    <button
      type="button"
      className="draft-mark"
      data-kind={entity?.kind}
      data-standing={standing}
      title={entity?.label ?? t.mark[standing]}
      onClick={onOpen}
    >
      {text}
      <span className="unseen"> ({entity?.label ?? t.mark[standing]})</span>
    </button>
  );
}

function FactRow({ fact }: { readonly fact: DraftFact }) {
  const t = useTexts(RECORDING_TEXTS);
  const { key, subject, label, value, inferred } = fact;
  const remove = () => {
    const { facts } = getDraft();
    replaceDraft({ facts: facts.filter((other) => other.key !== key) });
  };
  return (
    <li>
      {subject.label} <span className="dim">· {label}:</span> <DraftText value={value} />{' '}
      {inferred !== '' && <span className="badge">{t.inferredBadge}</span>}{' '}
      <button type="button" className="edit-button" aria-label={`${t.remove}: ${subject.label}, ${label}`} onClick={remove}>
        ×
      </button>
    </li>
  );
}
