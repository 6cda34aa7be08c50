import { lazy, Suspense } from 'react';
import type { GraphData } from './graph-data.ts';

/** Loads if something is omitted. */
const OmittedList = lazy(async () => ({ default: (await import('./omitted-list.tsx')).OmittedList }));

/** The links that the graph omits, if there are any. */
export function OmittedLinks({ graph }: { readonly graph: GraphData }) {
  const { isTruncated, isMissingLinks, unknownOmitted } = graph;
  if (!isTruncated && !isMissingLinks && unknownOmitted === 0) return null;
  return (
    <Suspense>
      <OmittedList graph={graph} />
    </Suspense>
  );
}
