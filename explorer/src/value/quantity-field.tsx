import { Field } from '../look/field.tsx';
import { useLang } from '../message/lang.ts';
import { compareTexts } from '../message/order.ts';
import { useTexts } from '../message/use-texts.ts';
import { useAnswer } from '../query/answer.ts';
import { type Comparator, type Unit, Units } from '../query/operations.ts';
import { VALUE_TEXTS } from './value.message.ts';
import type { ValueDraft } from './value-draft.ts';

interface QuantityFieldProps {
  readonly value: ValueDraft;
  readonly onChange: (value: ValueDraft) => void;
}

/** An amount or a range, its precision and its unit. */
export function QuantityField({ value, onChange }: QuantityFieldProps) {
  const t = useTexts(VALUE_TEXTS);
  const lang = useLang();
  const { data } = useAnswer(Units, { lang });
  const units = data?.units.toSorted((a, b) => compareTexts(lang, a.label, b.label)) ?? [{ unit: value.unit, label: value.unit }];
  return (
    <div className="write-row">
      <Field label={t.precision}>
        {(id) => (
          <select
            id={id}
            value={value.comparator}
            onChange={({ target }) => onChange({ ...value, comparator: target.value as Comparator })} // one of the options
          >
            {Object.entries(t.comparator).map(([comparator, label]) => (
              <option key={comparator} value={comparator}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <AmountField label={t.amount} typed={value.amount} onType={(amount) => onChange({ ...value, amount })} />
      {value.comparator === 'BETWEEN' && <AmountField label={t.upTo} typed={value.upTo} onType={(upTo) => onChange({ ...value, upTo })} />}
      <Field label={t.unit}>
        {(id) => (
          <select
            id={id}
            value={value.unit}
            onChange={({ target }) => onChange({ ...value, unit: target.value as Unit })} // one of the options
          >
            {units.map(({ unit, label }) => (
              <option key={unit} value={unit}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

interface AmountFieldProps {
  readonly label: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

function AmountField({ label, typed, onType }: AmountFieldProps) {
  return (
    <Field label={label}>
      {(id) => <input id={id} inputMode="decimal" value={typed} onChange={({ target }) => onType(target.value)} />}
    </Field>
  );
}
