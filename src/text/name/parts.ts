import type { NameParts } from '../../../schema/words.ts';
import { isInitial } from './initial.ts';
import { normalForm } from './normal.ts';

type Part = 'given' | 'family' | 'patronymic';

const SON = '[ұу]лы|[uūú]l[yıi]|оғлы|оглы|o[gğ]l[yıiu]';
const DAUGHTER = '[қк]ызы|[qk][yıi]z[yıi]';
const RUSSIAN = '[оеё]вич|[оеё]вна|ьич|нична|ична|[oe]vich|[oe]vna|ichna';
const endsIn = (endings: string): RegExp => new RegExp(`(?<=.)(?:${endings})$`, 'u');
const PATRONYMIC = endsIn(`${SON}|${DAUGHTER}|${RUSSIAN}`);
const RUSSIAN_PATRONYMIC = endsIn(RUSSIAN);
const STANDS_ALONE = /^(?:[ұу]лы|[қк]ызы|оғлы|оглы|[uūú]l[yı]|[qk][yı]z[yı])$/u;
/** Endings that make a word a surname, whatever stands beside it. */
const FAMILY = /.(?:[оеё]ва?|ск[иі]й|ская|[ыи]х|енко|[oe]va?|skiy?|skaya|enko)$/u;

/** Whether a word in normal form says whose son or daughter one is. */
export const isPatronymic = (word: string): boolean => (word.length > 5 ? PATRONYMIC : RUSSIAN_PATRONYMIC).test(word);

/** Whether a word as it is written is an initial. */
const isAbbreviated = (word: string): boolean => isInitial(normalForm(word).replace(/\.$/, ''), word.endsWith('.'));

/** A patronymic in normal form without its ending: the father's name, whatever language made it. */
export const fatherOf = (patronymic: string): string => patronymic.replace(PATRONYMIC, '');

/** `Б.Байбек` as `Б. Байбек`; `Әбіш ұлы` as one word. */
function wordsAsWritten(written: string): string[] {
  const words = written
    .replace(/(?<![\p{L}\p{M}])(\p{L}\p{M}*|\p{Lu}\p{Ll})\.(?=\p{L})/gu, '$1. ')
    .split(/[\s,]+/u)
    .filter((word) => word !== '');
  return words.flatMap((word, at) => {
    if (at > 0 && STANDS_ALONE.test(normalForm(word))) return [];
    const next = words[at + 1];
    return [next && STANDS_ALONE.test(normalForm(next)) ? `${word} ${next}` : word];
  });
}

const isFamily = (word: string | undefined): boolean =>
  word !== undefined && FAMILY.test(normalForm(word)) && !isPatronymic(normalForm(word));
const tellsParent = (word: string): boolean => isPatronymic(normalForm(word).replaceAll(' ', ''));

/** Which part each word is, in order; undefined where that cannot be told. */
function roles(words: readonly string[], comma: boolean): readonly Part[] | undefined {
  const [first, second, third] = words;
  if (words.length === 2) {
    if (comma) return ['family', 'given'];
    if (second && !isFamily(first) && RUSSIAN_PATRONYMIC.test(normalForm(second))) return undefined; // Новак Джокович, Иван Петрович
    if (second && tellsParent(second)) return isFamily(first) ? ['family', 'patronymic'] : ['given', 'patronymic'];
    if (first && tellsParent(first)) return ['patronymic', 'given'];
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
  if (comma || tellsParent(third)) return ['family', 'given', 'patronymic'];
  return tellsParent(second) ? ['given', 'patronymic', 'family'] : undefined;
}

/**
 * The parts of a person's name: `Назарбаев Нұрсұлтан Әбішұлы`, `Нурсултан Абишевич Назарбаев`, `Nazarbayev, Nursultan`,
 * `Б.Байбек`, `Назарбаев Н.Ә.`. Null where they cannot be told: of one word, or of words none of which gives a sign.
 */
export function namePartsOf(written: string): NameParts | null {
  const words = wordsAsWritten(written.normalize('NFC').trim());
  const parts = roles(words, /^\S+,\s/u.test(written.trim()));
  return parts ? Object.fromEntries(parts.map((part, at) => [part, words[at]])) : null;
}
