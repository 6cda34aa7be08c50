import { Mark } from '../kind/mark.tsx';
import { useTexts } from '../message/use-texts.ts';
import { NameText } from '../name/name-text.tsx';
import { EntityPicker } from '../path/entity-picker.tsx';
import type { EntityNameFragment } from '../query/operations.ts';
import { VALUE_TEXTS } from './value.message.ts';

interface EntityFieldProps {
  readonly label: string;
  readonly entity: EntityNameFragment | null;
  readonly onChange: (entity: EntityNameFragment | null) => void;
}

/** The chosen entity with a button that changes it, or a search field. */
export function EntityField({ label, entity, onChange }: EntityFieldProps) {
  const t = useTexts(VALUE_TEXTS);
  if (entity === null)
    return (
      <div className="write-field">
        <span aria-hidden="true">{label}</span>
        <EntityPicker label={label} onPick={onChange} />
      </div>
    );
  return (
    <p className="write-entity">
      <Mark kind={entity.kind} /> <NameText {...entity} />
      <button type="button" className="edit-button" onClick={() => onChange(null)}>
        {t.change}
      </button>
    </p>
  );
}
