import { useId } from 'react';
import { DateField } from '../look/date-field.tsx';
import { useTexts } from '../message/use-texts.ts';
import { go, useExplored } from '../state/use-state.ts';
import { AS_OF_CHOICE_TEXTS } from './as-of-choice.message.ts';

/** The field for the date, with what it does. */
export function AsOfChoice() {
  const t = useTexts(AS_OF_CHOICE_TEXTS);
  const id = useId();
  const { asOf } = useExplored().state;
  return (
    <>
      <label htmlFor={id}>{t.label}</label>
      <DateField id={id} value={asOf} hint={t.example} onChange={(date) => go({ asOf: date })} />
      <p className="menu-hint">{t.hint}</p>
    </>
  );
}
