import { useId } from 'react';
import { useMay } from '../account/viewer.ts';
import { useTexts } from '../message/use-texts.ts';
import { WriteError } from '../writing/write-error.tsx';
import { WRITING_TEXTS } from '../writing/writing.message.ts';
import { DUPLICATES_TEXTS } from './duplicates.message.ts';
import { DECISIONS, type Decision } from './use-judge.ts';

interface VerdictFormProps {
  readonly busy: boolean;
  readonly error: Error | null;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onDecide: (decision: Decision) => void;
}

/** The decisions about a pair, for those who may decide, with a reason. */
export function VerdictForm({ busy, error, reason, onReason, onDecide }: VerdictFormProps) {
  const t = useTexts(DUPLICATES_TEXTS);
  const writing = useTexts(WRITING_TEXTS);
  const id = useId();
  if (!useMay('CURATOR')) return <p className="dim">{t.mayNot}</p>;
  return (
    <section className="verdict" aria-label={t.verdict} aria-busy={busy || undefined}>
      <div className="write-field">
        <label htmlFor={id}>{writing.reasonOptional}</label>
        <input id={id} value={reason} maxLength={1000} onChange={({ target }) => onReason(target.value)} />
      </div>
      <div className="verdict-buttons">
        {DECISIONS.map((decision, index) => (
          <button key={decision} type="button" className="button" disabled={busy} onClick={() => onDecide(decision)}>
            <kbd>{index + 1}</kbd> {t[decision]}
          </button>
        ))}
      </div>
      <p className="dim write-hint">{t.keys}</p>
      {error && <WriteError error={error} />}
    </section>
  );
}
