import { isSettlementWord } from './class-word.ts';
import { isCountryName } from './country.ts';
import { removeLegalForm } from './legal-form.ts';

interface Inflected {
  readonly norm: string;
  readonly joined: boolean;
  readonly patronymic: boolean;
  readonly lemmas: readonly { readonly norm: string }[];
}

const splitList = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Forms of address and posts beside a name. A hyphenated one is written without its hyphen. */
const ADDRESSES = splitList(
  'мырза ханым апай ағай аға апа тақсыр ' +
    'господин госпожа товарищ гражданин гражданка ' +
    'mr mrs ms miss dr phd prof sir madam lady lord hon honourable honorable excellency sen rep gov gen col capt rev мәртебелі ' +
    'проф акад док',
);
const POSTS = splitList(
  'президент министр премьер премьерминистр вицепремьер вицеминистр экспрезидент экспремьер экспрезиденті депутат сенатор мажилисмен ' +
    'әкім әкімі аким мэр губернатор төраға төрағасы председатель спикер директор гендиректор ректор декан профессор академик доктор ' +
    'глава басшысы руководитель жетекшісі начальник секретарь хатшысы орынбасары превосходительство посол елші елшісі консул генерал полковник подполковник майор капитан лейтенант адвокат прокурор судья сот журналист ' +
    'президенті министрі премьерминистрі депутаты сенаторы директоры ректоры прокуроры ' +
    'president minister premier mayor governor deputy senator chairman chairwoman director rector professor doctor ambassador general ' +
    'colonel major captain lieutenant judge',
);
/** Words before a post or in one word with it: бывший аким, экс-аким, vice-minister. */
const BEFORE_POSTS = splitList(
  'бывший бывшая бывшего бывшей бывшему бывшим бывшем бывшую новый нового первый первого заместитель заместителя зам врио ' +
    'бұрынғы бірінші жаңа экс вице former acting first vice ex his her the его ее её аса',
);
/** What a place or an organization is, before its name. Regions are left out: Алматы облысы is not Алматы. */
const CLASSES = splitList(
  'город река озеро остров острова штат посёлок поселок село деревня станция мыс гора республика провинция аэропорт море залив ' +
    'газета журнал агентство компания корпорация концерн партия движение телеканал радиостанция издательство холдинг фирма клуб сайт портал ' +
    'қала өзен көл арал штат ауыл газет журнал агенттік компания корпорация партия қозғалыс телеарна ' +
    'city river lake island state village newspaper magazine agency company corporation party movement',
);
const REST_OF_ADDRESS = /^(?:н|на|ну|ном|не|жа|жи|же|жу|жой)$/;

const hasForm = ({ norm, lemmas }: Pick<Inflected, 'norm' | 'lemmas'>, forms: ReadonlySet<string>): boolean =>
  forms.has(norm) || lemmas.some((lemma) => forms.has(lemma.norm));

/** True for a form of address or a post. */
export const isAddress = ({ norm, lemmas }: Pick<Inflected, 'norm' | 'lemmas'>): boolean =>
  hasForm({ norm, lemmas }, ADDRESSES) || hasForm({ norm, lemmas }, POSTS);

/** Maximum number of words before a post that say of what it is: Қаржы министрі, Мәжіліс депутаты. */
const MAX_WORDS_BEFORE_POST = 3;

/** The number of words at the start that are no part of a person's name. */
function countOpening(words: readonly Inflected[]): number {
  const [first, second, third] = words;
  if (!first) return 0;
  if (first.norm === 'и' && second?.norm === 'о' && third && isAddress(third)) return 2; // и.о. министра
  if (first.norm === 'h' && second?.norm === 'e' && third) return 2; // H.E.
  if (second?.joined && first.norm === 'г' && REST_OF_ADDRESS.test(second.norm)) return 2;
  if (second?.joined && [second.norm, ...second.lemmas.map(({ norm }) => norm)].some((form) => POSTS.has(first.norm + form))) return 2;
  if (BEFORE_POSTS.has(first.norm) && second && (isAddress(second) || (third && BEFORE_POSTS.has(second.norm)))) return 1;
  const post = words.slice(0, MAX_WORDS_BEFORE_POST + 1).findIndex((word) => hasForm(word, POSTS));
  return post > 0 && post < words.length - 1 ? post + 1 : isAddress(first) && !second?.joined ? 1 : 0;
}

