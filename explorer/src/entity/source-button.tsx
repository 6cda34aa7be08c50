import { useTexts } from '../message/use-texts.ts';
import { createHoverHandlers } from '../state/hovered.ts';
import { go } from '../state/use-state.ts';
import { EVENT_TEXTS } from './event.message.ts';

interface SourceButtonProps {
  /** The statement to open. */
  readonly id: string;
  /** The statement in words, for screen readers. */
  readonly description: string;
}

/** A button that opens a statement with its evidence. */
export function SourceButton({ id, description }: SourceButtonProps) {
  const t = useTexts(EVENT_TEXTS);
  const label = `${t.source}: ${description}`;
  return (
    <button
      type="button"
      className="source"
      aria-label={label}
      title={t.source}
      onClick={() => go({ selected: id, panel: 'open' })}
      {...createHoverHandlers(id)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3 3.5h10M3 7h10M3 10.5h6" />
      </svg>
    </button>
  );
}
