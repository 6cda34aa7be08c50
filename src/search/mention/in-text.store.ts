import type { Db } from '../../database/connect.ts';
import { matchMentions, readText, type TextMention } from './in-text.ts';
import { loadKnownNames } from './known.store.ts';

/**
 * The entities that a text mentions by their names and titles, in the order of the text. Of words within a longer name
 * those are given too that mean another entity. One SQL statement. `inflected`: words may have Kazakh endings.
 */
export async function findMentions(db: Db, text: string, inflected: boolean): Promise<TextMention[]> {
  const sentences = readText(text, inflected);
  const phrases = sentences.flatMap((sentence) => sentence.phrases);
  const keys = [...new Set(phrases.flatMap((phrase) => phrase.keys))];
  const initials = [...new Set(phrases.flatMap((phrase) => phrase.initials))];
  return matchMentions(sentences, await loadKnownNames(db, keys, initials));
}
