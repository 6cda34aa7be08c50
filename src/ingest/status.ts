import { PREDICATES } from '../../schema/ontology.ts';
import type { EventStatus } from '../../schema/words.ts';
import { type ResolvedEvidence, resolveEvidence } from './evidence.ts';
import type { EntityShape, GraphFile, StatementShape } from './shape.ts';

/** The status of an event; null for other kinds. */
export const readStatus = ({ status }: EntityShape): EventStatus | null => (typeof status === 'object' ? status.is : (status ?? null));

/** The status that the sources of an event's status take back; null if they take back none. */
export const readCorrectedStatus = ({ status }: EntityShape): EventStatus | null =>
  typeof status === 'object' ? (status.corrects ?? null) : null;

/** The statement that a status without evidence of its own rests on: of the first participant, else the first one. */
export const findStatusStatement = (statements: readonly StatementShape[]): StatementShape | undefined =>
  statements.find(({ predicate }) => PREDICATES[predicate].role) ?? statements[0];

/** The levels of the statuses: a later article takes no event to a lower one. */
const LEVELS: Readonly<Record<EventStatus, number>> = { PLANNED: 0, ONGOING: 1, OCCURRED: 2, CANCELLED: 2 };
export const getStatusLevel = (status: EventStatus): number => LEVELS[status];

/** The evidence of an event's status: its own, else that of the first participant, else the sentences that mention the event. */
export function listStatusEvidence(graph: GraphFile, slug: string, { status, statements }: EntityShape): ResolvedEvidence[] {
  const first = findStatusStatement(statements);
  const own = typeof status === 'object' ? { evidence: status.evidence } : first;
  if (own) return resolveEvidence(graph, own);
  const sentences = graph.sentences.filter(({ mentions }) => mentions.some(({ kind, entity }) => kind === 'EVENT' && entity === slug));
  return sentences.length === 0 ? [] : resolveEvidence(graph, { evidence: sentences.map(({ number }) => number) });
}
