import { useTexts } from '../message/use-texts.ts';
import { TIMELINE_TEXTS } from './timeline.message.ts';

interface Props {
  readonly left: number;
  readonly more: () => void;
  readonly isLoading: boolean;
}

/** How many rows are not shown, and the way to them. */
export function More({ left, more, isLoading }: Props) {
  const t = useTexts(TIMELINE_TEXTS);
  if (left <= 0) return null;
  return (
    <button type="button" className="button" aria-busy={isLoading} disabled={isLoading} onClick={more}>
      {t.more(left)}
    </button>
  );
}
