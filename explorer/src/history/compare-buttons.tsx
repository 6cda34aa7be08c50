import { useTexts } from '../message/use-texts.ts';
import { START } from '../state/state.ts';
import { go, useExplored } from '../state/use-state.ts';
import { HISTORY_TEXTS } from './history.message.ts';

interface CompareButtonsProps {
  /** The id of a revision. */
  readonly revision: string;
  /** The entity whose surroundings are compared. Null for the whole graph. */
  readonly around: string | null;
}

/** The revision before this one. Null for the beginning. */
const getPrevious = (revision: string): string | null => {
  const number = Number(revision.slice(1));
  return number > 1 ? `R${number - 1}` : null;
};

/** Buttons that show what a change did, and what has changed since. */
export function CompareButtons({ revision, around }: CompareButtonsProps) {
  const t = useTexts(HISTORY_TEXTS);
  const { lang } = useExplored().state;
  const compare = (from: string | null, to: string | null) =>
    go({ ...START, lang, of: around === null ? [] : [around], diff: { from, to } });
  return (
    <>
      <button type="button" className="more" onClick={() => compare(getPrevious(revision), revision)}>
        {t.compareBefore}
      </button>
      <button type="button" className="more" onClick={() => compare(revision, null)}>
        {t.compareNow}
      </button>
    </>
  );
}