/** Without posts and forms of address at the start and at the end. */
function removeAddresses<W extends Inflected>(words: readonly W[]): readonly W[] {
  const opening = countOpening(words);
  if (opening > 0 && opening < words.length) return removeAddresses(words.slice(opening));
  const last = words.at(-1);
  const isClosing = last && words.length > 1 && (last.joined ? hasForm(last, ADDRESSES) : isAddress(last));
  return isClosing ? removeAddresses(words.slice(0, -1)) : words;
}

/** Without a post after a comma: Байбек, депутат Мажилиса. */
function removeApposition<W extends Inflected>(norm: string, words: readonly W[]): readonly W[] {
  const count = norm.split(',', 1)[0]?.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return count > 0 && words.slice(count).some(isAddress) ? words.slice(0, count) : words;
}

/** Without the class of a town or village at the start and at the end: г. Алматы, Almaty city. */
function removeClass<W extends Inflected>(words: readonly W[]): readonly W[] {
  const [first, second] = words;
  const last = words.at(-1);
  if (!first || !second || !last) return words;
  if ((isSettlementWord(first) || hasForm(first, CLASSES)) && !second.joined) return second.norm === 'of' ? words.slice(2) : words.slice(1);
  return isSettlementWord(last) && !last.joined && !LETTERS_AT_END.has(last.norm) ? words.slice(0, -1) : words;
}
/** Abbreviations that only stand before a name: at the end they are letters, as in Корпус С. */
const LETTERS_AT_END = splitList('г с п');

/** Without a country after a comma or in brackets: Almaty, Kazakhstan. */
function removeCountry<W extends Inflected>(norm: string, words: readonly W[]): readonly W[] {
  const [, before = '', comma = '', after = comma] = /^(.+?)(?:,\s*([^,]+)|\s*\(([^()]+)\))$/u.exec(norm) ?? [];
  if (before === '' || !isCountryName(after)) return words;
  const count = after.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return count < words.length ? words.slice(0, -count) : words;
}

/** The words that are left of a name if it is one of a person, or one of anything else; null if no word is set aside. */
export interface CoreWords<W> {
  readonly person: readonly W[] | null;
  /** The last words if more follow a post, which may say of what it is: министр финансов Бауыржан Байбек. */
  readonly tail: readonly W[] | null;
  readonly other: readonly W[] | null;
}

const MIN_NAME_LENGTH = 2;
function listTail<W extends Inflected>(words: readonly W[], core: readonly W[]): readonly W[] | null {
  const removed = words.slice(0, words.length - core.length);
  if (core.length <= MIN_NAME_LENGTH || !removed.some((word) => hasForm(word, POSTS))) return null;
  const hasFather = core.slice(-MIN_NAME_LENGTH - 1).some(({ patronymic }) => patronymic);
  const length = hasFather ? MIN_NAME_LENGTH + 1 : MIN_NAME_LENGTH;
  return core.length > length ? core.slice(-length) : null;
}

/** The words of a name without posts, forms of address, legal forms, abbreviated classes and a country. */
export function listCoreWords<W extends Inflected>(norm: string, words: readonly W[]): CoreWords<W> {
  const person = removeAddresses(removeApposition(norm, words));
  const { words: formless } = removeLegalForm(removeCountry(norm, words));
  const { words: other } = removeLegalForm(removeClass(formless));
  const isShorter = (core: readonly W[]): boolean => core.length < words.length;
  return { person: isShorter(person) ? person : null, tail: listTail(words, person), other: isShorter(other) ? other : null };
}
