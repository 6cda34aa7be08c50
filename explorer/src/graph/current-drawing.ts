import type { Core } from 'cytoscape';

/** The canvas that is on the page, for those outside of the graph that write it to a file; null where the graph is not in sight. */
let currentCore: Core | null = null;

export function setCurrentDrawing(core: Core | null): void {
  currentCore = core;
}

export const getCurrentDrawing = (): Core | null => currentCore;
