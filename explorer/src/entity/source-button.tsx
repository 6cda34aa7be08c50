import { useTexts } from '../message/use-texts.ts';
import { pointing } from '../state/pointed.ts';
import { go } from '../state/use-state.ts';
import { ENTITY_TEXTS } from './entity.message.ts';

interface Props {
  /** The statement that it rests on. */
  readonly id: string;
  /** What is said there, for those who hear the button and not what stands beside it. */
  readonly about: string;
}

/** Leads to a fact with the sentences it rests on. */
export function SourceButton({ id, about }: Props) {
  const t = useTexts(ENTITY_TEXTS);
  const label = `${t.source}: ${about}`;
  return (
    <button
      type="button"
      className="source"
      aria-label={label}
      title={t.source}
      onClick={() => go({ selected: id, panel: 'open' })}
      {...pointing(id)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3 3.5h10M3 7h10M3 10.5h6" />
      </svg>
    </button>
  );
}
