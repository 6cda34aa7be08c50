import { randomFrom, toEnglish } from '../made-up/generate.ts';
import { HEADS, MEN, TAILS, WOMEN } from '../made-up/words.ts';

/*
 * Made-up entities of FollowTheMoney: of ten, four people, two companies, and four links, each to entities that may stand anywhere in the file.
 */

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T; // within the list
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const PER_TEN = 10;
const PEOPLE = 4;
const NODES = 6;

const isPerson = (index: number): boolean => index % PER_TEN < PEOPLE;
const idOf = (index: number): string => `made-${index}`;

/** The entity of a number below `count`. */
export function generateEntity(index: number, count: number, seed: number): object {
  const random = randomFrom(seed * 1_000_003 + index);
  const word = () => capital((pick(HEADS, random) + pick(TAILS, random)).toLowerCase());
  const day = () => `${1950 + Math.floor(random() * 70)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
  const anyTen = () => Math.floor((random() * count) / PER_TEN) * PER_TEN;
  const person = () => idOf(anyTen() + Math.floor(random() * PEOPLE));
  const company = () => idOf(anyTen() + PEOPLE + Math.floor(random() * (NODES - PEOPLE)));
  if (isPerson(index)) {
    const name = `${pick(random() < 0.5 ? MEN : WOMEN, random)} ${word()}${pick(TAILS, random)}`;
    return {
      id: idOf(index),
      schema: 'Person',
      properties: { name: [name], alias: [toEnglish(name)], birthDate: [day()], nationality: ['kz'] },
    };
  }
  if (index % PER_TEN < NODES)
    return {
      id: idOf(index),
      schema: 'Company',
      properties: { name: [`${word()} ${word()}`], jurisdiction: ['kz'], incorporationDate: [day()] },
    };
  const links = [
    { schema: 'Directorship', properties: { director: [person()], organization: [company()], role: ['director'], startDate: [day()] } },
    { schema: 'Ownership', properties: { owner: [person()], asset: [company()], percentage: [String(1 + Math.floor(random() * 100))] } },
    { schema: 'Employment', properties: { employee: [person()], employer: [company()], startDate: [day()] } },
    {
      schema: 'Payment',
      properties: {
        payer: [company()],
        beneficiary: [person()],
        amount: [String(Math.floor(random() * 1e9))],
        currency: ['KZT'],
        date: [day()],
      },
    },
  ];
  return { id: idOf(index), ...(links[(index % PER_TEN) - NODES] as (typeof links)[number]) }; // one of four
}
