import { lazy, Suspense, useId, useState } from 'react';
import { formatDate } from '../entity/date.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { go, useExplored } from '../state/use-state.ts';
import './as-of.css';
import { AS_OF_TEXTS } from './as-of.message.ts';

/** Loads when it is opened. */
const AsOfChoice = lazy(async () => ({ default: (await import('./as-of-choice.tsx')).AsOfChoice }));

/** The date that the graph and the facts are shown as of. */
export function AsOfControl() {
  const t = useTexts(AS_OF_TEXTS);
  const lang = useLang();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { asOf } = useExplored().state;
  const text = asOf === null ? t.any : t.at(formatDate(lang, asOf));
  return (
    <div className="as-of" data-set={asOf !== null || undefined}>
      <button type="button" className="as-of-button" popoverTarget={id} aria-label={`${t.title}: ${text}`} title={t.title}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M5 6h14v14H5zM5 10.5h14M9 3.5v4m6-4v4" />
        </svg>
        <span className="as-of-text">{text}</span>
      </button>
      {asOf !== null && (
        <button type="button" className="icon-button" aria-label={t.clear} title={t.clear} onClick={() => go({ asOf: null })}>
          ×
        </button>
      )}
      <section
        id={id}
        className="as-of-choice"
        popover="auto"
        aria-label={t.title}
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {isOpen && (
          <Suspense>
            <AsOfChoice />
          </Suspense>
        )}
      </section>
    </div>
  );
}
