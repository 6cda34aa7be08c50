import type { Db } from '../../database/connect.ts';
import { matchMentions, readText, type TextMention } from './in-text.ts';
import { loadKnownNames } from './known-name.store.ts';

/**
 * Finds the entities that a text mentions by name or title, in the order of the text. One SQL statement.
 * With `inflected`, words may have Kazakh endings.
 */
export async function findMentions(db: Db, text: string, inflected: boolean): Promise<TextMention[]> {
  const sentences = readText(text, inflected);
  const phrases = sentences.flatMap((sentence) => sentence.phrases);
  const keys = [...new Set(phrases.flatMap((phrase) => phrase.keys))];
  const initials = [...new Set(phrases.flatMap((phrase) => phrase.initials))];
  return matchMentions(sentences, await loadKnownNames(db, keys, initials));
}
