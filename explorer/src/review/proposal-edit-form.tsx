import { type SyntheticEvent, useState } from 'react';
import { Mark } from '../kind/mark.tsx';
import { Field } from '../look/field.tsx';
import { useTexts } from '../message/use-texts.ts';
import { EntityPicker } from '../path/entity-picker.tsx';
import type { ProposalEdit, ProposalFieldsFragment } from '../query/operations.ts';
import { REVIEW_TEXTS } from './review.message.ts';

interface ProposalEditFormProps {
  readonly proposal: ProposalFieldsFragment;
  readonly onAccept: (edit: Omit<ProposalEdit, 'id'>) => void;
}

/** Accepts a proposal otherwise than it was made: as an entity that exists, or under another name. */
export function ProposalEditForm({ proposal: { kind, entities, candidates }, onAccept }: ProposalEditFormProps) {
  const t = useTexts(REVIEW_TEXTS);
  const isNew = kind === 'ENTITY' || kind === 'EVENT';
  const [name, setName] = useState(entities[0]?.names[0] ?? '');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onAccept({ name: name.trim(), isNew: true });
  };
  return (
    <form className="write-form" onSubmit={submit}>
      {candidates.length > 0 && <p className="dim write-hint">{t.isOf}</p>}
      <div className="mark-choices">
        {candidates.map(({ entity }) => (
          <button key={entity.id} type="button" className="button" onClick={() => onAccept({ entity: entity.id })}>
            <Mark kind={entity.kind} /> {entity.label}
          </button>
        ))}
      </div>
      {kind !== 'STATEMENT' && kind !== 'NAME' && <EntityPicker label={t.other} onPick={({ id }) => onAccept({ entity: id })} />}
      {isNew && (
        <>
          <Field label={t.name}>{(id) => <input id={id} value={name} onChange={({ target }) => setName(target.value)} />}</Field>
          <button type="submit" className="button" disabled={name.trim() === ''}>
            {t.accept}
          </button>
        </>
      )}
    </form>
  );
}
