import { type SyntheticEvent, useState } from 'react';
import { Field } from '../look/field.tsx';
import { useTexts } from '../message/use-texts.ts';
import type { EntityNameFragment } from '../query/operations.ts';
import { OfferedEntityField } from '../value/offered-entity-field.tsx';
import { EMPTY_VALUE, listTypes, toValueInput } from '../value/value-draft.ts';
import { ValueField } from '../value/value-field.tsx';
import { type ArticleDraft, type DraftSentence, getDraft, listDraftEntities, replaceDraft } from './article-draft.ts';
import { PredicateField, type PredicateInfo } from './predicate-field.tsx';
import { RECORDING_TEXTS } from './recording.message.ts';
import { SentenceChoice } from './sentence-choice.tsx';

interface FactFormProps {
  readonly draft: ArticleDraft;
  readonly sentence: DraftSentence;
  readonly onClose: () => void;
}

/** A fact of a sentence: subject, predicate, value, and further sentences that say it. */
export function FactForm({ draft, sentence, onClose }: FactFormProps) {
  const t = useTexts(RECORDING_TEXTS);
  const offered = listDraftEntities(draft);
  const [subject, setSubject] = useState<EntityNameFragment | null>(null);
  const [info, setInfo] = useState<PredicateInfo | null>(null);
  const [value, setValue] = useState(EMPTY_VALUE);
  const [sentences, setSentences] = useState<readonly number[]>([sentence.number]);
  const [inferred, setInferred] = useState('');
  const isWhole = subject && info && toValueInput(value) && sentences.length > 0;
  const pickPredicate = (next: PredicateInfo | null) => {
    setInfo(next);
    setValue({ ...EMPTY_VALUE, type: next ? (listTypes(next.valueKinds)[0] ?? 'UNKNOWN') : 'ENTITY' });
  };
  const add = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!subject || !info) return;
    const { predicate, label, valueKinds } = info;
    const key = `${Date.now()}-${getDraft().facts.length}`;
    replaceDraft({ facts: [...getDraft().facts, { key, subject, predicate, label, valueKinds, value, sentences, inferred }] });
    onClose();
  };
  return (
    <form className="write-form draft-fact" onSubmit={add}>
      <div className="write-row">
        <OfferedEntityField label={t.subject} offered={offered} entity={subject} onChange={setSubject} />
        <PredicateField subject={subject} info={info} onChange={pickPredicate} />
      </div>
      {info && <ValueField kinds={info.valueKinds} value={value} onChange={setValue} offered={offered} />}
      <SentenceChoice draft={draft} chosen={sentences} onChange={setSentences} />
      <Field label={t.inferred}>
        {(id) => <input id={id} value={inferred} maxLength={500} onChange={({ target }) => setInferred(target.value)} />}
      </Field>
      <div className="task-acts">
        <button type="submit" className="button" disabled={!isWhole}>
          {t.add}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}
