import type { Core } from 'cytoscape';

/** Marks new entities and statements on the canvas. */
export function markNew(core: Core, ids: ReadonlySet<string>): void {
  core.batch(() => {
    core.elements('.new').removeClass('new');
    for (const id of ids) core.getElementById(id).addClass('new');
    core.container()?.setAttribute('data-new', String(core.elements('.new').length));
  });
}
