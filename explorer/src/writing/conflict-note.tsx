import type { ReactNode } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { WRITING_TEXTS } from './writing.message.ts';

interface ConflictNoteProps {
  /** The version that the visitor saw, and the one that stands. */
  readonly seen: ReactNode;
  readonly current: ReactNode;
  /** Undefined if there is nothing left to go on with. */
  readonly onGoOn: (() => void) | undefined;
}

/** Somebody else changed it meanwhile: both versions, and the way on from the one that stands. */
export function ConflictNote({ seen, current, onGoOn }: ConflictNoteProps) {
  const t = useTexts(WRITING_TEXTS);
  return (
    <div className="write-error" role="alert">
      <strong>{t.conflict}</strong>
      <dl className="write-versions">
        <dt>{t.seen}</dt>
        <dd>{seen}</dd>
        <dt>{t.current}</dt>
        <dd>{current}</dd>
      </dl>
      {onGoOn && (
        <button type="button" className="button" onClick={onGoOn}>
          {t.proceed}
        </button>
      )}
    </div>
  );
}
