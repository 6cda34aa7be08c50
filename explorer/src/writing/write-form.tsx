import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { RequestRejected } from '../query/send-operation.ts';
import { CountList } from './count-list.tsx';
import type { Write, WritePayload, WriteVariables } from './use-write.ts';
import { WriteError } from './write-error.tsx';
import './writing.css';
import { WRITING_TEXTS } from './writing.message.ts';

interface WriteFormProps<V extends WriteVariables, P extends WritePayload> {
  readonly write: Write<V, P>;
  /** Without the reason. Null while something is missing. */
  readonly variables: Omit<V, 'reason'> | null;
  readonly needsReason?: boolean;
  /** The fields. */
  readonly children?: ReactNode;
  /** Shown with the result of the dry run. */
  readonly preview?: ReactNode;
  /** Shown if somebody else changed it meanwhile: both versions. */
  readonly conflict?: ReactNode;
}

const isConflict = (error: Error | null): boolean =>
  error instanceof RequestRejected && error.errors.some(({ code, argument }) => code === 'CONFLICT' && argument === 'expectedRevision');

/** A form that shows what it would do before it does it. Another input needs another dry run. */
export function WriteForm<V extends WriteVariables, P extends WritePayload>(props: WriteFormProps<V, P>) {
  const { write, variables, needsReason = false, children, preview, conflict } = props;
  const t = useTexts(WRITING_TEXTS);
  const [reason, setReason] = useState('');
  const id = useId();
  const written = reason.trim();
  // All that an operation needs besides the reason, which the form demands if it is needed.
  const whole = variables && ({ ...variables, ...(written !== '' && { reason: written }) } as unknown as V);
  const isChecked = whole !== null && write.checked?.variables === JSON.stringify(whole);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!whole || write.busy) return;
    void (isChecked ? write.record(whole) : write.check(whole));
  };
  return (
    <form className="write-form" onSubmit={submit}>
      {children}
      <div className="write-field">
        <label htmlFor={id}>{needsReason ? t.reason : t.reasonOptional}</label>
        <input id={id} value={reason} maxLength={1000} required={needsReason} onChange={({ target }) => setReason(target.value)} />
      </div>
      {isChecked && write.checked && (
        <div className="write-preview" role="status">
          <strong>{t.would}</strong>
          {preview}
          <CountList counts={write.checked.payload.counts} />
        </div>
      )}
      {isConflict(write.error) && conflict ? conflict : write.error && <WriteError error={write.error} />}
      <WriteButton isChecked={isChecked} isReady={whole !== null} busy={write.busy} isEmpty={write.checked?.payload.counts.length === 0} />
    </form>
  );
}

interface WriteButtonProps {
  readonly isChecked: boolean;
  readonly isReady: boolean;
  readonly isEmpty: boolean;
  readonly busy: 'check' | 'record' | null;
}

/** First shows what would change, then records it. It keeps the focus, so that Enter twice is enough. */
function WriteButton({ isChecked, isReady, isEmpty, busy }: WriteButtonProps) {
  const t = useTexts(WRITING_TEXTS);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChecked) button.current?.focus();
  }, [isChecked]);
  return (
    <button
      ref={button}
      type="submit"
      className="button write-button"
      data-step={isChecked ? 'record' : 'check'}
      disabled={!isReady || (isChecked && isEmpty)}
      aria-busy={busy !== null || undefined}
    >
      {isChecked ? t.record : t.check}
    </button>
  );
}
