import { type KeyboardEvent, useId, useRef, useState } from 'react';
import '../articles/articles.css';
import { KIND_TEXTS } from '../kind/kind.message.ts';
import { useTexts } from '../message/use-texts.ts';
import { Failure } from '../query/failure.tsx';
import type { EntityKind } from '../query/operations.ts';
import { Waiting } from '../query/waiting.tsx';
import { useKeptScroll } from '../state/use-kept.ts';
import { useExplored } from '../state/use-state.ts';
import '../comparison/comparison.css';
import '../writing/writing.css';
import './duplicates.css';
import { DUPLICATES_TEXTS } from './duplicates.message.ts';
import { Pair } from './pair.tsx';
import { usePairs } from './use-pairs.ts';

const KINDS: readonly EntityKind[] = ['PERSON', 'ORGANIZATION', 'FUND', 'PLACE', 'EVENT', 'OFFICE', 'GROUP', 'DOCUMENT', 'THING'];

/** Pairs of entries that may be one, to be judged one by one; or the two that are compared. */
export function DuplicatesView() {
  const t = useTexts(DUPLICATES_TEXTS);
  const { common } = useExplored().state;
  const [kind, setKind] = useState<EntityKind | null>(null);
  const pairs = usePairs(kind, common);
  const { goToNext, goToPrevious, start } = pairs;
  const [one, other] = common;
  const container = useRef<HTMLElement>(null);
  useKeptScroll('duplicates', container);
  const press = ({ key, target }: KeyboardEvent) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return;
    if (key === 'ArrowRight') goToNext?.();
    if (key === 'ArrowLeft') goToPrevious?.();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls, and arrows move between the pairs
    <section ref={container} className="articles duplicates" aria-label={t.title} tabIndex={0} onKeyDown={press}>
      <div className="articles-page">
        <h2>{t.title}</h2>
        <p>{t.intro}</p>
        {one !== undefined && other !== undefined ? (
          <Pair one={one} other={other} pairs={pairs.pairs} />
        ) : (
          <>
            <KindChoice
              kind={kind}
              onChange={(next) => {
                setKind(next);
                start();
              }}
            />
            <OpenPairs pairs={pairs} />
          </>
        )}
      </div>
    </section>
  );
}

type Pairs = ReturnType<typeof usePairs>;

function OpenPairs({ pairs: { pairs, pair, total, error, comparing, retry, goToNext, goToPrevious } }: { readonly pairs: Pairs }) {
  const t = useTexts(DUPLICATES_TEXTS);
  if (error) return <Failure error={error} onRetry={retry} />;
  return (
    <>
      <div className="pair-steps">
        <p role="status">{comparing ? t.comparing : pairs && (total > 0 ? t.left(total) : t.none)}</p>
        <button type="button" className="button" disabled={!goToPrevious} onClick={goToPrevious}>
          {t.previous}
        </button>
        <button type="button" className="button" disabled={!goToNext} onClick={goToNext}>
          {t.next}
        </button>
      </div>
      {pair && <Pair key={`${pair.one.id} ${pair.other.id}`} one={pair.one.id} other={pair.other.id} pairs={pairs} />}
      {!pairs && <Waiting lines={8} />}
    </>
  );
}

function KindChoice({ kind, onChange }: { readonly kind: EntityKind | null; readonly onChange: (kind: EntityKind | null) => void }) {
  const t = useTexts(DUPLICATES_TEXTS);
  const kinds = useTexts(KIND_TEXTS);
  const id = useId();
  return (
    <div className="pair-kind">
      <label htmlFor={id}>{t.kind}</label>
      <select id={id} value={kind ?? ''} onChange={({ target }) => onChange(KINDS.find((name) => name === target.value) ?? null)}>
        <option value="">{t.all}</option>
        {KINDS.map((name) => (
          <option key={name} value={name}>
            {kinds[name]}
          </option>
        ))}
      </select>
    </div>
  );
}
