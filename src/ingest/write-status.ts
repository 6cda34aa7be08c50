import { PREDICATES } from '../../schema/ontology.ts';
import type { StoredEntity } from './entities.store.ts';
import type { EvidenceShape } from './shape.ts';
import type { StoredFolder } from './stored-article.store.ts';
import { writePieces } from './write-evidence.ts';

type Voices = ReadonlyMap<number, Pick<EvidenceShape, 'voice' | 'speaker'>>;
type Said = Pick<
  StoredFolder['statuses'][number],
  'sentence' | 'start' | 'end' | 'voice' | 'speakerId' | 'certainty' | 'reason' | 'stance' | 'saidOn'
>;

const listKeys = (rows: readonly Said[]): string =>
  rows
    .map(({ sentence, start, end, voice, speakerId, certainty, reason, stance, saidOn }) =>
      JSON.stringify([sentence, start, end, voice, speakerId, certainty, reason, stance, saidOn]),
    )
    .sort()
    .join();

/** The sentences that the status of an event rests on if the file gives it no evidence: see `listStatusEvidence`. */
function isUsual(stored: StoredFolder, { id }: StoredEntity, rows: readonly Said[]): boolean {
  const own = stored.statements.filter(({ subjectId }) => subjectId === id);
  const first = own.find(({ predicate }) => PREDICATES[predicate].role) ?? own[0];
  if (first) return listKeys(stored.evidence.filter(({ statementId }) => statementId === first.id)) === listKeys(rows);
  const mentioned = stored.mentions.flatMap(({ kind, entityId, sentence }) => (kind === 'EVENT' && entityId === id ? [sentence] : []));
  const isPlain = rows.every(
    ({ start, certainty, stance, saidOn }) => start === null && certainty === 'STATED' && stance === 'ASSERTS' && saidOn === null,
  );
  return (
    isPlain &&
    [...new Set(mentioned)].sort().join() ===
      rows
        .map(({ sentence }) => sentence)
        .sort()
        .join()
  );
}

/** The status of an event, with its evidence if that is not the usual one. Null if the file may leave it out. */
export function writeStatus(stored: StoredFolder, entity: StoredEntity, voices: Voices): unknown {
  const own = stored.statuses.filter(({ eventId }) => eventId === entity.id);
  const corrected = own.find(({ corrects }) => corrects);
  const rows = own.filter(({ corrects }) => !corrects);
  const [first] = rows;
  if (!first) return null;
  if (corrected) return { is: first.status, corrects: corrected.status, evidence: writePieces(stored, rows, voices) };
  if (!isUsual(stored, entity, rows)) return { is: first.status, evidence: writePieces(stored, rows, voices) };
  return first.status === 'OCCURRED' ? null : first.status;
}
