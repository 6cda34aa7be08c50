import { formatPublisher } from '../articles/article-source.ts';
import { EvidenceList } from '../entity/evidence-list.tsx';
import { NameLink } from '../entity/name-link.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import type { PathsBetweenQuery } from '../query/operations.ts';
import { createHoverHandlers } from '../state/hovered.ts';
import { go } from '../state/use-state.ts';
import { PATH_TEXTS } from './path.message.ts';

type Hop = PathsBetweenQuery['paths']['paths'][number]['hops'][number];

/** A hop: its predicate and direction, its evidence and the entity it leads to. */
export function HopRow({ hop: { direction, statement, certainty, to } }: { readonly hop: Hop }) {
  const t = useTexts(PATH_TEXTS);
  const lang = useLang();
  const { id, predicateInfo, evidence } = statement;
  return (
    <>
      <li className="hop" {...createHoverHandlers(id)}>
        <p className="hop-link">
          <span aria-hidden="true">{direction === 'OUT' ? '↓' : '↑'}</span>
          <button type="button" className="name" onClick={() => go({ selected: id, panel: 'open' })}>
            {direction === 'OUT' ? predicateInfo.label : predicateInfo.inverseLabel}
          </button>
          {certainty === 'INFERRED' && <span className="badge">{t.inferred}</span>}
        </p>
        <details className="fact-evidence">
          <summary>
            <span className="fact-gloss">
              {evidence[0] && <b>{formatPublisher(lang, evidence[0].sentence.article)}.</b>} {evidence[0]?.sentence.gloss}
            </span>
            <span className="fact-open">{t.evidence}</span>
          </summary>
          <EvidenceList evidence={evidence} />
        </details>
      </li>
      <li className="hop-entity">
        <NameLink {...to} />
      </li>
    </>
  );
}
