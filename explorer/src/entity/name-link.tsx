import { Mark } from '../kind/mark.tsx';
import { NameText } from '../name/name-text.tsx';
import type { EntityNameFragment } from '../query/operations.ts';
import { createHoverHandlers } from '../state/hovered.ts';
import { go } from '../state/use-state.ts';

/** The name of an entity with the mark of its kind. A click selects the entity. */
export function NameLink({ id, kind, label }: EntityNameFragment) {
  return (
    <button type="button" className="name" onClick={() => go({ selected: id, panel: 'open' })} {...createHoverHandlers(id)}>
      <Mark kind={kind} /> <NameText kind={kind} label={label} />
    </button>
  );
}
