import type { ReactNode } from 'react';
import { KIND_TEXTS } from '../kind/kind.message.ts';
import { KINDS } from '../kind/kind.ts';
import { Mark } from '../kind/mark.tsx';
import { useLang } from '../message/lang.ts';
import { formatNumber } from '../message/number.ts';
import { useTexts } from '../message/use-texts.ts';
import { go, useExplored } from '../state/use-state.ts';
import { GRAPH_TEXTS } from './graph.message.ts';
import type { Picture } from './picture.ts';
import { PredicateChoice } from './predicate-choice.tsx';
import { toggled } from './steps.ts';

const NARROW = '(max-width: 760px)';

interface Props {
  readonly picture: Picture;
  /** With what is hidden, so that it can be shown again. */
  readonly whole: Picture;
}

/** Which shape and line is what, and how many there are of it; each can be hidden and shown again. */
export function Legend({ picture, whole: { nodes, links } }: Props) {
  const t = useTexts(GRAPH_TEXTS);
  const words = useTexts(KIND_TEXTS);
  const { state } = useExplored();
  const { hiddenKinds, hiddenCertainty, hidesUnknown, events, pinned } = state;
  const count = (kind: Picture['nodes'][number]['kind']) => nodes.filter((node) => node.kind === kind).length;
  const inferred = links.filter(({ certainty }) => certainty === 'INFERRED').length;
  return (
    <details className="legend" open={!matchMedia(NARROW).matches}>
      <summary>{t.legend}</summary>
      <ul>
        {KINDS.filter((kind) => count(kind) > 0).map((kind) => (
          <Entry
            key={kind}
            mark={<Mark kind={kind} />}
            label={words[kind]}
            count={count(kind)}
            isShown={!hiddenKinds.includes(kind)}
            onToggle={() => go({ hiddenKinds: toggled(hiddenKinds, kind) })}
          />
        ))}
        <Entry
          mark={<span className="legend-unknown" aria-hidden="true" />}
          label={t.unknown}
          count={count(null)}
          isShown={!hidesUnknown}
          onToggle={() => go({ hidesUnknown: !hidesUnknown })}
        />
        <Entry
          mark={<span className="legend-stated" aria-hidden="true" />}
          label={t.stated}
          count={links.length - inferred}
          isShown={!hiddenCertainty.includes('STATED')}
          onToggle={() => go({ hiddenCertainty: toggled(hiddenCertainty, 'STATED' as const) })}
        />
        <Entry
          mark={<span className="legend-inferred" aria-hidden="true" />}
          label={t.inferred}
          count={inferred}
          isShown={!hiddenCertainty.includes('INFERRED')}
          onToggle={() => go({ hiddenCertainty: toggled(hiddenCertainty, 'INFERRED' as const) })}
        />
        {picture.derived.length > 0 && (
          <li className="legend-derived">
            <span aria-hidden="true" /> {t.derived}
          </li>
        )}
      </ul>
      <div className="legend-choices">
        <PredicateChoice links={links} />
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

interface EntryProps {
  readonly mark: ReactNode;
  readonly label: string;
  readonly count: number;
  readonly isShown: boolean;
  readonly onToggle: () => void;
}

function Entry({ mark, label, count, isShown, onToggle }: EntryProps) {
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
