import { HISTORY_TEXTS } from '../history/history.message.ts';
import { useLang } from '../message/lang.ts';
import { formatNumber } from '../message/number.ts';
import { useTexts } from '../message/use-texts.ts';
import type { WritePayload } from './use-write.ts';
import { WRITING_TEXTS } from './writing.message.ts';

/** What a mutation changes, by action and kind. */
export function CountList({ counts }: Pick<WritePayload, 'counts'>) {
  const t = useTexts(WRITING_TEXTS);
  const words = useTexts(HISTORY_TEXTS);
  const lang = useLang();
  if (counts.length === 0) return <p>{t.nothing}</p>;
  return (
    <ul className="write-counts">
      {counts.map(({ action, kind, count }) => (
        <li key={`${action} ${kind}`}>
          {words.action[action]}: {words.kind[kind]} — {formatNumber(lang, count)}
        </li>
      ))}
    </ul>
  );
}
