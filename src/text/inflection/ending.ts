import type { Final } from './sound.ts';

type Possessive = 'POSSESSIVE_3' | 'POSSESSIVE_1_PLURAL' | 'POSSESSIVE_1' | 'POSSESSIVE_2_POLITE' | 'POSSESSIVE_2';
/** ATTRIBUTIVE is "that is in" (Алматыдағы), SIMILATIVE "like" (Абайдай). */
type Case = 'GENITIVE' | 'DATIVE' | 'ACCUSATIVE' | 'LOCATIVE' | 'ABLATIVE' | 'INSTRUMENTAL' | 'ATTRIBUTIVE' | 'SIMILATIVE';
export type Ending = 'PLURAL' | Possessive | Case | 'ORDINAL';

/** An ending with its back-vowel forms. `final` is the final sound of a word with this ending; null if no ending may follow. */
export interface Affix {
  readonly ending: Ending;
  readonly forms: Readonly<Record<Final, string>>;
  readonly final: Final | null;
}

/** The forms are listed by final sound. After THIRD and FIRST, only cases follow. */
function defineAffix(ending: Ending, final: Final | null, forms: string): Affix {
  const [VOWEL = '', NASAL = '', GLIDE = '', LATERAL = '', SIBILANT = '', OBSTRUENT = '', THIRD = '', FIRST = ''] = forms.split(' ');
  return { ending, final, forms: { VOWEL, NASAL, GLIDE, LATERAL, SIBILANT, OBSTRUENT, THIRD, FIRST } };
}

const NUMBERS = [defineAffix('PLURAL', 'GLIDE', 'лар дар лар дар дар тар')];

export const POSSESSIVES = [
  defineAffix('POSSESSIVE_3', 'THIRD', 'сы ы ы ы ы ы'),
  defineAffix('POSSESSIVE_1_PLURAL', 'SIBILANT', 'мыз ымыз ымыз ымыз ымыз ымыз'),
  defineAffix('POSSESSIVE_1', 'FIRST', 'м ым ым ым ым ым'),
  defineAffix('POSSESSIVE_2_POLITE', 'SIBILANT', 'ңыз ыңыз ыңыз ыңыз ыңыз ыңыз'),
  defineAffix('POSSESSIVE_2', 'FIRST', 'ң ың ың ың ың ың'),
];

export const CASES = [
  defineAffix('GENITIVE', null, 'ның ның дың дың дың тың ның ның'),
  defineAffix('DATIVE', null, 'ға ға ға ға ға қа на а'),
  defineAffix('ACCUSATIVE', null, 'ны ды ды ды ды ты н ды'),
  defineAffix('LOCATIVE', null, 'да да да да да та нда да'),
  defineAffix('ABLATIVE', null, 'дан нан дан дан дан тан нан нан'),
  defineAffix('INSTRUMENTAL', null, 'мен мен мен мен бен пен мен мен'),
  defineAffix('ATTRIBUTIVE', null, 'дағы дағы дағы дағы дағы тағы ндағы дағы'),
  defineAffix('SIMILATIVE', null, 'дай дай дай дай дай тай ндай дай'),
];

/** Slots of endings: a noun takes at most one of each, in this order. */
export const SLOTS: readonly (readonly Affix[])[] = [NUMBERS, POSSESSIVES, CASES];

/** Endings that turn digits into an ordinal. */
export const ORDINALS: readonly string[] = ['шы', 'ншы', 'ыншы'];

const FRONT_LETTERS: Readonly<Record<string, string>> = { а: 'е', ы: 'і', ғ: 'г', қ: 'к' };

/** The front-vowel form of an ending. мен, бен and пен do not change. */
export const toFrontForm = (form: string): string => form.replace(/[аығқ]/g, (letter) => FRONT_LETTERS[letter] ?? letter);
