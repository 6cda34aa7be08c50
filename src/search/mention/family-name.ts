import { compareNames } from '../../text/name/compare-names.ts';
import type { ReadWord } from '../../text/name/reading.ts';
import { isAddress } from '../../text/name/set-aside.ts';
import { keepBestMatches } from '../rank-names.ts';
import type { FoundMention } from './found-mention.ts';
import type { KnownName } from './known-name.ts';
import { findPeople, type PersonNames } from './person-names.ts';
import { type Phrase, readPhrase } from './phrase.ts';
import type { Token } from './tokens.ts';

const CAPITAL = /^\p{Lu}/u;

/** Capitalised words that are not given names: words at the start of sentences. Posts and forms of address are none either. */
const NOT_GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'онда сонда мұнда бүгінде жалпы демек яғни сонымен дегенмен алайда сондықтан оған оның олар біз ' +
    'кеше бүгін ертең кейін сосын содан бірақ ал сондай бұл осы сол ол бірде қазір енді әрі және мен ' +
    'вчера сегодня завтра потом затем далее но а и также этот эта это эти тогда теперь кстати ранее раньше позже однако поэтому хотя ' +
    'если когда пока что как где кто чем тем так там тут здесь здесь уже еще ещё вот ведь ну да нет не ни или либо зато впрочем ' +
    'в во на по от ко к с со у о об для из за при до над под через после перед между против кроме даже лишь только именно сам сама ' +
    'одновременно напомним отметим наконец вместе ' +
    'yesterday today tomorrow then later but and also this meanwhile however now earlier when after ' +
    'in at on for from with without by as if so yet or nor of to into onto the a an his her its their our my your these those that there here ' +
    'because since although though while until before between under over about above against among through during despite per via like unlike ' +
    'why how what who where whose which whether once still only even both either neither not no yes he she it they we you i is was did does has had can'
  ).split(' '),
);
export const isNoGivenName = (word: ReadWord): boolean => NOT_GIVEN_NAMES.has(word.norm) || isAddress(word);

interface Context {
  readonly text: string;
  readonly people: PersonNames;
  /** True for the words of other mentions. */
  readonly isNamed: (token: Token) => boolean;
}

const hasCapital = (text: string, token: Token | undefined): token is Token =>
  token !== undefined && CAPITAL.test(text.charAt(token.start));

/** True if an adjacent word makes it another person's name: an initial, or a preceding capitalised word that is not a mention. */
function isOtherPerson({ text, isNamed }: Context, { previous, next }: Phrase): boolean {
  if (previous?.word.initial || (next?.word.initial && text[next.end] === '.')) return true;
  return hasCapital(text, previous) && !isNoGivenName(previous.word) && !isNamed(previous);
}

/** True if a capitalised word follows a given name, or precedes it within a sentence: a name of someone else. */
const isPartOfName = ({ text }: Context, { tokens, previous, next }: Phrase): boolean =>
  hasCapital(text, next) || (tokens.length === 1 && hasCapital(text, previous) && !isNoGivenName(previous.word));

function matchPeople(text: string, phrase: Phrase, known: readonly KnownName[]): FoundMention | null {
  const reading = readPhrase(text, phrase);
  const matches = known.flatMap((name) => {
    const compared = compareNames(reading, name.norm);
    return compared && !compared.why.includes('TYPO') ? [{ entityId: name.entityId, name, ...compared }] : [];
  });
  const candidates = keepBestMatches(reading, matches);
  return candidates.length > 0 ? { phrase, kind: 'NAME', candidates, byFamily: true, doubt: null } : null;
}

/** The people that a family name alone refers to, or the only one whom a given name refers to, alone or with the patronymic. */
export function findByPart(context: Context, phrase: Phrase): FoundMention | null {
  const { text, people } = context;
  if (phrase.isMarked || phrase.tokens.length > 2) return null;
  if (!phrase.tokens.every((token) => hasCapital(text, token) && !token.word.initial)) return null;
  const families = phrase.tokens.length === 1 ? findPeople(phrase, people.families) : [];
  const found = families.length > 0 && !isOtherPerson(context, phrase) ? matchPeople(text, phrase, families) : null;
  if (found) return found;
  const given = findPeople(phrase, people.given);
  const single = given.length > 0 && !isPartOfName(context, phrase) ? matchPeople(text, phrase, given) : null;
  return single?.candidates.length === 1 ? single : null;
}
