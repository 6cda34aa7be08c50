import { compareNames } from '../../text/name/compare-names.ts';
import { toNameKey } from '../../text/name/name-key.ts';
import { normalizeName } from '../../text/name/normalize.ts';
import { keepBestMatches } from '../rank-names.ts';
import type { FoundMention } from './found-mention.ts';
import type { KnownName } from './known-name.ts';
import { type Phrase, readPhrase } from './phrase.ts';

/** People with their full name in a text, by the key of the family name. Elsewhere in the text, the family name alone refers to them. */
export type FamilyNames = ReadonlyMap<string, readonly KnownName[]>;

export function collectFamilyNames(found: readonly FoundMention[]): FamilyNames {
  const families = new Map<string, Map<string, KnownName>>();
  for (const { name } of found.flatMap(({ candidates }) => candidates)) {
    const family = name.kind === 'PERSON' && name.role !== 'TITLE' ? name.parts?.family : undefined;
    if (family === undefined) continue;
    const key = toNameKey(normalizeName(family));
    const own = families.get(key) ?? new Map<string, KnownName>();
    families.set(key, own.set(`${name.entityId} ${name.norm}`, name));
  }
  return new Map(Array.from(families, ([key, names]) => [key, [...names.values()]] as const));
}

const CAPITAL = /^\p{Lu}/u;

/** Capitalised words that are not given names: words at the start of sentences, posts and forms of address. */
const NOT_GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'кеше бүгін ертең кейін сосын содан бірақ ал сондай бұл осы сол ол бірде қазір енді әрі және мен ' +
    'вчера сегодня завтра потом затем но а и также этот тогда теперь кстати ранее позже ' +
    'yesterday today tomorrow then later but and also this meanwhile however now earlier when after ' +
    'президент министр премьер әкім аким депутат сенатор төраға председатель директор елші посол мырза ханым господин госпожа ' +
    'president minister premier mayor governor deputy senator chairman director ambassador mr mrs ms'
  ).split(' '),
);

/** True if an adjacent word makes it another person's name: an initial, or a preceding capitalised word that is not a mention. */
function isOtherPerson(sentence: string, { previous, next }: Phrase, named: readonly FoundMention[]): boolean {
  if (previous?.word.initial || next?.word.initial) return true;
  if (!previous || !CAPITAL.test(sentence.charAt(previous.start)) || NOT_GIVEN_NAMES.has(previous.word.norm)) return false;
  return !named.some(({ phrase }) => phrase.start <= previous.start && previous.end <= phrase.end);
}

/** The people that a family name alone refers to. `named` has the other mentions in the sentence. */
export function findByFamilyName(
  sentence: string,
  phrase: Phrase,
  families: FamilyNames,
  named: readonly FoundMention[],
): FoundMention | null {
  const [token, more] = phrase.tokens;
  if (!token || more || token.word.initial || !CAPITAL.test(sentence.charAt(token.start))) return null;
  const known = phrase.keys.flatMap((key) => families.get(key) ?? []);
  if (known.length === 0 || isOtherPerson(sentence, phrase, named)) return null;
  const reading = readPhrase(sentence, phrase);
  const matches = known.flatMap((name) => {
    const compared = compareNames(reading, name.norm);
    return compared && !compared.why.includes('TYPO') ? [{ entityId: name.entityId, name, ...compared }] : [];
  });
  const candidates = keepBestMatches(reading, matches);
  return candidates.length > 0 ? { phrase, kind: 'NAME', candidates, byFamily: true } : null;
}
