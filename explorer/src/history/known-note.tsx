import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { go, useExplored } from '../state/use-state.ts';
import { useMoment } from './use-moment.ts';
import './history.css';
import { HISTORY_TEXTS } from './history.message.ts';
import { formatMoment } from './moment.ts';

/** Says that an earlier state is shown, with the way back. */
export function KnownNote() {
  const t = useTexts(HISTORY_TEXTS);
  const lang = useLang();
  const { known } = useExplored().state;
  const at = useMoment(known);
  if (known === null) return null;
  return (
    <p className="known-note" role="status">
      {t.asOf(at === null ? known : formatMoment(lang, at))}{' '}
      <button type="button" className="button" onClick={() => go({ known: null })}>
        {t.leave}
      </button>
    </p>
  );
}
