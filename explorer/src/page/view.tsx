import { type ComponentType, lazy, useEffect } from 'react';
import type { Picture } from '../graph/picture.ts';
import type { View as Name } from '../state/state.ts';

interface Props {
  readonly picture: Picture;
  /** With what is hidden. */
  readonly whole: Picture;
}

/** What draws a view comes after the rest of the page, which can be read by then, and with what only it needs. */
const LOADED: Readonly<Record<Name, () => Promise<{ readonly default: ComponentType<Props> }>>> = {
  graph: async () => ({ default: (await import('../graph/graph-view.tsx')).GraphView }),
  table: async () => ({ default: (await import('../graph/graph-table.tsx')).GraphTable }),
  timeline: async () => ({ default: (await import('../timeline/timeline-view.tsx')).TimelineView }),
  map: async () => ({ default: (await import('../map/map-view.tsx')).MapView }),
};

const DRAWN: Readonly<Record<Name, ComponentType<Props>>> = {
  graph: lazy(LOADED.graph),
  table: lazy(LOADED.table),
  timeline: lazy(LOADED.timeline),
  map: lazy(LOADED.map),
};

/** Asks for what draws a view at once: beside the data, not after it. */
export function useView(name: Name): ComponentType<Props> {
  useEffect(() => {
    LOADED[name]().catch(() => {}); // told where it is drawn
  }, [name]);
  return DRAWN[name];
}
