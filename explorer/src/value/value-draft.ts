import type { Comparator, EntityNameFragment, Unit, ValueInput, ValueKind, WrittenValueFragment } from '../query/operations.ts';
import { LANGS, type Lang } from '../state/state.ts';

export type ValueType = 'ENTITY' | 'QUANTITY' | 'TEXT' | 'DATE' | 'UNKNOWN';

/** A value while it is being written. What was typed for one type is kept while another one is chosen. */
export interface ValueDraft {
  readonly type: ValueType;
  readonly entity: EntityNameFragment | null;
  readonly comparator: Comparator;
  readonly amount: string;
  /** The upper end of a range, whose lower end is the amount. */
  readonly upTo: string;
  readonly unit: Unit;
  readonly per: Unit | null;
  /** Id of the entity that is counted. */
  readonly of: string | null;
  readonly text: Readonly<Record<Lang, string>>;
  readonly date: string;
}

export const EMPTY_VALUE: ValueDraft = {
  type: 'ENTITY',
  entity: null,
  comparator: 'EXACTLY',
  amount: '',
  upTo: '',
  unit: 'COUNT',
  per: null,
  of: null,
  text: { kk: '', ru: '', en: '' },
  date: '',
};

const PLAIN_TYPES = ['QUANTITY', 'TEXT', 'DATE'] as const;

const isPlain = (kind: ValueKind): boolean => kind === 'UNKNOWN' || PLAIN_TYPES.some((type) => type === kind);

/** The kinds of entities among kinds of values. */
export const listEntityKinds = (kinds: readonly ValueKind[]) => kinds.filter((kind) => !isPlain(kind));

/** The types of values that a predicate allows. */
export const listTypes = (kinds: readonly ValueKind[]): readonly ValueType[] => [
  ...(listEntityKinds(kinds).length > 0 ? (['ENTITY'] as const) : []),
  ...PLAIN_TYPES.filter((type) => kinds.includes(type)),
  'UNKNOWN',
];

/** The text in each language. A language that has none answers another one's, which is left out. */
function readTexts(value: Readonly<Record<Lang, string | null>>): ValueDraft['text'] {
  const texts = LANGS.map((lang, index) => (LANGS.findIndex((other) => value[other] === value[lang]) === index ? (value[lang] ?? '') : ''));
  return { kk: texts[0] ?? '', ru: texts[1] ?? '', en: texts[2] ?? '' };
}

/** A draft of a value that is recorded. */
export function readValue(value: WrittenValueFragment): ValueDraft {
  if ('entity' in value) return { ...EMPTY_VALUE, type: 'ENTITY', entity: value.entity };
  if ('text' in value) return { ...EMPTY_VALUE, type: 'TEXT', text: readTexts(value) };
  if ('date' in value) return { ...EMPTY_VALUE, type: 'DATE', date: value.date?.edtf ?? '' };
  if (!('quantity' in value)) return { ...EMPTY_VALUE, type: 'UNKNOWN' };
  const { amount, from, to, comparator, unit, per, of } = value.quantity;
  return { ...EMPTY_VALUE, type: 'QUANTITY', amount: from ?? amount, upTo: to ?? '', comparator, unit, per, of: of?.id ?? null };
}

/** "1 234,5" as the API takes it. */
const toDecimal = (typed: string): string => typed.replace(/[\s\u00a0]/g, '').replace(',', '.');

/** The value as the API takes it. Null while something is missing. */
export function toValueInput({ type, entity, comparator, amount, upTo, unit, per, of, text, date }: ValueDraft): ValueInput | null {
  const texts = Object.entries(text).filter(([, words]) => words.trim() !== '');
  switch (type) {
    case 'ENTITY':
      return entity && { entity: entity.id };
    case 'TEXT':
      return texts.length > 0 ? { text: Object.fromEntries(texts) } : null;
    case 'DATE':
      return date.trim() === '' ? null : { date: date.trim() };
    case 'UNKNOWN':
      return { unknown: true };
    case 'QUANTITY': {
      if (amount.trim() === '' || (comparator === 'BETWEEN' && upTo.trim() === '')) return null;
      const range = comparator === 'BETWEEN' ? { from: toDecimal(amount), to: toDecimal(upTo) } : { amount: toDecimal(amount) };
      return { quantity: { ...range, comparator, unit, ...(per && { per }), ...(of && { of }) } };
    }
  }
}
