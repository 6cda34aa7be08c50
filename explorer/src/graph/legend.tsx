import type { ReactNode } from 'react';
import { KIND_TEXTS } from '../kind/kind.message.ts';
import { KINDS } from '../kind/kind.ts';
import { Mark } from '../kind/mark.tsx';
import { useLang } from '../message/lang.ts';
import { formatNumber } from '../message/number.ts';
import { useTexts } from '../message/use-texts.ts';
import { go, useExplored } from '../state/use-state.ts';
import { toggle } from './actions.ts';
import { GRAPH_TEXTS } from './graph.message.ts';
import type { GraphData } from './graph-data.ts';
import { LinkFilter } from './link-filter.tsx';

const NARROW_SCREEN = '(max-width: 760px)';

interface LegendProps {
  readonly graph: GraphData;
  /** The graph including hidden items, so that they can be shown again. */
  readonly whole: GraphData;
}

/** The legend: shapes and lines with their counts. Each can be hidden and shown. */
export function Legend({ graph, whole: { nodes, links } }: LegendProps) {
  const t = useTexts(GRAPH_TEXTS);
  const kindTexts = useTexts(KIND_TEXTS);
  const { state } = useExplored();
  const { hiddenKinds, hiddenCertainty, hidesUnknown, events, pinned } = state;
  const count = (kind: GraphData['nodes'][number]['kind']) => nodes.filter((node) => node.kind === kind).length;
  const inferred = links.filter(({ certainty }) => certainty === 'INFERRED').length;
  return (
    <details className="legend" open={!matchMedia(NARROW_SCREEN).matches}>
      <summary>{t.legend}</summary>
      <ul>
        {KINDS.filter((kind) => count(kind) > 0).map((kind) => (
          <LegendEntry
            key={kind}
            mark={<Mark kind={kind} />}
            label={kindTexts[kind]}
            count={count(kind)}
            isShown={!hiddenKinds.includes(kind)}
            onToggle={() => go({ hiddenKinds: toggle(hiddenKinds, kind) })}
          />
        ))}
        <LegendEntry
          mark={<span className="legend-unknown" aria-hidden="true" />}
          label={t.unknown}
          count={count(null)}
          isShown={!hidesUnknown}
          onToggle={() => go({ hidesUnknown: !hidesUnknown })}
        />
        <LegendEntry
          mark={<span className="legend-stated" aria-hidden="true" />}
          label={t.stated}
          count={links.length - inferred}
          isShown={!hiddenCertainty.includes('STATED')}
          onToggle={() => go({ hiddenCertainty: toggle(hiddenCertainty, 'STATED' as const) })}
        />
        <LegendEntry
          mark={<span className="legend-inferred" aria-hidden="true" />}
          label={t.inferred}
          count={inferred}
          isShown={!hiddenCertainty.includes('INFERRED')}
          onToggle={() => go({ hiddenCertainty: toggle(hiddenCertainty, 'INFERRED' as const) })}
        />
        {graph.derived.length > 0 && (
          <li className="legend-derived">
            <span aria-hidden="true" /> {t.derived}
          </li>
        )}
      </ul>
      <div className="legend-choices">
        <LinkFilter links={links} />
        <button
          type="button"
          className="chip"
          aria-pressed={events === 'links'}
          onClick={() => go({ events: events === 'links' ? 'nodes' : 'links' })}
        >
          {t.eventsAsLinks}
        </button>
        {pinned.length > 0 && (
          <button type="button" className="chip" onClick={() => go({ pinned: [] })}>
            {t.unpinAll(pinned.length)}
          </button>
        )}
        {state.collapsed.length > 0 && (
          <button type="button" className="chip" onClick={() => go({ collapsed: [] })}>
            {t.unfoldAll}
          </button>
        )}
      </div>
    </details>
  );
}

interface LegendEntryProps {
  readonly mark: ReactNode;
  readonly label: string;
  readonly count: number;
  readonly isShown: boolean;
  readonly onToggle: () => void;
}

function LegendEntry({ mark, label, count, isShown, onToggle }: LegendEntryProps) {
  const t = useTexts(GRAPH_TEXTS);
  const lang = useLang();
  if (count === 0) return null;
  return (
    <li>
      <button type="button" className="legend-entry" aria-pressed={isShown} title={isShown ? t.hide : t.show} onClick={onToggle}>
        {mark} <span>{label}</span> <span className="dim">{formatNumber(lang, count)}</span>
      </button>
    </li>
  );
}
