/*
 * The dative and the genitive as a schoolbook gives them: for measures only, so that what takes endings off is not
 * judged by its own tables.
 */

const FRONT = 'әеөүіэ';
const BACK = 'аоұыюяё';
const VOWEL = /[әеөүіэаоұыюяё]$/;
const NASAL = /[мнң]$/;
const VOICED = /[зжлрйуи]$/; // у and и end in a consonant's sound

/** The ending's forms after back and after front vowels; у and и are both. */
function choose(word: string, [back, front]: readonly [string, string]): string {
  const vowel = [...word].findLast((letter) => (FRONT + BACK).includes(letter)) ?? 'е';
  return FRONT.includes(vowel) ? front : back;
}

type Forms = readonly [back: string, front: string];

/** The head of a name such as «Болашақ» қоры is possessed: it takes the endings of its own. */
function inflect(name: string, possessed: Forms | null, after: (word: string) => Forms): string {
  const word = name.toLowerCase();
  return name + choose(word, possessed ?? after(word));
}

export const dative = (name: string, possessed: boolean): string =>
  inflect(name, possessed ? ['на', 'не'] : null, (word) =>
    VOWEL.test(word) || NASAL.test(word) || VOICED.test(word) ? ['ға', 'ге'] : ['қа', 'ке'],
  );

export const genitive = (name: string, possessed: boolean): string =>
  inflect(name, possessed ? ['ның', 'нің'] : null, (word) =>
    VOWEL.test(word) || NASAL.test(word) ? ['ның', 'нің'] : VOICED.test(word) ? ['дың', 'дің'] : ['тың', 'тің'],
  );
