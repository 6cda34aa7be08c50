import { CASES, type Ending, POSSESSIVES, toFrontForm } from './ending.ts';
import { findRow, hasFinal, type StemFinal } from './sound.ts';

/** A final и or у is a glide: елудің, үшеуі. */
const FINALS = ['GLIDE', 'VOWEL', 'NASAL', 'LATERAL', 'SIBILANT', 'OBSTRUENT'] as const satisfies readonly StemFinal[];

/** A Kazakh word with one more ending. @param isPossessed true if the word ends in the possessive of the third person */
export function attachEnding(word: string, ending: Ending, isPossessed = false): string {
  const affix = [...CASES, ...POSSESSIVES].find((one) => one.ending === ending);
  const final = isPossessed ? 'THIRD' : (FINALS.find((one) => hasFinal(word, one)) ?? 'OBSTRUENT');
  const back = affix?.forms[final] ?? '';
  const form = findRow(word) === 'BACK' ? back : toFrontForm(back);
  return `${soften(word, form)}${form}`;
}

const VOICED: Readonly<Record<string, string>> = { п: 'б', к: 'г', қ: 'ғ' };

/** Final stops become voiced before a vowel: пайыз stays, кітап becomes кітаб. */
const soften = (word: string, form: string): string =>
  /^[ыі]/.test(form) ? word.replace(/(?<=[аәеөоұүыі])[пкқ]$/, (last) => VOICED[last] ?? last) : word;
