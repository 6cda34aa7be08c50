import { Mark } from '../kind/mark.tsx';
import { NameText } from '../name/name-text.tsx';
import type { EntityNameFragment } from '../query/operations.ts';
import { createHoverHandlers } from '../state/hovered.ts';
import type { State } from '../state/state.ts';
import { go } from '../state/use-state.ts';

interface NameLinkProps extends EntityNameFragment {
  /** The state to open it as of, if it is another one than the page shows. */
  readonly asOf?: Pick<State, 'known'> | null;
}

/** The name of an entity with the mark of its kind. A click selects the entity. */
export function NameLink({ id, kind, label, asOf }: NameLinkProps) {
  return (
    <button type="button" className="name" onClick={() => go({ selected: id, panel: 'open', ...asOf })} {...createHoverHandlers(id)}>
      <Mark kind={kind} /> <NameText kind={kind} label={label} />
    </button>
  );
}
