import { useTexts } from '../message/use-texts.ts';
import type { SaidFragment } from '../query/operations.ts';
import { pointing } from '../state/pointed.ts';
import { useExplored } from '../state/use-state.ts';
import { ENTITY_TEXTS } from './entity.message.ts';
import { EvidenceList } from './evidence-list.tsx';
import { NameLink } from './name-link.tsx';
import { ValueText } from './value-text.tsx';

interface Props {
  readonly statement: SaidFragment;
  readonly direction: 'OUT' | 'IN';
}

/** One statement from the side of one of its ends; it opens the sentences it rests on. */
export function Fact({ statement, direction }: Props) {
  const t = useTexts(ENTITY_TEXTS);
  const { selected } = useExplored().state;
  const { id, certainty, subject, value, evidence } = statement;
  return (
    <li className="fact" data-selected={id === selected || undefined} {...pointing(id)}>
      <p className="fact-value">
        {direction === 'OUT' ? <ValueText value={value} /> : <NameLink {...subject} />}
        {certainty === 'INFERRED' && <span className="badge">{t.inferred}</span>}
      </p>
      <details className="fact-evidence">
        <summary>
          <span className="fact-gloss">{evidence[0]?.sentence.gloss}</span>
          <span className="unseen">{t.evidence}</span>
        </summary>
        <EvidenceList evidence={evidence} />
      </details>
    </li>
  );
}
