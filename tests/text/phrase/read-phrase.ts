import { findAmounts } from '../../../src/text/amount/find-amounts.ts';
import { findDates } from '../../../src/text/date/find-dates.ts';

const SIGNS = { EXACTLY: '', MORE_THAN: '>', AT_LEAST: '>=', LESS_THAN: '<', AT_MOST: '<=', ABOUT: '~' } as const;
const TODAY = '2020-07-01';

/** What a phrase says, in short: its dates, and its amounts that are apart from them. */
export function readPhrase(phrase: string, lang: string): string {
  const dates = findDates(phrase, lang, TODAY);
  const amounts = findAmounts(phrase, lang).filter(({ start, end }) => dates.every((date) => end <= date.start || date.end <= start));
  const shown = amounts.map(
    ({ quantity: { amount, to, comparator, unit } }) => `${SIGNS[comparator]}${amount}${to === null ? '' : `..${to}`} ${unit}`,
  );
  return [...dates.map(({ edtf }) => edtf), ...shown].join(', ');
}
