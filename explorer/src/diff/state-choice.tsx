import { HISTORY_TEXTS } from '../history/history.message.ts';
import { formatMoment } from '../history/moment.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { useAnswer } from '../query/answer.ts';
import { type DiffQuery, Revisions } from '../query/operations.ts';
import { go, useExplored } from '../state/use-state.ts';
import { DIFF_TEXTS } from './diff.message.ts';

/** How many of the newest revisions can be chosen. */
const MAX_CHOICES = 100;

/** The two states of a diff. Any two of the revisions that changed its entities, or of all, can be chosen. */
export function StateChoice({ from, to }: Pick<DiffQuery['diff'], 'from' | 'to'>) {
  const t = useTexts(DIFF_TEXTS);
  const { diff, of } = useExplored().state;
  const ends = { from: diff?.from ?? null, to: diff?.to ?? null };
  const { data } = useAnswer(Revisions, { of: of.length > 0 ? of : null, first: MAX_CHOICES });
  const shown = [from, to].filter((revision) => revision !== null);
  const all = new Map([...shown, ...(data?.revisions.nodes ?? [])].map((revision) => [revision.id, revision]));
  const revisions = [...all.values()].sort((a, b) => Number(b.id.slice(1)) - Number(a.id.slice(1)));
  return (
    <div className="diff-states">
      <StateSelect
        label={t.from}
        open={t.start}
        isOpen={ends.from === null}
        value={from?.id ?? ''}
        {...{ revisions }}
        onChoose={(id) => go({ diff: { ...ends, from: id }, known: null })}
      />
      <StateSelect
        label={t.to}
        open={t.now}
        isOpen={ends.to === null}
        value={to?.id ?? ''}
        {...{ revisions }}
        onChoose={(id) => go({ diff: { ...ends, to: id }, known: null })}
      />
    </div>
  );
}

interface StateSelectProps {
  readonly label: string;
  /** What an open end is called. */
  readonly open: string;
  readonly isOpen: boolean;
  readonly value: string;
  readonly revisions: readonly NonNullable<DiffQuery['diff']['from']>[];
  readonly onChoose: (id: string | null) => void;
}

function StateSelect({ label, open, isOpen, value, revisions, onChoose }: StateSelectProps) {
  const t = useTexts(HISTORY_TEXTS);
  const lang = useLang();
  return (
    <label>
      <span>{label}</span>{' '}
      <select value={isOpen ? '' : value} onChange={({ currentTarget }) => onChoose(currentTarget.value || null)}>
        <option value="">{open}</option>
        {revisions.map(({ id, at, operation }) => (
          <option key={id} value={id}>
            {id} · {formatMoment(lang, at)} · {t.operation[operation]}
          </option>
        ))}
      </select>
    </label>
  );
}
