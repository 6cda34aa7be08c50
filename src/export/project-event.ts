import type { Kind, Role } from '../../schema/ontology.ts';
import { type EventStatus, STANDINGS, type Standing } from '../../schema/words.ts';
import type { EventOfEdge, ExportEdge, Support, Validity } from './graph.ts';

/** A statement that an entity takes part in an event. */
export interface Participation extends Support {
  readonly statement: string;
  readonly role: Role;
  readonly participant: string;
  readonly participantKind: Kind;
}

export interface ProjectedEvent extends Pick<EventOfEdge, 'id' | 'type' | 'time' | 'quantities'> {
  readonly label: string;
  readonly status: EventStatus;
  readonly participations: readonly Participation[];
}

/** Events with more participants stay nodes, because the number of edges grows with the square. */
export const MAX_PARTICIPANTS = 100;

/** The edges of an event, one for each pair of known participants. */
export function* projectEvent(event: ProjectedEvent): Generator<ExportEdge> {
  const participants = [...Map.groupBy(event.participations, ({ participant }) => participant).values()];
  for (const [index, source] of participants.entries())
    for (const target of participants.slice(index + 1)) yield toEventEdge(event, source, target);
}

function toEventEdge(
  { id, type, status, time, quantities, label }: ProjectedEvent,
  source: readonly Participation[],
  target: readonly Participation[],
): ExportEdge {
  const [first, second] = [source[0], target[0]] as [Participation, Participation]; // no group is empty
  const both = [...source, ...target];
  return {
    id: `${id}-${first.participant}-${second.participant}`,
    source: first.participant,
    target: second.participant,
    sourceKind: first.participantKind,
    targetKind: second.participantKind,
    label,
    predicate: null,
    rank: null,
    eventStatus: status,
    statements: both.map(({ statement }) => statement),
    certainty: [source, target].every((side) => side.some(({ certainty }) => certainty === 'STATED')) ? 'STATED' : 'INFERRED',
    standing: pickStanding(
      [source, target].map((side) =>
        pickStanding(
          side.map(({ standing }) => standing),
          'firmest',
        ),
      ),
      'weakest',
    ),
    evidence: both.reduce((sum, { evidence }) => sum + evidence, 0),
    sentences: [...new Set(both.flatMap(({ sentences }) => sentences))],
    ...(both.some(({ qualifiers }) => qualifiers) && { qualifiers: both.flatMap(({ qualifiers = [] }) => qualifiers) }),
    ...intersectValidity(both),
    event: { id, type, time, quantities, sourceRoles: listRoles(source), targetRoles: listRoles(target) },
  };
}

const listRoles = (side: readonly Participation[]): Role[] => [...new Set(side.map(({ role }) => role))];

/** The standings are in order, the firmest first. */
function pickStanding(all: readonly Standing[], which: 'firmest' | 'weakest'): Standing {
  const places = all.map((standing) => STANDINGS.indexOf(standing));
  return STANDINGS[which === 'firmest' ? Math.min(...places) : Math.max(...places)] as Standing; // a place of one of them
}

/** The common valid time: from the latest known start to the earliest known end. Days compare as text. */
function intersectValidity(all: readonly Validity[]): Validity {
  const begun = all.reduce((a, b) => ((b.validEarliest ?? '') > (a.validEarliest ?? '') ? b : a));
  const ended = all.reduce((a, b) => ((b.validLatest ?? '9999-99') < (a.validLatest ?? '9999-99') ? b : a));
  const isPossible = !(begun.validEarliest && ended.validLatest && begun.validEarliest > ended.validLatest);
  return isPossible
    ? {
        ...{ validFrom: begun.validFrom, validEarliest: begun.validEarliest },
        ...{ validTo: ended.validTo, validLatest: ended.validLatest, derivedEnd: ended.derivedEnd },
      }
    : { validFrom: null, validEarliest: null, validTo: null, validLatest: null, derivedEnd: null };
}
