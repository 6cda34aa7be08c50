import { useId } from 'react';
import { formatDate } from '../entity/date.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { replaceState, useExplored } from '../state/use-state.ts';
import type { Stretch } from '../timeline/span.ts';
import './as-of.css';
import { AS_OF_TEXTS } from './as-of.message.ts';
import { findDay, toDay } from './day.ts';

/** One day. */
const STEP_MS = 86_400_000;

/** A slider along the axis of the timeline. It sets the date that the graph and the facts are shown as of. */
export function AsOfSlider({ stretch: { from, to } }: { readonly stretch: Stretch }) {
  const t = useTexts(AS_OF_TEXTS);
  const lang = useLang();
  const id = useId();
  const { asOf } = useExplored().state;
  const text = asOf === null ? t.any : t.at(formatDate(lang, asOf));
  const value = asOf === null ? to : (findDay(asOf) ?? to);
  return (
    <div className="as-of-slider">
      <label htmlFor={id}>
        {t.slider} <span className="dim">· {text}</span>
      </label>
      <input
        id={id}
        type="range"
        min={from}
        max={to}
        step={STEP_MS}
        value={Math.min(to, Math.max(from, value))}
        aria-valuetext={text}
        onChange={({ target }) => replaceState({ asOf: toDay(Number(target.value)) })}
      />
    </div>
  );
}
