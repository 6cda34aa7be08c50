import type { Core } from 'cytoscape';

/** The canvas that is on the page, for those outside of the graph that write it to a file; null where the graph is not in sight. */
let current: Core | null = null;

export function setCurrentDrawing(core: Core | null): void {
  current = core;
}

export const currentDrawing = (): Core | null => current;
