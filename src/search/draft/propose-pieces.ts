import type { Kind } from '../../../schema/ontology.ts';
import type { Phrase } from '../../text/clause/phrase.ts';
import type { EventSentence } from '../../text/event/event.ts';
import { readEvents } from '../../text/event/read-events.ts';
import { findNouns } from '../../text/noun/find-noun.ts';
import { findRecognizedLanguage, recognizeNames } from '../../text/recognize/recognize.ts';
import type { RecognizedLanguage } from '../../text/recognize/stem.ts';
import { splitSentences } from '../../text/sentence/split.ts';
import { markKnown } from '../new-name/known.ts';
import { type EventMemory, proposeEvent } from './event-pieces.ts';
import { addKnownNames, addNewNames, addShortNames } from './name-pieces.ts';
import { proposeHolders, proposeOwned, proposePlaces } from './office-pieces.ts';
import type { DraftPiece, KnownEntities, PieceArticle } from './piece.ts';
import { addPiece, createPieceList } from './piece-list.ts';
import { proposeEntities } from './proposal.ts';
import { addQuotations } from './quotation-pieces.ts';
import { type Referents, resolvePhrase } from './referent.ts';
import { isRelation, proposeRelation } from './relation-pieces.ts';
import { findShortNames, type TextName } from './text-names.ts';

/** Every character as one UTF-16 unit, so that its offsets are code points. */
const flatten = (text: string): string => text.replaceAll(/[\u{10000}-\u{10ffff}]/gu, '□');

/** Names with a lower score are not proposed. */
const MIN_NAME_SCORE = 0.4;

/** Named bodies by the nouns beside their names: `фонд «Дархан»`. */
function collectBodies(text: string, names: readonly TextName[], lang: RecognizedLanguage): Map<string, string> {
  const bodies = new Map<string, string>();
  for (const { start, end, slug, kind } of names.filter((name) => isBody(name.kind)))
    for (const word of text
      .slice(start, end)
      .toLowerCase()
      .split(/[^\p{L}-]+/u))
      for (const noun of findNouns(word, lang))
        if (isBody(noun.kind) && kind !== 'PLACE' && !bodies.has(noun.lemma)) bodies.set(noun.lemma, slug);
  return bodies;
}
const isBody = (kind: Kind): boolean => kind === 'ORGANIZATION' || kind === 'FUND';

/** Who was a subject, for the pronouns of the next sentence. */
function rememberSubjects(referents: Referents, sentence: EventSentence): void {
  for (const phrase of sentence.phrases) {
    if (!phrase.slots.includes('SUBJ') || phrase.kind === 'PRONOUN') continue;
    const found =
      phrase.kind === 'PERSON' || (phrase.kind === 'GROUP' && phrase.isPlural) ? resolvePhrase(referents, phrase, sentence) : null;
    if (found?.kind === 'PERSON') referents.last.one = found.slug;
    if (found?.kind === 'GROUP') referents.last.several = found.slug;
  }
}

/** True for phrases that are proposed although no event names them. */
const isProposed = ({ kind, start, end }: Phrase, { events }: EventSentence): boolean =>
  kind !== 'PRONOUN' && kind !== 'THING' && kind !== 'PLACE' && !events.some((event) => event.start <= start && end <= event.end);

function readSentence(referents: Referents, memory: EventMemory, sentence: EventSentence): void {
  proposeHolders(referents, sentence);
  for (const phrase of sentence.phrases)
    if (phrase.kind === 'OFFICE' && !sentence.holders.some(({ office }) => office === phrase)) resolvePhrase(referents, phrase, sentence);
  proposeOwned(referents, sentence);
  proposePlaces(referents, sentence);
  for (const event of sentence.events)
    if (isRelation(event)) proposeRelation(referents, event, sentence);
    else proposeEvent(referents, memory, event, sentence);
  for (const phrase of sentence.phrases) if (isProposed(phrase, sentence)) resolvePhrase(referents, phrase, sentence);
  const source = sentence.source ? resolvePhrase(referents, sentence.source, sentence) : null;
  if (source && !referents.speakers.has(sentence.number))
    addPiece(
      referents.list,
      `voice ${sentence.number}`,
      { kind: 'VOICE', sentence: sentence.number, voice: 'REPORTED', speaker: source.slug },
      {
        rule: 'attribution',
        sentences: [sentence.number],
        spans: [[sentence.source?.start ?? 0, sentence.source?.end ?? 0]],
        doubt: source.doubt,
      },
    );
  rememberSubjects(referents, sentence);
}

/**
 * What rules propose for a text: new entities with their names, mentions, statements, events and quotations, those first that others
 * need. Pure: the same for the same text, language, date and known mentions. Nothing of it is a fact before somebody accepts it.
 */
export function proposePieces(article: PieceArticle, known: KnownEntities): DraftPiece[] {
  const text = flatten(article.text);
  const lang = findRecognizedLanguage(text, article.lang);
  const list = createPieceList(known.taken);
  const recognized = markKnown(recognizeNames(text, lang), known.mentions).filter((name) => !name.known);
  const full: TextName[] = [
    ...addKnownNames(list, known),
    ...addNewNames(list, proposeEntities(recognized, lang, MIN_NAME_SCORE), article.lang, lang),
  ];
  const short = findShortNames(text, full, lang);
  addShortNames(list, short, splitSentences(text));
  const names = [...full, ...short].sort((a, b) => a.start - b.start);
  const sentences = readEvents({ text, lang, published: article.published, names });
  const referents: Referents = {
    list,
    text,
    lang,
    names,
    holders: new Map(),
    nominals: new Map(),
    bodies: collectBodies(text, full, lang),
    last: { one: null, several: null },
    speakers: new Map(),
  };
  const memory: EventMemory = { byKey: new Map(), disaster: null };
  const speakers = addQuotations(referents, sentences);
  for (const sentence of sentences) readSentence({ ...referents, speakers }, memory, sentence);
  return [...list.pieces.values()];
}
