import { compareNames } from '../../text/name/compare-names.ts';
import { sortReasons } from '../../text/name/reason.ts';
import { keepBestMatches } from '../rank-names.ts';
import { isNoGivenName } from './family-name.ts';
import type { FoundMention } from './found-mention.ts';
import type { KnownName } from './known-name.ts';
import { type Phrase, readPhrase } from './phrase.ts';
import type { ReadText } from './read-text.ts';

/** Maximum number of family names in one text that are looked for among people near by. */
const MAX_FAMILY_NAMES = 50;
const MIN_FAMILY_LENGTH = 3;
const CAPITALISED_WORD = /^\p{Lu}[\p{Ll}\p{M}'’-]+$/u;

/** Single capitalised words that are no mention yet, and that no other name contains. */
export function listLoneNames({ text, phrases }: ReadText, found: readonly FoundMention[]): Phrase[] {
  const taken = new Set(found.flatMap(({ phrase }) => phrase.tokens));
  const isCapital = (token: Phrase['next']): boolean => token !== undefined && /^\p{Lu}/u.test(text.charAt(token.start));
  const lone = phrases.filter(({ tokens: [token, more], previous, next, tied }) => {
    if (!token || more || taken.has(token) || tied.length > 0 || token.word.norm.length < MIN_FAMILY_LENGTH) return false;
    const isOther = isCapital(next) || (previous && isCapital(previous) && !isNoGivenName(previous.word));
    return !isOther && !isNoGivenName(token.word) && CAPITALISED_WORD.test(text.slice(token.start, token.wordEnd));
  });
  return lone.slice(0, MAX_FAMILY_NAMES);
}

/** A family name alone that fits one person near by, as a doubtful mention. */
export function matchNearBy({ text }: ReadText, lone: readonly Phrase[], people: readonly KnownName[]): FoundMention[] {
  const byFamily = Map.groupBy(people, ({ initials }) => initials?.split(' ').slice(1).join(' '));
  return lone.flatMap((phrase): FoundMention[] => {
    const reading = readPhrase(text, phrase);
    const matches = phrase.keys
      .flatMap((key) => byFamily.get(key) ?? [])
      .flatMap((name) => {
        const compared = compareNames(reading, name.norm);
        const isSame = compared && !compared.why.includes('TYPO') && !compared.why.includes('PARTIAL');
        return isSame ? [{ entityId: name.entityId, name, ...compared, why: sortReasons([...compared.why, 'LINKED']) }] : [];
      });
    const candidates = keepBestMatches(reading, matches);
    return candidates.length === 1 ? [{ phrase, kind: 'NAME', candidates, byFamily: true, doubt: 'FAMILY_NAME' }] : [];
  });
}
