import { PREDICATES, type Predicate, TYPES } from '../../../schema/ontology.ts';
import type { Span } from '../../ingest/span.ts';
import type { EventSentence, FoundEvent } from '../../text/event/event.ts';
import type { PieceStatement } from './piece.ts';
import { addPiece } from './piece-list.ts';
import { type Referents, resolvePhrase } from './referent.ts';

/** True if a clause states a fact of its subject instead of telling of an event. */
export const isRelation = ({ type }: FoundEvent): boolean => type in PREDICATES && !(type in TYPES.EVENT);

/** A verb that states a fact of its subject. */
export function proposeRelation(referents: Referents, { type, roles, stance }: FoundEvent, sentence: EventSentence): void {
  const [subject, value] = roles.map(({ phrase }) => resolvePhrase(referents, phrase, sentence));
  const spans = roles.map(({ phrase }): Span => [phrase.start, phrase.end]);
  if (!subject || !value || subject.slug === value.slug) return;
  const evidence = [{ sentence: sentence.number, ...(stance && { stance }) }];
  const statement: PieceStatement = { predicate: type as Predicate, entity: value.slug, evidence }; // the type of such a frame is a predicate
  addPiece(
    referents.list,
    `statement ${subject.slug} ${type} ${value.slug}`,
    { kind: 'STATEMENT', subject: subject.slug, statement },
    { rule: 'relation', sentences: [sentence.number], spans, doubt: subject.doubt ?? value.doubt },
  );
}
