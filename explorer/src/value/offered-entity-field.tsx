import { Field } from '../look/field.tsx';
import { useTexts } from '../message/use-texts.ts';
import type { EntityNameFragment } from '../query/operations.ts';
import { EntityField } from './entity-field.tsx';
import { VALUE_TEXTS } from './value.message.ts';

interface OfferedEntityFieldProps {
  readonly label: string;
  /** Entities to choose from at once. Any other is searched. */
  readonly offered: readonly EntityNameFragment[];
  readonly entity: EntityNameFragment | null;
  readonly onChange: (entity: EntityNameFragment | null) => void;
}

const OTHER = '…';

/** An entity: one of a few, or any other that a search finds. */
export function OfferedEntityField({ label, offered, entity, onChange }: OfferedEntityFieldProps) {
  const t = useTexts(VALUE_TEXTS);
  const isOffered = entity !== null && offered.some(({ id }) => id === entity.id);
  if (offered.length === 0 || (entity !== null && !isOffered)) return <EntityField label={label} entity={entity} onChange={onChange} />;
  return (
    <div>
      <Field label={label}>
        {(id) => (
          <select
            id={id}
            value={entity?.id ?? OTHER}
            onChange={({ target }) => onChange(offered.find((option) => option.id === target.value) ?? null)}
          >
            <option value={OTHER}>{t.other}</option>
            {offered.map((option) => (
              <option key={option.id} value={option.id}>
                {option.label}
              </option>
            ))}
          </select>
        )}
      </Field>
      {entity === null && <EntityField label={t.entity} entity={null} onChange={onChange} />}
    </div>
  );
}
