import { useTexts } from '../message/use-texts.ts';
import { createHoverHandlers } from '../state/hovered.ts';
import { go } from '../state/use-state.ts';
import { ENTITY_TEXTS } from './entity.message.ts';

interface SourceButtonProps {
  /** The statement that it rests on. */
  readonly id: string;
  /** What is said there, for those who hear the button and not what stands beside it. */
  readonly description: string;
}

/** Leads to a fact with the sentences it rests on. */
export function SourceButton({ id, description }: SourceButtonProps) {
  const t = useTexts(ENTITY_TEXTS);
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
