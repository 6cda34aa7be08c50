import type { ReactNode } from 'react';
import { KIND_TEXTS } from '../kind/kind.message.ts';
import { KINDS } from '../kind/kind.ts';
import { Mark } from '../kind/mark.tsx';
import { NARROW_SCREEN } from '../look/narrow.ts';
import { useLang } from '../message/lang.ts';
import { formatNumber } from '../message/number.ts';
import { useTexts } from '../message/use-texts.ts';
import { TRANSLITERATED } from '../name/label.ts';
import { NAME_TEXTS } from '../name/name.message.ts';
import { go, useExplored } from '../state/use-state.ts';
import { toggle } from './actions.ts';
import { GRAPH_TEXTS } from './graph.message.ts';
import type { GraphData, GraphLink, GraphNode } from './graph-data.ts';
import { LinkFilter } from './link-filter.tsx';

interface LegendProps {
  readonly graph: GraphData;
  /** The graph including hidden items, so that they can be shown again. */
  readonly whole: GraphData;
}

const CERTAINTIES = ['STATED', 'INFERRED'] as const;
const LINE_MARKS = { STATED: 'legend-stated', INFERRED: 'legend-inferred' } as const;

/** The legend: shapes and lines with the number that is shown. Each can be hidden and shown. */
export function Legend({ graph, whole }: LegendProps) {
  const t = useTexts(GRAPH_TEXTS);
  const { transliterated } = useTexts(NAME_TEXTS);
  const kindTexts = useTexts(KIND_TEXTS);
  const { state } = useExplored();
  const { hiddenKinds, hiddenCertainty, hidesUnknown, events, pinned } = state;
  const countNodes = ({ nodes }: GraphData, kind: GraphNode['kind']) => nodes.filter((node) => node.kind === kind).length;
  const countLinks = ({ links }: GraphData, certainty: GraphLink['certainty']) =>
    links.filter((link) => link.certainty === certainty).length;
  return (
    <details className="legend" open={!matchMedia(NARROW_SCREEN).matches}>
      <summary>{t.legend}</summary>
      <ul>
        {KINDS.filter((kind) => countNodes(whole, kind) > 0).map((kind) => (
          <LegendEntry
            key={kind}
            mark={<Mark kind={kind} />}
            label={kindTexts[kind]}
            count={countNodes(graph, kind)}
            isShown={!hiddenKinds.includes(kind)}
            onToggle={() => go({ hiddenKinds: toggle(hiddenKinds, kind) })}
          />
        ))}
        {countNodes(whole, null) > 0 && (
          <LegendEntry
            mark={<span className="legend-unknown" aria-hidden="true" />}
            label={t.unknown}
            count={countNodes(graph, null)}
            isShown={!hidesUnknown}
            onToggle={() => go({ hidesUnknown: !hidesUnknown })}
          />
        )}
        {CERTAINTIES.filter((certainty) => countLinks(whole, certainty) > 0).map((certainty) => (
          <LegendEntry
            key={certainty}
            mark={<span className={LINE_MARKS[certainty]} aria-hidden="true" />}
            label={certainty === 'STATED' ? t.stated : t.inferred}
            count={countLinks(graph, certainty)}
            isShown={!hiddenCertainty.includes(certainty)}
            onToggle={() => go({ hiddenCertainty: toggle(hiddenCertainty, certainty) })}
          />
        ))}
        {graph.links.some(({ isDisputed }) => isDisputed) && (
          <li className="dim">
            <span className="legend-disputed" aria-hidden="true" /> {t.disputed}
          </li>
        )}
        {graph.nodes.some(({ label }) => label.endsWith(TRANSLITERATED)) && (
          <li className="dim">
            {TRANSLITERATED} {transliterated}
          </li>
        )}
        {graph.derived.length > 0 && (
          <li className="legend-derived">
            <span aria-hidden="true" /> {t.derived}
          </li>
        )}
      </ul>
      <div className="legend-choices">
        <LinkFilter links={whole.links} />
        {!graph.diff && (
          <button
            type="button"
            className="chip"
            aria-pressed={events === 'links'}
            onClick={() => go({ events: events === 'links' ? 'nodes' : 'links' })}
          >
            {t.eventsAsLinks}
          </button>
        )}
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
  return (
    <li>
      <button type="button" className="legend-entry" aria-pressed={isShown} title={isShown ? t.hide : t.show} onClick={onToggle}>
        {mark} <span>{label}</span> <span className="dim">{formatNumber(lang, count)}</span>
      </button>
    </li>
  );
}
