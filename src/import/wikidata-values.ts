import { z } from 'zod';
import { PREDICATES, type Predicate, type PredicateDefinition, type Unit } from '../../schema/ontology.ts';
import { toLocalText } from './guess-lang.ts';
import type { SourceValue } from './source-row.ts';
import type { Snak } from './wikidata-shape.ts';
import { readTime } from './wikidata-time.ts';

const itemShape = z.object({ id: z.string().optional(), 'numeric-id': z.number().optional() });
const quantityShape = z.object({
  amount: z.string(),
  unit: z.string(),
  upperBound: z.string().optional(),
  lowerBound: z.string().optional(),
});
const monolingualShape = z.object({ text: z.string(), language: z.string() });

const UNITS_OF_ITEMS: Readonly<Record<string, Unit>> = {
  Q11229: 'PERCENT',
  Q11573: 'm',
  Q828224: 'km',
  Q25343: 'm2',
  Q712226: 'km2',
  Q35852: 'ha',
  Q11570: 'kg',
  Q191118: 'TONNE',
  Q577: 'a',
  Q573: 'd',
  Q25235: 'h',
  Q4917: 'USD',
  Q4916: 'EUR',
  Q41044: 'RUB',
  Q173751: 'KZT',
};
/** Units of counts that Wikidata writes without a unit. */
const COUNTED: Partial<Record<Predicate, Unit>> = {
  POPULATION: 'PERSON',
  STAFF: 'PERSON',
  MEMBER_COUNT: 'PERSON',
  ATTENDANCE: 'PERSON',
  DEAD_COUNT: 'PERSON',
  INJURED_COUNT: 'PERSON',
  MISSING_COUNT: 'PERSON',
  CASE_COUNT: 'PERSON',
};

export type ReadValue = { readonly value: SourceValue } | { readonly reason: string };

/** The id of an item that a snak names. */
export function readItem({ datavalue }: Snak): string | undefined {
  if (datavalue?.type !== 'wikibase-entityid') return undefined;
  const { data } = itemShape.safeParse(datavalue.value);
  return data?.id ?? (data?.['numeric-id'] === undefined ? undefined : `Q${data['numeric-id']}`);
}

const toPlainAmount = (amount: string): string => amount.replace(/^\+/, '');

function readItemQuantity(predicate: Predicate, value: unknown): ReadValue {
  const { data } = quantityShape.safeParse(value);
  if (!data) return { reason: 'no quantity of Wikibase' };
  const item = /Q\d+$/.exec(data.unit)?.[0];
  const unit = item === undefined ? (COUNTED[predicate] ?? 'COUNT') : UNITS_OF_ITEMS[item];
  if (!unit) return { reason: `the unit ${item} is none of ours` };
  const amount = toPlainAmount(data.amount);
  const [from, to] = [data.lowerBound, data.upperBound].map((bound) => bound && toPlainAmount(bound));
  const isExact = from === undefined || to === undefined || from === to;
  return { value: { quantity: { amount, comparator: isExact ? 'EXACTLY' : 'ABOUT', unit } } };
}

/** The value of a snak for a predicate, or why it has none. */
export function readSnak(snak: Snak, predicate: Predicate): ReadValue {
  const { datavalue, snaktype } = snak;
  if (snaktype !== 'value') return { value: { unknown: true } };
  const { values }: PredicateDefinition = PREDICATES[predicate];
  const item = readItem(snak);
  if (item !== undefined) return { value: { entity: item } };
  if (datavalue?.type === 'time') {
    const time = readTime(datavalue.value);
    return 'edtf' in time ? { value: { date: time.edtf } } : time;
  }
  if (datavalue?.type === 'quantity') return readItemQuantity(predicate, datavalue.value);
  const { data } = monolingualShape.safeParse(datavalue?.value);
  const text = data
    ? toLocalText(data.text, data.language)
    : typeof datavalue?.value === 'string'
      ? toLocalText(datavalue.value, 'en')
      : undefined;
  if (text && values.includes('TEXT')) return { value: { text } };
  return { reason: text ? `the value of ${predicate} is no text` : 'a text is in Kazakh, Russian or English' };
}
