import type { Core } from 'cytoscape';

/** The Cytoscape instance on the page, which the image export reads. Null if the graph is not shown. */
let currentCore: Core | null = null;

export function setCurrentDrawing(core: Core | null): void {
  currentCore = core;
}

export const getCurrentDrawing = (): Core | null => currentCore;
