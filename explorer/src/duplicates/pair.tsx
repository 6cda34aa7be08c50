import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useMay } from '../account/viewer.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { useAnswer } from '../query/answer.ts';
import { Failure } from '../query/failure.tsx';
import { type DuplicateReasonFieldsFragment, type DuplicatesQuery, type JudgedEntityFragment, JudgedPair } from '../query/operations.ts';
import { Waiting } from '../query/waiting.tsx';
import { DUPLICATES_TEXTS } from './duplicates.message.ts';
import { JudgedCard } from './judged-card.tsx';
import { Merged } from './merged.tsx';
import { ReasonList } from './reason-list.tsx';
import { DECISIONS, type Decision, useJudge } from './use-judge.ts';
import { VerdictForm } from './verdict-form.tsx';

interface PairProps {
  /** Ids or slugs of the two entries. */
  readonly one: string;
  readonly other: string;
  /** The pairs among which are the reasons of this one. Undefined while they load. */
  readonly pairs: DuplicatesQuery['duplicates']['nodes'] | undefined;
}

/** Two entries side by side. */
export function Pair({ one, other, pairs }: PairProps) {
  const t = useTexts(DUPLICATES_TEXTS);
  const lang = useLang();
  const { data, error, refetch } = useAnswer(JudgedPair, { one, other, lang });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting lines={8} />;
  if (!data.one || !data.other || data.one.id === data.other.id) return <p role="status">{t.gone}</p>;
  const ids = [data.one.id, data.other.id];
  const listed = pairs?.find((pair) => ids.includes(pair.one.id) && ids.includes(pair.other.id));
  return <LoadedPair one={data.one} other={data.other} reasons={pairs && (listed?.reasons ?? [])} />;
}

interface LoadedPairProps {
  readonly reasons: readonly DuplicateReasonFieldsFragment[] | undefined;
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
      {reasons ? (
        <div className="pair-cards">
          <ReasonList side="for" title={t.agrees} reasons={reasons.filter(({ weight }) => weight > 0)} />
          <ReasonList side="against" title={t.differs} reasons={reasons.filter(({ weight }) => weight < 0)} />
        </div>
      ) : (
        <Waiting lines={3} />
      )}
      <Merged of={[one.id, other.id]} />
    </article>
  );
}
