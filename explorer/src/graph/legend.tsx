import { KIND_TEXTS } from '../kind/kind.message.ts';
import { KINDS } from '../kind/kind.ts';
import { Mark } from '../kind/mark.tsx';
import { useLang } from '../message/lang.ts';
import { numberIn } from '../message/number.ts';
import { useTexts } from '../message/use-texts.ts';
import { GRAPH_TEXTS } from './graph.message.ts';
import type { Picture } from './picture.ts';

const NARROW = '(max-width: 760px)';

/** Which shape and line is what, with how many there are of it in sight. */
export function Legend({ picture: { nodes, links } }: { readonly picture: Picture }) {
  const t = useTexts(GRAPH_TEXTS);
  const words = useTexts(KIND_TEXTS);
  const lang = useLang();
  const count = (kind: Picture['nodes'][number]['kind']) => nodes.filter((node) => node.kind === kind).length;
  const unknown = count(null);
  const inferred = links.filter(({ certainty }) => certainty === 'INFERRED').length;
  return (
    <details className="legend" open={!matchMedia(NARROW).matches}>
      <summary>{t.legend}</summary>
      <ul>
        {KINDS.filter((kind) => count(kind) > 0).map((kind) => (
          <li key={kind}>
            <Mark kind={kind} /> {words[kind]} <span className="dim">{numberIn(lang, count(kind))}</span>
          </li>
        ))}
        {unknown > 0 && (
          <li>
            <span className="legend-unknown" aria-hidden="true" /> {t.unknown} <span className="dim">{numberIn(lang, unknown)}</span>
          </li>
        )}
        {inferred > 0 && (
          <li>
            <span className="legend-inferred" aria-hidden="true" /> {t.inferred} <span className="dim">{numberIn(lang, inferred)}</span>
          </li>
        )}
      </ul>
    </details>
  );
}
