import type { Core, EventObject } from 'cytoscape';
import { readAddress } from '../state/address.ts';
import { point } from '../state/pointed.ts';
import type { State } from '../state/state.ts';
import { adjust, go } from '../state/use-state.ts';
import type { Drawing } from './drawing.ts';
import { moreId } from './elements.ts';
import { openMenu, pathFrom } from './menu-state.ts';
import { unknownId } from './picture.ts';
import { compare, endPathAt, expand } from './steps.ts';

/** The id that the address and the panel know it by: an UNKNOWN value is its statement, an event that is a link the event. */
export const knownId = (id: string): string => id.replace(unknownId(''), '').split(':')[0] ?? id;
const isEntity = (id: string): boolean => /^E\d+$/.test(id);
const state = (): State => readAddress(location.search).state;

/** What the pointer or a finger does on the canvas. */
export function followHand({ core }: Drawing): void {
  core.on('tap', 'node, edge', tapped);
  core.on('dbltap', 'node', ({ target }) => {
    if (isEntity(target.id())) expand(state(), { of: target.id(), predicate: null, direction: null });
  });
  core.on('cxttap taphold', 'node', ({ target, originalEvent }) => {
    const id = hubOf(target.id());
    if (isEntity(id)) menuOver(core, id, originalEvent);
  });
  core.on('dragfree', 'node', ({ target }) => {
    const id: string = target.id();
    if (!isEntity(id)) return;
    const { x, y } = target.position();
    adjust({ pinned: [...state().pinned.filter((pin) => pin.id !== id), { id, x: Math.round(x), y: Math.round(y) }] });
  });
  core.on('mouseover', 'node, edge', ({ target }) => {
    point(target.hasClass('more') ? null : knownId(target.id()));
    core.container()?.setAttribute('data-over', 'true');
  });
  core.on('mouseout', 'node, edge', () => {
    point(null);
    core.container()?.removeAttribute('data-over');
  });
}

/** The entity whose plate says how much more there is; of anything else itself. */
const hubOf = (id: string): string => (id.startsWith(moreId('')) ? id.slice(moreId('').length) : id);

function tapped({ target, originalEvent, cy }: EventObject): void {
  const id = knownId(target.id());
  const from = pathFrom();
  if (target.hasClass('more')) menuOver(cy, hubOf(id), originalEvent);
  else if (target.hasClass('derived')) go({ selected: null, panel: 'open' });
  else if (from !== null && isEntity(id) && id !== from) endPathAt(id);
  else if (originalEvent.shiftKey && isEntity(id)) compare(state(), id);
  else go({ selected: id, panel: 'open' });
}

function menuOver(core: Core, id: string, event: MouseEvent | TouchEvent): void {
  const at = 'clientX' in event ? event : event.touches[0];
  const box = core.container()?.getBoundingClientRect();
  const place = core.getElementById(id).renderedPosition();
  openMenu({ id, x: at?.clientX ?? (box?.left ?? 0) + place.x, y: at?.clientY ?? (box?.top ?? 0) + place.y });
}
