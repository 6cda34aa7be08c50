import type { Db } from '../../database/connect.ts';
import { matchMentions, type TextMention } from './in-text.ts';
import { loadKnownNames } from './known-name.store.ts';
import { readText } from './read-text.ts';

const collect = (values: Iterable<string>): string[] => [...new Set(values)];

/**
 * Finds the entities that a text mentions by name or title, in the order of the text. One SQL statement.
 * Words may have the case endings of the language; if it is unknown, Kazakh and Russian ones.
 */
export async function findMentions(db: Db, text: string, lang: string | null | undefined): Promise<TextMention[]> {
  const read = readText(text, lang);
  const known = await loadKnownNames(db, {
    keys: collect(read.phrases.flatMap(({ keys }) => keys)),
    initials: collect(read.phrases.flatMap(({ initials }) => initials)),
    stems: collect(read.phrases.flatMap(({ stem }) => stem ?? [])),
  });
  return matchMentions(read, known);
}
