import { useTexts } from '../message/use-texts.ts';
import type { HappenedFragment, SaidFragment } from '../query/operations.ts';
import { pointing, usePointed } from '../state/pointed.ts';
import { useExplored } from '../state/use-state.ts';
import { ENTITY_TEXTS } from './entity.message.ts';
import { EventParts } from './event-parts.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { NameLink } from './name-link.tsx';
import { SaidMarks } from './said-marks.tsx';
import { ValueText } from './value-text.tsx';
import { Voices } from './voices.tsx';

/** A statement; where it is of an event that was asked for whole, with that. */
export type FactShown = SaidFragment & { readonly subject: SaidFragment['subject'] | HappenedFragment };

interface Props {
  readonly statement: FactShown;
  readonly direction: 'OUT' | 'IN';
}

/** One statement from the side of one of its ends; it opens the sentences it rests on. */
export function Fact({ statement, direction }: Props) {
  const t = useTexts(ENTITY_TEXTS);
  const { selected } = useExplored().state;
  const pointed = usePointed();
  const { id, subject, value, evidence } = statement;
  const isPointed = pointed === id || evidence.some(({ sentence }) => sentence.id === pointed);
  const [first] = evidence;
  return (
    <li className="fact" data-selected={id === selected || undefined} data-pointed={isPointed || undefined} {...pointing(id)}>
      <p className="fact-value">
        {direction === 'OUT' ? <ValueText value={value} /> : <NameLink {...subject} />}
        <SaidMarks {...statement} />
      </p>
      {evidence.some(({ speaker }) => speaker) && <Voices evidence={evidence} />}
      {direction === 'IN' && 'participants' in subject && (
        <EventParts event={subject} {...('entity' in value && { besides: value.entity.id })} />
      )}
      <details className="fact-evidence">
        <summary>
          <span className="fact-gloss">
            {first && <b>{t.shortSentence(first.sentence.number)}</b>} {first?.sentence.gloss}
          </span>
          <span className="fact-open">{t.evidenceCount(evidence.length)}</span>
        </summary>
        <EvidenceList evidence={evidence} />
      </details>
    </li>
  );
}
