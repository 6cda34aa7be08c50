import { Mark } from '../kind/mark.tsx';
import type { NamedFragment } from '../query/operations.ts';
import { createHoverHandlers } from '../state/hovered.ts';
import { go } from '../state/use-state.ts';

/** An entity by its name and the sign of its kind; it leads to it. */
export function NameLink({ id, kind, label }: NamedFragment) {
  return (
    <button type="button" className="name" onClick={() => go({ selected: id, panel: 'open' })} {...createHoverHandlers(id)}>
      <Mark kind={kind} /> {label}
    </button>
  );
}
