import type { Kind } from '../../schema/ontology.ts';
import type { NameRole } from '../../schema/words.ts';
import { FUNDS, HEADS, MEN, ORGANIZATIONS, PLACES, TAILS, WOMEN } from './words.ts';

interface MadeName {
  readonly text: string;
  readonly lang: string;
  readonly role: NameRole;
}
export interface MadeEntity {
  readonly kind: Kind;
  readonly names: readonly MadeName[];
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Few are taken often and many seldom, as names are. */
const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() ** 2 * list.length)] as T; // within the list

const RUSSIAN: Readonly<Record<string, string>> = { ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и' };
const ENGLISH: Readonly<Record<string, string>> = {
  а: 'a',
  ә: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  қ: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ұ: 'u',
  ү: 'u',
  ф: 'f',
  х: 'kh',
  һ: 'h',
  ш: 'sh',
  ы: 'y',
  і: 'i',
  ь: '',
  я: 'ya',
};
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const respell =
  (table: Readonly<Record<string, string>>) =>
  (text: string): string =>
    text.replace(/\p{L}+/gu, (word) => {
      const spelt = Array.from(word.toLowerCase(), (letter) => table[letter] ?? letter).join('');
      return word.charAt(0) === word.charAt(0).toLowerCase() ? spelt : capital(spelt);
    });
const toRussian = respell(RUSSIAN);
export const toEnglish = respell(ENGLISH);

const made = (random: () => number): string => capital((pick(HEADS, random) + pick(TAILS, random)).toLowerCase());

function person(random: () => number): MadeEntity {
  const woman = random() < 0.4;
  const given = random() < 0.6 ? pick(woman ? WOMEN : MEN, random) : made(random);
  const stem = made(random) + (random() < 0.6 ? pick(TAILS, random) : '');
  const family = random() < 0.25 ? stem : `${stem}${/[еәіөүи][^аоұыеәіөүи]*$/.test(stem) ? 'ев' : 'ов'}${woman ? 'а' : ''}`;
  const full = `${given} ${family}`;
  const patronymic = `${made(random)}${woman ? 'қызы' : 'ұлы'}`;
  return {
    kind: 'PERSON',
    names: [
      { text: full, lang: 'kk', role: 'PRIMARY' },
      { text: toRussian(full), lang: 'ru', role: 'PRIMARY' },
      { text: toEnglish(full), lang: 'en', role: 'PRIMARY' },
      ...(random() < 0.3 ? [{ text: `${family} ${given} ${patronymic}`, lang: 'kk', role: 'ALIAS' } as const] : []),
    ],
  };
}

function called(kind: Kind, words: readonly (readonly [string, string, string])[], quoted: boolean, random: () => number): MadeEntity {
  const own = random() < 0.3 ? `${pick(FUNDS, random)} ${made(random)}` : made(random) + (random() < 0.5 ? ` ${made(random)}` : '');
  const [kk, ru, en] = pick(words, random);
  const name = quoted ? `«${own}»` : own;
  return {
    kind,
    names: [
      { text: `${name} ${kk}`, lang: 'kk', role: 'PRIMARY' },
      { text: `${ru} ${toRussian(name)}`, lang: 'ru', role: 'PRIMARY' },
      { text: `${toEnglish(own)} ${en}`, lang: 'en', role: 'PRIMARY' },
    ],
  };
}

/** Made-up entities with so many names in all: six in ten are people. */
export function* generate(names: number, seed = 1): Generator<MadeEntity> {
  const random = randomFrom(seed);
  for (let made = 0; made < names; ) {
    const die = random();
    const entity =
      die < 0.6
        ? person(random)
        : die < 0.85
          ? called('ORGANIZATION', ORGANIZATIONS, true, random)
          : called('PLACE', PLACES, false, random);
    yield entity;
    made += entity.names.length;
  }
}
