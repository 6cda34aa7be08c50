/**
 * A class of Russian nouns or adjectives: the ending of its lemma, the stems that it may have, and the endings of its other
 * forms. The letters are those of a normal form, in which ё may be written as е.
 */
export interface Paradigm {
  readonly lemma: string;
  readonly stem: RegExp;
  readonly forms: readonly string[];
  /** Last consonants of the stem before which the other forms may leave out a vowel: Павел, Павла. */
  readonly fleeting?: string;
}

const HARD = 'бвдзлмнпрстфкгхц';
const HUSHED = 'жшчщ';
const CONSONANT = new RegExp(`[${HARD}${HUSHED}]$`);
const HARD_CONSONANT = /[бвдзлмнпрстф]$/;
const VELAR = /[гкхжшчщ]$/;
const VOWEL = /[аеёиоуыэюя]$/;
const ADJECTIVE_STEM = /(?:[сц]к|[оеё]в|[гкхжшчщ]|н|[бвдзлмпрст])$/;

const defineParadigm = (lemma: string, stem: RegExp, forms: string, fleeting = ''): Paradigm => ({
  lemma,
  stem,
  forms: forms.split(' '),
  fleeting,
});

const NOUNS: readonly Paradigm[] = [
  defineParadigm('', /(?:[оеё]в|[иы]н)$/, 'а у ым ом е ы ых ыми ам ами ах ов'), // Иванов, Саратов, Путин
  defineParadigm('', CONSONANT, 'а у ом ем ём е ы и ов ев ей ам ами ах', 'кцнлрв'),
  defineParadigm('ь', CONSONANT, 'я ю ем ём е и ью ей ям ями ях', 'нлр'),
  defineParadigm('й', VOWEL, 'я ю ем ём е и ев ёв ям ями ях'),
  defineParadigm('а', CONSONANT, 'ы и е у ой ою ей ею ам ами ах'),
  defineParadigm('я', /[^йь]$|ь$/, 'и е ю ей ею ёй ям ями ях'),
  defineParadigm('ия', CONSONANT, 'ий'),
  defineParadigm('о', CONSONANT, 'а у ом е ам ами ах'),
  defineParadigm('е', /[илрьн]$/, 'я ю ем и ям ями ях'),
  defineParadigm('е', /[жцщ]$/, 'а у ем ам ами ах'),
  defineParadigm('ие', /н$/, 'ий'),
  defineParadigm('о', /ств$/, ''),
  defineParadigm('мя', CONSONANT, 'мени менем'),
];

/** Names in the plural: Нидерланды, Сочи, Соединённые Штаты. */
const PLURALS: readonly Paradigm[] = [
  defineParadigm('ы', HARD_CONSONANT, ' ов ам ами ах'),
  defineParadigm('ы', /(?:[оеё]в|[иы]н)$/, 'ых ым ыми'), // Воробьёвы горы
  defineParadigm('и', VELAR, ' ов ам ами ах'),
  defineParadigm('ки', /[^аеёиоуыэюя]$/, 'ок ек'), // Химки
  defineParadigm('и', CONSONANT, 'ей ям ями ях'),
  defineParadigm('а', CONSONANT, 'ам ами ах'),
];

const ADJECTIVES: readonly Paradigm[] = [
  defineParadigm('ый', ADJECTIVE_STEM, 'ого ому ым ом'),
  defineParadigm('ой', ADJECTIVE_STEM, 'ого ому ым им ом'),
  defineParadigm('ий', ADJECTIVE_STEM, 'ого ому им ом его ему ем'),
  defineParadigm('ая', ADJECTIVE_STEM, 'ой ую ою'),
  defineParadigm('ая', /[жшчщ]$/, 'ей ую ею'),
  defineParadigm('яя', /н$/, 'ей юю ею'),
  defineParadigm('ое', ADJECTIVE_STEM, 'ого ому ым им ом'),
  defineParadigm('ее', /[нжшчщ]$/, 'его ему им ем'),
  defineParadigm('ые', ADJECTIVE_STEM, 'ых ым ыми'),
  defineParadigm('ие', ADJECTIVE_STEM, 'их им ими'),
];

export const PARADIGMS: readonly Paradigm[] = [...NOUNS, ...PLURALS, ...ADJECTIVES];

/** Endings after the hyphen of МИД-а or 5-го. */
export const AFTER_HYPHEN: ReadonlySet<string> = new Set(
  'а у ом е ы ов ам ами ах ю я ем го му м й х ми ый ой ий ая яя ое ее ые ие ую'.split(' '),
);
