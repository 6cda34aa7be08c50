import { UNITS } from '../../../schema/ontology.ts';
import { sliceWords, toCodePoints } from '../../ingest/span.ts';
import { findAmounts } from '../../text/amount/find-amounts.ts';
import type { FoundAmount } from '../../text/amount/quantity.ts';
import { findDates } from '../../text/date/find-dates.ts';
import type { Span } from '../../text/sentence/split.ts';

/** A quantity or date of a text, as a line that a statement may take over. Offsets are code points. */
export interface DraftValue extends Span {
  readonly line: string;
}

/** Longer words are not written out, as users may not redistribute them. */
const MAX_SURFACE_LENGTH = 40;
/** YAML reads more digits as a float. */
const MAX_PLAIN_DIGITS = 15;
const quoteLong = (amount: string): string => (amount.length > MAX_PLAIN_DIGITS ? `"${amount}"` : amount);

function describeQuantity({ quantity: { amount, to, comparator, unit }, of, doubt, other }: FoundAmount): string {
  const amounts = to === null ? `amount: ${quoteLong(amount)}` : `from: ${quoteLong(amount)}, to: ${quoteLong(to)}`;
  const relation = comparator === 'EXACTLY' ? '' : `, comparator: ${comparator}`;
  // A count of things has the unit that the ontology gives them, if it does.
  const own = unit in UNITS ? `, unit: ${unit}` : '';
  const notes = [own ? null : `of ${of ?? 'what'}`, doubt, other === null ? null : `or ${other}`].filter((note) => note !== null);
  return `quantity: { ${amounts}${relation}${own} }${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}

const isApart = (one: Span, others: readonly Span[]): boolean => others.every(({ start, end }) => one.end <= start || end <= one.start);

/** The quantities and dates of a text, in order. @param published the date of the article in EDTF, if it is known */
export function listValues(text: string, lang: string, published: string | null = null): DraftValue[] {
  const points = toCodePoints(text);
  const show = ({ start, end }: Span, value: string): DraftValue => ({
    start,
    end,
    line: `[${start}, ${end}] ${end - start > MAX_SURFACE_LENGTH ? '…' : sliceWords(points, [start, end]).replaceAll(/\s+/g, ' ')} - ${value}`,
  });
  const dates = findDates(text, lang, published);
  const amounts = findAmounts(text, lang).filter((amount) => isApart(amount, dates));
  const shown = [
    ...dates.map((date) => show(date, `date: "${date.edtf}"${date.doubt === null ? '' : ` (${date.doubt})`}`)),
    ...amounts.map((amount) => show(amount, describeQuantity(amount))),
  ];
  return shown.sort((a, b) => a.start - b.start);
}
