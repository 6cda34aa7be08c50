import { formatPublisher } from '../articles/article-source.ts';
import { CorrectButton } from '../correction/correct-button.tsx';
import { KeptDetails } from '../look/kept-details.tsx';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import type { EventFieldsFragment, StatementFieldsFragment } from '../query/operations.ts';
import { createHoverHandlers, useHovered } from '../state/hovered.ts';
import { useExplored } from '../state/use-state.ts';
import { ENTITY_TEXTS } from './entity.message.ts';
import { EventParts } from './event-parts.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { NameLink } from './name-link.tsx';
import { Qualifiers } from './qualifiers.tsx';
import { StatementBadges } from './statement-badges.tsx';
import { ValueText } from './value-text.tsx';
import { Voices } from './voices.tsx';

/** A statement. If its subject is an event, the event's details may be included. */
export type FactNode = StatementFieldsFragment & { readonly subject: StatementFieldsFragment['subject'] | EventFieldsFragment };

interface FactProps {
  readonly statement: FactNode;
  readonly direction: 'OUT' | 'IN';
}

/** A statement seen from its subject or its value. It opens its evidence. */
export function Fact({ statement, direction }: FactProps) {
  const t = useTexts(ENTITY_TEXTS);
  const lang = useLang();
  const { selected } = useExplored().state;
  const hovered = useHovered();
  const { id, subject, value, evidence } = statement;
  const isHovered = hovered === id || evidence.some(({ sentence }) => sentence.id === hovered);
  const [firstEvidence] = evidence;
  return (
    <li className="fact" data-selected={id === selected || undefined} data-pointed={isHovered || undefined} {...createHoverHandlers(id)}>
      <p className="fact-value">
        {direction === 'OUT' ? <ValueText value={value} /> : <NameLink {...subject} />}
        <StatementBadges {...statement} />
        <CorrectButton id={id} description={`${subject.label}, ${statement.predicateInfo.label}`} />
      </p>
      <Qualifiers {...statement} />
      {evidence.some(({ speaker, voice, stance }) => speaker || voice === 'REPORTED' || stance !== 'ASSERTS') && (
        <Voices evidence={evidence} />
      )}
      {direction === 'IN' && 'participants' in subject && (
        <EventParts event={subject} {...('entity' in value && { omittedEntity: value.entity.id })} />
      )}
      <KeptDetails
        name={id}
        className="fact-evidence"
        summary={
          <>
            <span className="fact-gloss">
              {firstEvidence && (
                <b>
                  {formatPublisher(lang, firstEvidence.sentence.article)} · {t.shortSentence(firstEvidence.sentence.number)}
                </b>
              )}{' '}
              {firstEvidence?.sentence.gloss}
            </span>
            <span className="fact-open">{t.evidenceCount(evidence.length)}</span>
          </>
        }
      >
        <EvidenceList evidence={evidence} />
      </KeptDetails>
    </li>
  );
}
