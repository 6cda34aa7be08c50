import { compareNames } from '../../text/name/compare-names.ts';
import { toNameKey } from '../../text/name/name-key.ts';
import { normalizeName } from '../../text/name/normalize.ts';
import type { ReadWord } from '../../text/name/reading.ts';
import { keepBestMatches } from '../rank-names.ts';
import type { FoundMention } from './found-mention.ts';
import type { KnownName } from './known-name.ts';
import { type Phrase, readPhrase } from './phrase.ts';
import type { Token } from './tokens.ts';

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
    'вчера сегодня завтра потом затем но а и также этот тогда теперь кстати ранее позже однако поэтому хотя если когда пока что как где ' +
    'в во на по от ко к с со у о об для из за при до над под через после перед между против кроме даже лишь только именно сам сама ' +
    'yesterday today tomorrow then later but and also this meanwhile however now earlier when after ' +
    'президент министр премьер әкім аким депутат сенатор төраға председатель директор елші посол мырза ханым господин госпожа ' +
    'президенті министрі премьері әкімі депутаты сенаторы төрағасы мэр губернатор глава генерал полковник спикер ' +
    'president minister premier mayor governor deputy senator chairman director ambassador mr mrs ms'
  ).split(' '),
);
const isNoGivenName = ({ norm, lemmas }: ReadWord): boolean =>
  NOT_GIVEN_NAMES.has(norm) || lemmas.some((lemma) => NOT_GIVEN_NAMES.has(lemma.norm));

/** True if an adjacent word makes it another person's name: an initial, or a preceding capitalised word that is not a mention. */
function isOtherPerson(text: string, { previous, next }: Phrase, isNamed: (token: Token) => boolean): boolean {
  if (previous?.word.initial || (next?.word.initial && text[next.end] === '.')) return true;
  return previous !== undefined && CAPITAL.test(text.charAt(previous.start)) && !isNoGivenName(previous.word) && !isNamed(previous);
}

/** The people that a family name alone refers to. `isNamed` is true for the words of other mentions. */
export function findByFamilyName(
  text: string,
  phrase: Phrase,
  families: FamilyNames,
  isNamed: (token: Token) => boolean,
): FoundMention | null {
  const [token, more] = phrase.tokens;
  if (!token || more || token.word.initial || !CAPITAL.test(text.charAt(token.start))) return null;
  const known = phrase.keys.flatMap((key) => families.get(key) ?? []);
  if (known.length === 0 || isOtherPerson(text, phrase, isNamed)) return null;
  const reading = readPhrase(text, phrase);
  const matches = known.flatMap((name) => {
    const compared = compareNames(reading, name.norm);
    return compared && !compared.why.includes('TYPO') ? [{ entityId: name.entityId, name, ...compared }] : [];
  });
  const candidates = keepBestMatches(reading, matches);
  return candidates.length > 0 ? { phrase, kind: 'NAME', candidates, byFamily: true, doubt: null } : null;
}
