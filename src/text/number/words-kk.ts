import { attachEnding } from '../inflection/attach.ts';
import type { Ending } from '../inflection/ending.ts';
import {
  BILLION,
  CAN_BE_BARE,
  defineRow,
  defineWord,
  MILLION,
  type NumberLexicon,
  type NumberWord,
  splitForms,
  THOUSAND,
  TRILLION,
} from './number-word.ts';

export const SMALL_KK = splitForms('бір екі үш төрт бес алты жеті сегіз тоғыз');
export const TENS_KK = splitForms('он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан');

const CASES: readonly Ending[] = ['GENITIVE', 'DATIVE', 'ACCUSATIVE', 'LOCATIVE', 'ABLATIVE', 'INSTRUMENTAL'];
/** Other words that look like a number with an ending: "one of them", "there", "him". */
const LOOK_ALIKE_WORDS = new Set(['бірі', 'онда', 'оны', 'онды']);

/** A word with each case, also after the possessive: мыңнан, мыңының. */
function listForms(word: string): string[] {
  const possessed = attachEnding(word, 'POSSESSIVE_3');
  const forms = [word, ...CASES.map((ending) => attachEnding(word, ending))];
  return [...forms, possessed, ...CASES.map((ending) => attachEnding(possessed, ending, true))].filter(
    (form) => !LOOK_ALIKE_WORDS.has(form),
  );
}

const inflect = (entries: readonly (readonly [string, NumberWord])[]): (readonly [string, NumberWord])[] =>
  entries.flatMap(([form, word]) => listForms(form).map((inflected) => [inflected, word] as const));

const COLLECTIVE = splitForms('екеу үшеу төртеу бесеу алтау жетеу');
const ORDINALS_SMALL = splitForms('бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы');
const ORDINALS_TENS = splitForms('оныншы жиырмасыншы отызыншы қырқыншы елуінші алпысыншы жетпісінші сексенінші тоқсаныншы');

/** Kazakh number words with their case forms. */
export const KAZAKH_NUMBERS: NumberLexicon = new Map([
  ...inflect(defineRow('SMALL', 1, 1, ORDINALS_SMALL, { isOrdinal: true })),
  ...inflect(defineRow('TENS', 10, 10, ORDINALS_TENS, { isOrdinal: true })),
  ...inflect(defineWord('HUNDRED', '100', 'жүзінші', { isOrdinal: true })),
  ...inflect(defineWord('SCALE', THOUSAND, 'мыңыншы', { isOrdinal: true })),
  ...inflect(defineRow('SMALL', 2, 1, COLLECTIVE)),
  ...inflect(defineRow('SMALL', 1, 1, SMALL_KK)),
  ...inflect(defineRow('TENS', 10, 10, TENS_KK)),
  ...inflect(defineWord('HUNDRED', '100', 'жүз', CAN_BE_BARE)),
  ...inflect(defineWord('SCALE', THOUSAND, 'мың', CAN_BE_BARE)),
  ...inflect(defineWord('SCALE', MILLION, 'миллион', CAN_BE_BARE)),
  ...inflect(defineWord('SCALE', BILLION, 'миллиард', CAN_BE_BARE)),
  ...inflect(defineWord('SCALE', TRILLION, 'триллион', CAN_BE_BARE)),
  ...defineWord('SCALE', MILLION, 'млн'),
  ...defineWord('SCALE', BILLION, 'млрд'),
  ...defineWord('SCALE', TRILLION, 'трлн'),
  ...defineWord('SMALL', '0.5', 'жарты'),
  ...defineWord('HALF', '0.5', 'жарым'),
]);
