import { useState } from 'react';

interface DateFieldProps {
  readonly id: string;
  readonly value: string | null;
  /** An example of what may be typed, such as "2030 or 2030-09-15". */
  readonly hint: string;
  readonly onChange: (value: string | null) => void;
}

const DATE_PATTERN = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** A field for a year, a month or a day. The browser's own field has no Kazakh and takes whole days only. */
export function DateField({ id, value, hint, onChange }: DateFieldProps) {
  const [typed, setTyped] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  // The value has changed elsewhere.
  if (known !== value) {
    setKnown(value);
    if (value !== typed) setTyped(value ?? '');
  }
  const isWrong = typed !== '' && !DATE_PATTERN.test(typed);
  const change = (text: string) => {
    setTyped(text);
    const next = text === '' ? null : DATE_PATTERN.test(text) ? text : value;
    if (next === value) return;
    setKnown(next);
    onChange(next);
  };
  return (
    <input
      id={id}
      value={typed}
      placeholder={hint}
      maxLength={10}
      inputMode="numeric"
      autoComplete="off"
      aria-invalid={isWrong || undefined}
      title={hint}
      onChange={({ target }) => change(target.value.trim())}
    />
  );
}
