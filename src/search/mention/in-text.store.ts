import type { Db } from '../../database/connect.ts';
import { matchPhrases, type TextMention, toMentions } from './in-text.ts';
import { loadKnownNames } from './known-name.store.ts';
import { loadPeopleNearBy } from './near-by.store.ts';
import { listLoneNames, matchNearBy } from './near-by.ts';
import { readText } from './read-text.ts';

/** The different values of all lists. */
function collect<T>(lists: Iterable<readonly T[]>): T[] {
  const values = new Set<T>();
  for (const list of lists) for (const value of list) values.add(value);
  return [...values];
}

/**
 * Finds the entities that a text mentions by name or title, in the order of the text, with two SQL statements.
 * Words may have the case endings of the language; if it is unknown, Kazakh and Russian ones.
 */
export async function findMentions(db: Db, text: string, lang: string | null | undefined): Promise<TextMention[]> {
  const read = readText(text, lang);
  const known = await loadKnownNames(db, {
    keys: collect(read.phrases.map(({ keys }) => keys)),
    initials: collect(read.phrases.map(({ initials }) => initials)),
    stems: collect(read.phrases.map(({ stems }) => stems)),
  });
  const found = matchPhrases(read, known);
  const lone = listLoneNames(read, found);
  const mentioned = collect(found.map(({ doubt, candidates }) => (doubt ? [] : candidates.slice(0, 1).map(({ entityId }) => entityId))));
  const people = await loadPeopleNearBy(db, collect(lone.map(({ keys }) => keys)), mentioned);
  return toMentions(read, [...found, ...matchNearBy(read, lone, people)]);
}
