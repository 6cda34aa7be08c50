import type { Final } from './sound.ts';

type Possessive = 'POSSESSIVE_3' | 'POSSESSIVE_1_PLURAL' | 'POSSESSIVE_1' | 'POSSESSIVE_2_POLITE' | 'POSSESSIVE_2';
/** ATTRIBUTIVE is "that is in" (Алматыдағы), SIMILATIVE "like" (Абайдай). */
type Case = 'GENITIVE' | 'DATIVE' | 'ACCUSATIVE' | 'LOCATIVE' | 'ABLATIVE' | 'INSTRUMENTAL' | 'ATTRIBUTIVE' | 'SIMILATIVE';
export type Ending = 'PLURAL' | Possessive | Case | 'ORDINAL';

/** An ending, in the forms of the back row; `final` is what a word with it ends in, null where nothing follows. */
export interface Affix {
  readonly ending: Ending;
  readonly forms: Readonly<Record<Final, string>>;
  readonly final: Final | null;
}

/** The forms stand in the order in which they are taken apart here; after THIRD and FIRST there are cases only. */
function affix(ending: Ending, final: Final | null, forms: string): Affix {
  const [VOWEL = '', NASAL = '', GLIDE = '', LATERAL = '', SIBILANT = '', OBSTRUENT = '', THIRD = '', FIRST = ''] = forms.split(' ');
  return { ending, final, forms: { VOWEL, NASAL, GLIDE, LATERAL, SIBILANT, OBSTRUENT, THIRD, FIRST } };
}

const NUMBERS = [affix('PLURAL', 'GLIDE', 'лар дар лар дар дар тар')];

const POSSESSIVES = [
  affix('POSSESSIVE_3', 'THIRD', 'сы ы ы ы ы ы'),
  affix('POSSESSIVE_1_PLURAL', 'SIBILANT', 'мыз ымыз ымыз ымыз ымыз ымыз'),
  affix('POSSESSIVE_1', 'FIRST', 'м ым ым ым ым ым'),
  affix('POSSESSIVE_2_POLITE', 'SIBILANT', 'ңыз ыңыз ыңыз ыңыз ыңыз ыңыз'),
  affix('POSSESSIVE_2', 'FIRST', 'ң ың ың ың ың ың'),
];

const CASES = [
  affix('GENITIVE', null, 'ның ның дың дың дың тың ның ның'),
  affix('DATIVE', null, 'ға ға ға ға ға қа на а'),
  affix('ACCUSATIVE', null, 'ны ды ды ды ды ты н ды'),
  affix('LOCATIVE', null, 'да да да да да та нда да'),
  affix('ABLATIVE', null, 'дан нан дан дан дан тан нан нан'),
  affix('INSTRUMENTAL', null, 'мен мен мен мен бен пен мен мен'),
  affix('ATTRIBUTIVE', null, 'дағы дағы дағы дағы дағы тағы ндағы дағы'),
  affix('SIMILATIVE', null, 'дай дай дай дай дай тай ндай дай'),
];

/** What a noun takes, at most one of each, in this order. */
export const SLOTS: readonly (readonly Affix[])[] = [NUMBERS, POSSESSIVES, CASES];

/** What makes an ordinal of a figure. */
export const ORDINALS: readonly string[] = ['шы', 'ншы', 'ыншы'];

const FRONT_LETTERS: Readonly<Record<string, string>> = { а: 'е', ы: 'і', ғ: 'г', қ: 'к' };

/** The form of the front row; мен, бен and пен are the same in both. */
export const inFront = (form: string): string => form.replace(/[аығқ]/g, (letter) => FRONT_LETTERS[letter] ?? letter);
