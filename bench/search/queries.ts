import { genitive } from '../made-up/ending.ts';
import { type MadeEntity, randomFrom, toEnglish } from '../made-up/generate.ts';
import { typo } from '../made-up/typo.ts';

/** What people type, by how it differs from what is stored, and how many of each. */
export const MIX = {
  'as written': 40,
  'family name alone': 30,
  'Kazakh case ending': 30,
  'Latin letters': 30,
  'initial and family name': 20,
  'beginning of a word': 20,
  'a letter wrong': 20,
  'nothing like it': 10,
} as const;
type Way = keyof typeof MIX;

export interface Typed {
  readonly way: Way;
  readonly text: string;
}

const TYPED: Readonly<Record<Way, (name: string, random: () => number) => string>> = {
  'as written': (name) => name,
  'family name alone': (name) => name.split(' ').at(-1) ?? name,
  'Kazakh case ending': (name) => genitive(name, false),
  'Latin letters': toEnglish,
  'initial and family name': (name) => `${name.charAt(0)}.${name.split(' ').at(-1)}`,
  'beginning of a word': (name, random) => (name.split(' ').at(-1) ?? name).slice(0, 3 + Math.floor(random() * 4)),
  'a letter wrong': (name, random) => typo(name, random) ?? name,
  'nothing like it': (name) => `xq${Array.from(name).reverse().join('').slice(0, 6)}zz`,
};

/** The 200 queries of the mix, made from names of people that are there, in an order that mixes the ways. */
export function makeQueries(entities: readonly MadeEntity[], seed = 2): Typed[] {
  const random = randomFrom(seed);
  const people = entities.filter(({ kind }) => kind === 'PERSON');
  const typed = (Object.entries(MIX) as [Way, number][]).flatMap(([way, count]) =>
    Array.from({ length: count }, () => {
      const name = people[Math.floor(random() * people.length)]?.names[0]?.text ?? '';
      return { way, text: TYPED[way](name, random), place: random() };
    }),
  );
  return typed.sort((a, b) => a.place - b.place).map(({ way, text }) => ({ way, text }));
}
