import { KIND_TEXTS } from '../kind/kind.message.ts';
import { Field } from '../look/field.tsx';
import { useLang } from '../message/lang.ts';
import { getLanguageName } from '../message/language.ts';
import { useTexts } from '../message/use-texts.ts';
import type { EntityNameFragment, ValueKind } from '../query/operations.ts';
import { LANGS } from '../state/state.ts';
import { OfferedEntityField } from './offered-entity-field.tsx';
import { QuantityField } from './quantity-field.tsx';
import { VALUE_TEXTS } from './value.message.ts';
import { listEntityKinds, listTypes, type ValueDraft } from './value-draft.ts';

interface ValueFieldProps {
  /** The kinds that the predicate allows. */
  readonly kinds: readonly ValueKind[];
  readonly value: ValueDraft;
  readonly onChange: (value: ValueDraft) => void;
  /** Entities to choose from at once. */
  readonly offered?: readonly EntityNameFragment[];
}

/** The fields of a value: its type, if several are allowed, and what the type needs. */
export function ValueField({ kinds, value, onChange, offered = [] }: ValueFieldProps) {
  const t = useTexts(VALUE_TEXTS);
  const types = listTypes(kinds);
  return (
    <fieldset className="write-value">
      <legend>{t.value}</legend>
      <div className="task-acts">
        {types.map((type) => (
          <button
            key={type}
            type="button"
            className="button"
            aria-pressed={type === value.type}
            onClick={() => onChange({ ...value, type })}
          >
            {t.type[type]}
          </button>
        ))}
      </div>
      {value.type === 'ENTITY' && <EntityValueField kinds={kinds} value={value} onChange={onChange} offered={offered} />}
      {value.type === 'QUANTITY' && <QuantityField value={value} onChange={onChange} />}
      {value.type === 'TEXT' && <TextField value={value} onChange={onChange} />}
      {value.type === 'DATE' && (
        <Field label={t.type.DATE}>
          {(id) => (
            <input
              id={id}
              value={value.date}
              placeholder={t.dateHint}
              onChange={({ target }) => onChange({ ...value, date: target.value })}
            />
          )}
        </Field>
      )}
    </fieldset>
  );
}

function EntityValueField({ kinds, value, onChange, offered }: Required<ValueFieldProps>) {
  const t = useTexts(VALUE_TEXTS);
  const words = useTexts(KIND_TEXTS).one;
  const allowed = listEntityKinds(kinds).map((kind) => words[kind as keyof typeof words]); // the kinds of entities
  return (
    <>
      <OfferedEntityField
        label={t.type.ENTITY}
        offered={offered}
        entity={value.entity}
        onChange={(entity) => onChange({ ...value, entity })}
      />
      <p className="dim write-hint">
        {t.allowed} {allowed.join(', ')}
      </p>
    </>
  );
}

function TextField({ value, onChange }: Omit<ValueFieldProps, 'kinds' | 'offered'>) {
  const lang = useLang();
  return (
    <div className="write-row">
      {LANGS.map((tag) => (
        <Field key={tag} label={getLanguageName(lang, tag)}>
          {(id) => (
            <input
              id={id}
              lang={tag}
              value={value.text[tag]}
              onChange={({ target }) => onChange({ ...value, text: { ...value.text, [tag]: target.value } })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
