import type { LocalText } from '../../schema/ontology.ts';
import type { StoredEvidence } from './evidence.store.ts';
import type { EvidenceShape } from './shape.ts';
import { isWithin } from './span.ts';
import type { StoredFolder } from './stored-article.store.ts';
import { TIE_FIELDS } from './target.ts';
import { writeTarget } from './write-value.ts';

type Voice = Pick<EvidenceShape, 'voice' | 'speaker'>;

/** A reason that is an object of its own, so that no two places of the file share one. */
export const writeReason = (reason: LocalText | null): LocalText | null => (reason === null ? null : { ...reason });

/** The evidence of a statement, with its reason where all of it has the same. */
export function writeEvidence(stored: StoredFolder, statementId: number, voices: ReadonlyMap<number, Voice>): Record<string, unknown> {
  const own = stored.evidence.filter((row) => row.statementId === statementId);
  const [reason, ...others] = new Set(own.map((row) => JSON.stringify(row.reason)));
  const isShared = others.length === 0 && reason !== undefined && reason !== 'null';
  return {
    evidence: own.map((row) => writePiece(stored, row, voices, isShared)),
    ...(isShared && { inferred: writeReason(own[0]?.reason ?? null) }),
  };
}

type Piece = Omit<StoredEvidence, 'id' | 'statementId' | 'key' | 'recordedIn' | 'since' | 'retractedIn' | 'articleId'>;

/** The evidence of the status of an event. */
export const writePieces = (
  stored: StoredFolder,
  rows: readonly Omit<Piece, 'via' | 'target'>[],
  voices: ReadonlyMap<number, Voice>,
): unknown[] => rows.map((row) => writePiece(stored, { ...row, via: [], target: null }, voices, false));

function writePiece(stored: StoredFolder, row: Piece, voices: ReadonlyMap<number, Voice>, isShared: boolean): unknown {
  const { sentence, start, end, voice, speakerId, reason, stance, saidOn, via, target } = row;
  const speaker = speakerId === null ? undefined : stored.entities.get(speakerId)?.slug;
  const usual = findUsualVoice(stored, row, voices);
  const details = {
    ...(start !== null && { span: [start, end] }),
    ...((usual.voice !== voice || usual.speaker !== speaker) && { voice, ...(speaker !== undefined && { speaker }) }),
    ...(stance !== 'ASSERTS' && { stance }),
    ...(via.length > 0 && { via: via.map(({ id }) => stored.entities.get(id)?.slug) }),
    ...(saidOn !== null && { saidOn }),
    ...(target !== null && { [TIE_FIELDS[target.tie]]: writeTarget(stored, target) }),
    ...(!isShared && reason !== null && { inferred: writeReason(reason) }),
  };
  return Object.keys(details).length === 0 ? sentence : { sentence, ...details };
}

/** The voice that evidence has if the file does not say one: see `resolveEvidence`. */
function findUsualVoice(
  { quotations, entities }: StoredFolder,
  { sentence, start, end }: Pick<Piece, 'sentence' | 'start' | 'end'>,
  voices: ReadonlyMap<number, Voice>,
): Voice {
  const quotation = quotations.find(({ first, last }) => first <= sentence && sentence <= last);
  if (!quotation) return voices.get(sentence) ?? { voice: 'ARTICLE' };
  const names = [quotation.start, quotation.end] as const;
  if (start !== null && end !== null && isWithin([start, end], names)) return { voice: 'ARTICLE' };
  return { voice: 'QUOTED', speaker: entities.get(quotation.speakerId)?.slug };
}
