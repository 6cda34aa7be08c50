import type { Core, EventObject } from 'cytoscape';
import { readAddress } from '../state/address.ts';
import { setHovered } from '../state/hovered.ts';
import type { State } from '../state/state.ts';
import { go, replaceState } from '../state/use-state.ts';
import { endPathAt, expand, toggleCompared } from './actions.ts';
import type { Drawing } from './drawing.ts';
import { toMoreId } from './elements.ts';
import { toUnknownId } from './graph-data.ts';
import { getPathStart, openMenu } from './menu-state.ts';

/** The id for the address and the panel: an UNKNOWN value has the id of its statement, an event link the id of its event. */
export const toStateId = (id: string): string => id.replace(toUnknownId(''), '').split(':')[0] ?? id;
const isEntity = (id: string): boolean => /^E\d+$/.test(id);
const readState = (): State => readAddress(location.search).state;

/** Handles mouse and touch events on the canvas. */
export function handlePointerEvents({ core }: Drawing): void {
  core.on('tap', 'node, edge', handleTap);
  core.on('dbltap', 'node', ({ target }) => {
    if (isEntity(target.id()) && readState().diff === null) expand(readState(), { of: target.id(), predicate: null, direction: null });
  });
  core.on('cxttap taphold', 'node', ({ target, originalEvent }) => {
    const id = getHubId(target.id());
    if (isEntity(id)) openMenuOver(core, id, originalEvent);
  });
  core.on('dragfree', 'node', ({ target }) => {
    const id: string = target.id();
    if (!isEntity(id)) return;
    const { x, y } = target.position();
    replaceState({ pinned: [...readState().pinned.filter((pin) => pin.id !== id), { id, x: Math.round(x), y: Math.round(y) }] });
  });
  core.on('mouseover', 'node, edge', ({ target }) => {
    setHovered(target.hasClass('more') ? null : toStateId(target.id()));
    core.container()?.setAttribute('data-over', 'true');
  });
  core.on('mouseout', 'node, edge', () => {
    setHovered(null);
    core.container()?.removeAttribute('data-over');
  });
}

/** The entity of a plate with omitted links; any other id is returned unchanged. */
const getHubId = (id: string): string => (id.startsWith(toMoreId('')) ? id.slice(toMoreId('').length) : id);

function handleTap({ target, originalEvent, cy }: EventObject): void {
  const id = toStateId(target.id());
  const pathStart = getPathStart();
  if (target.hasClass('more')) openMenuOver(cy, getHubId(id), originalEvent);
  else if (target.hasClass('derived')) go({ selected: null, panel: 'open' });
  else if (pathStart !== null && readState().diff === null && isEntity(id) && id !== pathStart) endPathAt(id);
  else if (originalEvent.shiftKey && isEntity(id) && readState().diff === null) toggleCompared(readState(), id);
  else go({ selected: id, panel: 'open', ...readKnown(target) });
}

/** In a diff, an item opens as of the state in which it stands. */
function readKnown(target: EventObject['target']): Pick<State, 'known'> | null {
  const known: unknown = target.data('known');
  return typeof known === 'string' ? { known } : null;
}

function openMenuOver(core: Core, id: string, event: MouseEvent | TouchEvent): void {
  const point = 'clientX' in event ? event : event.touches[0];
  const rect = core.container()?.getBoundingClientRect();
  const position = core.getElementById(id).renderedPosition();
  openMenu({ id, x: point?.clientX ?? (rect?.left ?? 0) + position.x, y: point?.clientY ?? (rect?.top ?? 0) + position.y });
}
