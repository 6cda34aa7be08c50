import type { Core } from 'cytoscape';

/** Marks on the canvas what was recorded while the page was open. */
export function markNew(core: Core, ids: ReadonlySet<string>): void {
  core.batch(() => {
    core.elements('.new').removeClass('new');
    for (const id of ids) core.getElementById(id).addClass('new');
    core.container()?.setAttribute('data-new', String(core.elements('.new').length));
  });
}
