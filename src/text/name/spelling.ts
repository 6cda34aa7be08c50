import { toReducedKey, toSkeleton, toSounds, toWordKey } from './name-key.ts';
import { isNumeral } from './numeral.ts';
import { hasKazakhVowels } from './vowel-spelling.ts';

/** How two different words spell one name: letter by letter, or as regular variants (Омаров, Умаров). */
export type Spelling = 'SAME' | 'VARIANT';

const KAZAKH_LETTERS = 'әғқңөұүһі';
const RUSSIAN_LETTERS = 'агкноуухи';
const RUSSIAN_BY_KAZAKH: ReadonlyMap<string, string> = new Map([
  ...Array.from(KAZAKH_LETTERS, (letter, position) => [letter, RUSSIAN_LETTERS[position] ?? letter] as const),
  ...(['ыи', 'йи', 'ёе', 'эе', 'щш', 'ъ', 'ь'].map(([from = '', to = '']) => [from, to]) as [string, string][]), // pairs of letters
]);

const IS_CYRILLIC = /^\p{Script=Cyrillic}+$/u;
/** Code units below are no letters of the script; those from Ѐ to ҁ and from Ҋ to ԯ all are. */
const [LATIN_END, FROM, MARKS, AFTER_MARKS, UNTIL] = [0x370, 0x400, 0x482, 0x48a, 0x52f];

/** Each word of each name that is compared is asked: the expression takes ten times as long as its letters one by one. */
export function isCyrillic(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    if (unit < LATIN_END) return false;
    if (unit < FROM || unit > UNTIL || (unit >= MARKS && unit < AFTER_MARKS)) return IS_CYRILLIC.test(word);
  }
  return word.length > 0;
}

/** Words of up to four letters, numerals and acronyms have no variants: Он is not ООН, Форум II is not Форум III. */
const MAX_RIGID_LENGTH = 4;
export const isRigid = (norm: string): boolean => norm.length <= MAX_RIGID_LENGTH || isNumeral(norm);

/** True if the word, in normal form, stands in capitals in a name with other letters or as all of it: ҚР. */
export const isAcronymIn = (text: string | undefined, norm: string): boolean =>
  text !== undefined && norm.length > 1 && norm.length <= MAX_RIGID_LENGTH && text.includes(norm.toUpperCase());

const VOWEL = /[аәеёиіоөуұүыэюяaeiouy]/gu;
/** True if the word stands in the name in capitals, with too few vowels for a word: ГКНБРК. One letter more or less makes another one. */
export const isLongAcronymIn = (text: string | undefined, norm: string): boolean =>
  text !== undefined &&
  norm.length > MAX_RIGID_LENGTH &&
  text.includes(norm.toUpperCase()) &&
  3 * (norm.match(VOWEL)?.length ?? 0) < norm.length;

const collapse = (word: string): string => word.replace(/(.)\1+/gu, '$1');
const russify = (word: string): string =>
  Array.from(word, (letter) => RUSSIAN_BY_KAZAKH.get(letter) ?? letter)
    .join('')
    .replace(/ауи/gu, 'ау');

/** In short words, ы and и differ: Алы is not Али. */
const russifyShort = (word: string): string => russify(word.replaceAll('ы', '\0')).replaceAll('\0', 'ы');

const CONSONANTS = 'бвгғджзйкқлмнңпрстфхһцчшщ';
const REDUCED_VOWEL = new RegExp(`(?<=[${CONSONANTS}])[ыі](?=[${CONSONANTS}])`, 'gu');
/** What regular variants in Cyrillic share: Джарасов, Жарасов; Оразбаев, Уразбаев; Әбдірахман, Абдрахман. */
const toVariantForm = (word: string): string => collapse(russify(word.replace(REDUCED_VOWEL, '')).replace(/дж/g, 'ж').replace(/о/g, 'у'));

const MAX_Q = 3;
/** Қ is written as К and as Х in Russian: every reading of a word. */
function readQ(word: string): string[] {
  const parts = word.split('қ');
  if (parts.length === 1 || parts.length > MAX_Q + 1) return [word];
  return parts
    .slice(1)
    .reduce<string[]>((heads, part) => heads.flatMap((head) => [`${head}к${part}`, `${head}х${part}`]), [parts[0] ?? '']);
}

const haveCommon = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));

function compareCyrillic(a: string, b: string, rigid: boolean): Spelling | null {
  const forms = (word: string, toForm: (letters: string) => string): string[] => readQ(word).map(toForm);
  const same = rigid ? russifyShort : (word: string) => collapse(russify(word));
  if (haveCommon(forms(a, same), forms(b, same))) return 'SAME';
  return !rigid && haveCommon(forms(a, toVariantForm), forms(b, toVariantForm)) ? 'VARIANT' : null;
}

const MIN_REDUCED_LENGTH = 6;

function compareSounds(a: string, b: string, rigid: boolean): Spelling | null {
  const [keyA, keyB] = [toWordKey(a), toWordKey(b)];
  if (keyA === keyB) {
    const sounds = (word: string): string[] => readQ(word).map((letters) => (rigid ? toSounds(letters) : collapse(toSounds(letters))));
    return haveCommon(sounds(a), sounds(b)) ? 'SAME' : rigid ? null : 'VARIANT';
  }
  return rigid || Math.min(keyA.length, keyB.length) < MIN_REDUCED_LENGTH ? null : 'VARIANT';
}

/** Whether two different words in normal form are spellings of one name; null if not. Within Cyrillic, only Kazakh and Russian letters may differ: Нұрлан and Нурлан, but not Иманғали and Иманали. */
export function compareSpellings(a: string, b: string): Spelling | null {
  if (toSkeleton(a) !== toSkeleton(b) || isNumeral(a) || isNumeral(b)) return null;
  const rigid = isRigid(a) || isRigid(b);
  if (toReducedKey(a) === toReducedKey(b)) {
    const spelling = isCyrillic(a) && isCyrillic(b) ? compareCyrillic(a, b, rigid) : compareSounds(a, b, rigid);
    if (spelling) return spelling;
  }
  return !rigid && hasKazakhVowels(a, b) ? 'VARIANT' : null;
}
