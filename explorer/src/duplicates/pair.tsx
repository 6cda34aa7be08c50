import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useMay } from '../account/viewer.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { useAnswer } from '../query/answer.ts';
import { Failure } from '../query/failure.tsx';
import { type DuplicateReasonFieldsFragment, type JudgedEntityFragment, JudgedPair } from '../query/operations.ts';
import { Waiting } from '../query/waiting.tsx';
import { DUPLICATES_TEXTS } from './duplicates.message.ts';
import { JudgedCard } from './judged-card.tsx';
import { Merged } from './merged.tsx';
import { ReasonList } from './reason-list.tsx';
import { DECISIONS, type Decision, useJudge } from './use-judge.ts';
import { VerdictForm } from './verdict-form.tsx';

interface PairProps {
  /** Ids of the two entries. */
  readonly one: string;
  readonly other: string;
  readonly reasons: readonly DuplicateReasonFieldsFragment[];
}

/** Two entries side by side. */
export function Pair({ one, other, reasons }: PairProps) {
  const t = useTexts(DUPLICATES_TEXTS);
  const lang = useLang();
  const { data, error, refetch } = useAnswer(JudgedPair, { one, other, lang });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting lines={8} />;
  if (!data.one || !data.other || data.one.id === data.other.id) return <p role="status">{t.gone}</p>;
  return <LoadedPair one={data.one} other={data.other} reasons={reasons} />;
}

interface LoadedPairProps extends Pick<PairProps, 'reasons'> {
  readonly one: JudgedEntityFragment;
  readonly other: JudgedEntityFragment;
}

/** The pair has the focus, so that a digit decides. */
function LoadedPair({ one, other, reasons }: LoadedPairProps) {
  const t = useTexts(DUPLICATES_TEXTS);
  const mayDecide = useMay('CURATOR');
  const [reason, setReason] = useState('');
  const { busy, error, judge } = useJudge(one, other);
  const pair = useRef<HTMLElement>(null);
  useEffect(() => pair.current?.focus({ preventScroll: true }), []);
  const decide = (decision: Decision) => void judge(decision, reason.trim());
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const decision = DECISIONS[Number(event.key) - 1];
    if (!decision || !mayDecide || event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    decide(decision);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: digits decide about the pair that has the focus; its buttons do the same
    <article ref={pair} className="pair" aria-label={t.pair} tabIndex={0} onKeyDown={press}>
      <div className="pair-cards">
        <JudgedCard entity={one} number={1} />
        <JudgedCard entity={other} number={2} />
      </div>
      <VerdictForm busy={busy} error={error} reason={reason} onReason={setReason} onDecide={decide} />
      <div className="pair-cards">
        <ReasonList side="for" title={t.agrees} reasons={reasons.filter(({ weight }) => weight > 0)} />
        <ReasonList side="against" title={t.differs} reasons={reasons.filter(({ weight }) => weight < 0)} />
      </div>
      <Merged of={[one.id, other.id]} />
    </article>
  );
}
