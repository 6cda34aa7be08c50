import { lazy, Suspense, useId, useState } from 'react';
import { useTexts } from '../message/use-texts.ts';
import { useExplored } from '../state/use-state.ts';
import { GRAPH_TEXTS } from './graph.message.ts';
import type { GraphLink } from './graph-data.ts';

/** Loads when it is opened. */
const LinkFilterList = lazy(async () => ({ default: (await import('./link-filter-list.tsx')).LinkFilterList }));

/** The predicates in the graph. Each can be hidden and shown. */
export function LinkFilter({ links }: { readonly links: readonly GraphLink[] }) {
  const t = useTexts(GRAPH_TEXTS);
  const id = useId();
  const { hiddenPredicates } = useExplored().state;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="chip" popoverTarget={id}>
        {hiddenPredicates.length > 0 ? t.filterLinksHidden(hiddenPredicates.length) : t.filterLinks}
      </button>
      <section
        id={id}
        popover="auto"
        className="predicates"
        aria-label={t.filterLinks}
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {isOpen && (
          <Suspense>
            <LinkFilterList links={links} />
          </Suspense>
        )}
      </section>
    </>
  );
}
