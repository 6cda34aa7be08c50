import { isCountryName } from './country.ts';
import { removeLegalForm } from './legal-form.ts';

interface Inflected {
  readonly norm: string;
  readonly joined: boolean;
  readonly lemmas: readonly { readonly norm: string }[];
}

const splitList = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Forms of address and posts beside a name. A hyphenated one is written without its hyphen. */
const ADDRESSES = splitList(
  'мырза ханым апай ағай аға апа тақсыр ' +
    'господин госпожа товарищ гражданин гражданка ' +
    'mr mrs ms miss dr prof sir madam lady lord hon sen rep gov gen col capt rev ' +
    'проф акад док',
);
const POSTS = splitList(
  'президент министр премьер премьерминистр вицепремьер вицеминистр экспрезидент экспремьер экспрезиденті депутат сенатор мажилисмен ' +
    'әкім әкімі аким мэр губернатор төраға төрағасы председатель спикер директор гендиректор ректор декан профессор академик доктор ' +
    'посол елші елшісі консул генерал полковник подполковник майор капитан лейтенант адвокат прокурор судья сот журналист ' +
    'президенті министрі премьерминистрі депутаты сенаторы директоры ректоры прокуроры ' +
    'president minister premier mayor governor deputy senator chairman chairwoman director rector professor doctor ambassador general ' +
    'colonel major captain lieutenant judge',
);
/** Abbreviations of what a place is, before or after its name: г. Алматы, Алматы қ. */
const PLACE_ABBREVIATIONS = splitList('г гор с сел п пос пгт ст обл ул пр просп пер мкр қ көш даң');
const CLOSING_ABBREVIATIONS = splitList('қ обл ауд');
/** What a place or an organization is, before its name. Regions are left out: Алматы облысы is not Алматы. */
const CLASSES = splitList(
  'город река озеро остров острова штат посёлок поселок село деревня станция мыс гора республика провинция аэропорт море залив ' +
    'газета журнал агентство компания корпорация концерн партия движение телеканал радиостанция издательство холдинг фирма клуб сайт портал ' +
    'қала өзен көл арал штат ауыл газет журнал агенттік компания корпорация партия қозғалыс телеарна ' +
    'city river lake island state village newspaper magazine agency company corporation party movement',
);
const hasForm = ({ norm, lemmas }: Inflected, list: ReadonlySet<string>): boolean =>
  list.has(norm) || lemmas.some((lemma) => list.has(lemma.norm));
const REST_OF_ADDRESS = /^(?:н|на|ну|ном|не|жа|жи|же|жу|жой)$/;

/** True for a form of address or a post. */
export const isAddress = ({ norm, lemmas }: Pick<Inflected, 'norm' | 'lemmas'>): boolean =>
  [norm, ...lemmas.map((lemma) => lemma.norm)].some((form) => ADDRESSES.has(form) || POSTS.has(form));

/** The number of words at the start that are no part of a name. */
function countOpening(words: readonly Inflected[], person: boolean): number {
  const [first, second] = words;
  if (!first) return 0;
  if (second?.joined) {
    if (first.norm === 'г' && REST_OF_ADDRESS.test(second.norm)) return 2;
    const forms = [second.norm, ...second.lemmas.map(({ norm }) => norm)];
    return forms.some((form) => POSTS.has(first.norm + form)) ? 2 : 0;
  }
  return isAddress(first) || (!person && (PLACE_ABBREVIATIONS.has(first.norm) || hasForm(first, CLASSES))) ? 1 : 0;
}

/** Without posts, forms of address and abbreviated classes at the start and at the end. */
function removeAddresses<W extends Inflected>(words: readonly W[], person: boolean): readonly W[] {
  const opening = countOpening(words, person);
  if (opening > 0 && opening < words.length) return removeAddresses(words.slice(opening), person);
  const last = words.at(-1);
  const isClosing = last && words.length > 1 && !last.joined && (isAddress(last) || (!person && CLOSING_ABBREVIATIONS.has(last.norm)));
  return isClosing ? removeAddresses(words.slice(0, -1), person) : words;
}

/** Without a country after a comma: Almaty, Kazakhstan. */
function removeCountry<W extends Inflected>(norm: string, words: readonly W[]): readonly W[] {
  const [, before = '', after = ''] = /^(.+),\s*([^,]+)$/u.exec(norm) ?? [];
  if (before === '' || !isCountryName(after)) return words;
  const count = after.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return count < words.length ? words.slice(0, -count) : words;
}

/** The words that are left of a name if it is one of a person, or one of anything else; null if no word is set aside. */
export interface CoreWords<W> {
  readonly person: readonly W[] | null;
  readonly other: readonly W[] | null;
}

/** The words of a name without posts, forms of address, legal forms, abbreviated classes and a country. */
export function listCoreWords<W extends Inflected>(norm: string, words: readonly W[]): CoreWords<W> {
  const person = removeAddresses(words, true);
  const { words: other } = removeLegalForm(removeAddresses(removeCountry(norm, words), false));
  return { person: person.length < words.length ? person : null, other: other.length < words.length ? other : null };
}
