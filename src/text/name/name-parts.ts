import type { NameParts } from '../../../schema/words.ts';
import { isInitial } from './initial.ts';
import { normalizeName } from './normalize.ts';

type NamePart = 'given' | 'family' | 'patronymic';

const SON_ENDINGS = '[ұу]лы|[uūú]l[yıi]|оғлы|оглы|o[gğ]l[yıiu]';
const DAUGHTER_ENDINGS = '[қк]ызы|[qk][yıi]z[yıi]';
const RUSSIAN_ENDINGS = '[оеё]вич|[оеё]вна|ьич|нична|ична|[ії]вна|йович|[oe]vich|[oe]vna|ichna';
const createEndingPattern = (endings: string): RegExp => new RegExp(`(?<=.)(?:${endings})$`, 'u');
const PATRONYMIC = createEndingPattern(`${SON_ENDINGS}|${DAUGHTER_ENDINGS}|${RUSSIAN_ENDINGS}`);
const RUSSIAN_PATRONYMIC = createEndingPattern(RUSSIAN_ENDINGS);
const STANDS_ALONE = /^(?:[ұу]лы|[қк]ызы|оғлы|оглы|[uūú]l[yı]|[qk][yı]z[yı])$/u;
/** Endings of surnames. */
const FAMILY = /.(?:[оеё]ва?|ск[иі]й|ская|[ыи]х|енко|[oe]va?|skiy?|skaya|enko)$/u;

/** True if a word in normal form is a patronymic. */
export const isPatronymic = (word: string): boolean => (word.length > 5 ? PATRONYMIC : RUSSIAN_PATRONYMIC).test(word);

/** True if a written word is an initial. */
const isAbbreviated = (word: string): boolean => isInitial(normalizeName(word).replace(/\.$/, ''), word.endsWith('.'));

/** The father's name in a patronymic in normal form. */
export const removePatronymicEnding = (patronymic: string): string => patronymic.replace(PATRONYMIC, '');

/** Splits a written name. `Б.Байбек` is two words; `Әбіш ұлы` is one. */
function splitWritten(written: string): string[] {
  const words = written
    .replace(/(?<![\p{L}\p{M}])(\p{L}\p{M}*|\p{Lu}\p{Ll})\.(?=\p{L})/gu, '$1. ')
    .split(/[\s,]+/u)
    .filter((word) => word !== '');
  return words.flatMap((word, index) => {
    if (index > 0 && STANDS_ALONE.test(normalizeName(word))) return [];
    const next = words[index + 1];
    return [next && STANDS_ALONE.test(normalizeName(next)) ? `${word} ${next}` : word];
  });
}

const isFamily = (word: string | undefined): boolean =>
  word !== undefined && FAMILY.test(normalizeName(word)) && !isPatronymic(normalizeName(word));
const isParentName = (word: string): boolean => isPatronymic(normalizeName(word).replaceAll(' ', ''));

/** The part of each word, in order; undefined if it cannot be determined. */
function findParts(words: readonly string[], comma: boolean): readonly NamePart[] | undefined {
  const [first, second, third] = words;
  if (words.length === 2) {
    if (comma) return ['family', 'given'];
    if (second && !isFamily(first) && RUSSIAN_PATRONYMIC.test(normalizeName(second))) return undefined; // Новак Джокович, Иван Петрович
    if (second && isParentName(second)) return isFamily(first) ? ['family', 'patronymic'] : ['given', 'patronymic'];
    if (first && isParentName(first)) return ['patronymic', 'given'];
    if (second && isAbbreviated(second)) return ['family', 'given'];
    if (first && isAbbreviated(first)) return ['given', 'family'];
    return isFamily(first) && !isFamily(second) ? ['family', 'given'] : ['given', 'family'];
  }
  if (words.length !== 3 || !first || !second || !third) return undefined;
  if (isAbbreviated(second))
    return isAbbreviated(first)
      ? ['given', 'patronymic', 'family']
      : isAbbreviated(third)
        ? ['family', 'given', 'patronymic']
        : ['given', 'patronymic', 'family'];
  if (comma || isParentName(third)) return ['family', 'given', 'patronymic'];
  return isParentName(second) ? ['given', 'patronymic', 'family'] : undefined;
}

/**
 * The parts of a person's name: `Назарбаев Нұрсұлтан Әбішұлы`, `Нурсултан Абишевич Назарбаев`, `Nazarbayev, Nursultan`,
 * `Б.Байбек`, `Назарбаев Н.Ә.`. Null if they cannot be determined, as for a single word.
 */
export function parseNameParts(written: string): NameParts | null {
  const words = splitWritten(written.normalize('NFC').trim());
  const parts = findParts(words, /^\S+,\s/u.test(written.trim()));
  return parts ? Object.fromEntries(parts.map((part, index) => [part, words[index]])) : null;
}
