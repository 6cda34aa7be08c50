import { type ComponentType, lazy, useEffect } from 'react';
import type { GraphData } from '../graph/graph-data.ts';
import type { View } from '../state/state.ts';

/** The views of the graph. */
type Name = Exclude<View, 'articles'>;

interface UseViewProps {
  readonly graph: GraphData;
  /** The graph including hidden items. */
  readonly whole: GraphData;
}

/** Each view loads after the rest of the page, with the libraries that only it needs. */
const LOADERS: Readonly<Record<Name, () => Promise<{ readonly default: ComponentType<UseViewProps> }>>> = {
  graph: async () => ({ default: (await import('../graph/graph-view.tsx')).GraphView }),
  table: async () => ({ default: (await import('../table/graph-table.tsx')).GraphTable }),
  timeline: async () => ({ default: (await import('../timeline/timeline-view.tsx')).TimelineView }),
  map: async () => ({ default: (await import('../map/map-view.tsx')).MapView }),
};

const VIEW_COMPONENTS: Readonly<Record<Name, ComponentType<UseViewProps>>> = {
  graph: lazy(LOADERS.graph),
  table: lazy(LOADERS.table),
  timeline: lazy(LOADERS.timeline),
  map: lazy(LOADERS.map),
};

/** Loads a view in parallel with its data. */
export function useView(view: View): ComponentType<UseViewProps> {
  const name = view === 'articles' ? 'graph' : view;
  useEffect(() => {
    LOADERS[name]().catch(() => {}); // the view shows the error
  }, [name]);
  return VIEW_COMPONENTS[name];
}
