import type { Decimal } from './decimal.ts';

/**
 * What a word does to the number before it. SMALL to HUNDREDS are added, each below the one before; HUNDRED, SCALE and DOZEN
 * multiply; HALF adds a half; WHOLE is a number of its own ("полмиллиона"); PART makes a fraction ("две трети").
 */
export type NumberRole = 'SMALL' | 'TEEN' | 'TENS' | 'HUNDREDS' | 'HUNDRED' | 'SCALE' | 'HALF' | 'WHOLE' | 'PART';

export interface NumberWord {
  readonly role: NumberRole;
  readonly value: Decimal;
  readonly isOrdinal?: true;
  /** True if a scale may stand without a number: "тысяча", not "тысячи" (an unknown number of thousands). */
  readonly isBare?: true;
}

/** Written forms of number words, in lower case. */
export type NumberLexicon = ReadonlyMap<string, NumberWord>;

export const splitForms = (forms: string): string[] => forms.split(' ').filter(Boolean);

/** Entries for rows of forms: the values ascend by `step` from `first`. */
export const defineRow = (role: NumberRole, first: number, step: number, rows: readonly string[], more: Partial<NumberWord> = {}) =>
  rows.flatMap((forms, index) =>
    splitForms(forms).map((form): readonly [string, NumberWord] => [form, { role, value: String(first + index * step), ...more }]),
  );

export const defineWord = (role: NumberRole, value: Decimal, forms: string, more: Partial<NumberWord> = {}) =>
  splitForms(forms).map((form): readonly [string, NumberWord] => [form, { role, value, ...more }]);

/** For a scale that may stand without a number. */
export const CAN_BE_BARE = { isBare: true } as const;

export const THOUSAND = '1000';
export const MILLION = '1000000';
export const BILLION = '1000000000';
export const TRILLION = '1000000000000';
