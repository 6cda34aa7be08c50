import type { Span } from '../../ingest/span.ts';
import type { EventSentence } from '../../text/event/event.ts';
import { type DirectSpeech, findDirectSpeech } from '../../text/quotation/direct-speech.ts';
import { proposeHolders } from './office-pieces.ts';
import { addPiece } from './piece-list.ts';
import { type Referent, type Referents, resolvePhrase } from './referent.ts';

/** The entity that the words of a speaker name: a name before anything else, then an office or a group. */
function findSpeaker(
  referents: Referents,
  { speaker: { start, end }, named }: DirectSpeech,
  sentences: readonly EventSentence[],
): Referent | null {
  const sentence = sentences[named - 1];
  if (!sentence) return null;
  proposeHolders(referents, sentence);
  const within = sentence.phrases.filter(
    (phrase) => phrase.end > start && phrase.start < end && phrase.kind !== 'PLACE' && phrase.kind !== 'THING',
  );
  const named_ = within.findLast(({ kind, name }) => kind === 'PERSON' && name) ?? within.findLast(({ name }) => name) ?? within.at(-1);
  return named_ ? resolvePhrase(referents, named_, sentence) : null;
}

/** Direct speech with its speakers. @returns who speaks in each sentence of it */
export function addQuotations(referents: Referents, sentences: readonly EventSentence[]): Map<number, string> {
  const speakers = new Map<number, string>();
  for (const speech of findDirectSpeech(referents.text, sentences)) {
    const { first, last, named, speaker } = speech;
    const found = findSpeaker(referents, speech, sentences);
    const span: Span = [speaker.start, speaker.end];
    const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    if (found) for (const number of numbers) speakers.set(number, found.slug);
    addPiece(
      referents.list,
      `quotation ${first}-${last}`,
      { kind: 'QUOTATION', quotation: { sentences: [first, last], speaker: found?.slug ?? '', asWritten: { sentence: named, span } } },
      { rule: 'quotation', sentences: numbers, spans: [span], doubt: found ? found.doubt : 'COREFERENCE' },
    );
  }
  return speakers;
}
