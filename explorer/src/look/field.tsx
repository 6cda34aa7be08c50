import { type ReactNode, useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

/** A field of a form with its label. */
export function Field({ label, children }: FieldProps) {
  const id = useId();
  return (
    <div className="write-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
