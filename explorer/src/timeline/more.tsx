import { useTexts } from '../message/use-texts.ts';
import { TIMELINE_TEXTS } from './timeline.message.ts';

interface MoreButtonProps {
  readonly remaining: number;
  readonly loadMore: () => void;
  readonly isLoading: boolean;
}

/** How many rows are not shown, and the way to them. */
export function MoreButton({ remaining, loadMore, isLoading }: MoreButtonProps) {
  const t = useTexts(TIMELINE_TEXTS);
  if (remaining <= 0) return null;
  return (
    <button type="button" className="button" aria-busy={isLoading} disabled={isLoading} onClick={loadMore}>
      {t.more(remaining)}
    </button>
  );
}
