import { useTexts } from '../message/use-texts.ts';
import { TIMELINE_TEXTS } from './timeline.message.ts';

interface MoreButtonProps {
  readonly remaining: number;
  readonly loadMore: () => void;
  readonly isLoading: boolean;
}

/** The button that loads more rows, with the number left. */
export function MoreButton({ remaining, loadMore, isLoading }: MoreButtonProps) {
  const t = useTexts(TIMELINE_TEXTS);
  if (remaining <= 0) return null;
  return (
    <button type="button" className="button" aria-busy={isLoading} disabled={isLoading} onClick={loadMore}>
      {t.more(remaining)}
    </button>
  );
}
