import { z } from 'zod';

const timeShape = z.object({ time: z.string(), precision: z.number(), calendarmodel: z.string().default('') });
const TIME = /^([+-])(\d{4,16})-(\d\d)-(\d\d)T/;
const JULIAN = 'Q1985786';
const DECADE = 8;
const YEAR = 9;
const MONTH = 10;
const PRECISE_DAY = 11;

/** A day of the Julian calendar as one of the Gregorian, by the number of days since noon of 1 January 4713 BC. */
function toGregorian(year: number, month: number, day: number): string {
  const shifted = Math.floor((14 - month) / 12);
  const [y, m] = [year + 4800 - shifted, month + 12 * shifted - 3];
  const julianDay = day + Math.floor((153 * m + 2) / 5) + 365 * y + Math.floor(y / 4) - 32_083;
  return new Date((julianDay - 2_440_588) * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** A time of Wikibase as EDTF, or why it cannot be one. Years and months have zeros in the place of what is unknown. */
export function readTime(value: unknown): { readonly edtf: string } | { readonly reason: string } {
  const { data } = timeShape.safeParse(value);
  const [, sign, digits = '', month = '', day = ''] = TIME.exec(data?.time ?? '') ?? [];
  if (!data || !sign) return { reason: 'no time of Wikibase' };
  const year = digits.replace(/^0+(?=\d{4})/, '');
  if (sign === '-' || year.length > 4 || year === '0000') return { reason: 'a year is from 0001 to 9999' };
  const isJulian = data.calendarmodel.endsWith(JULIAN);
  if (data.precision >= PRECISE_DAY)
    return { edtf: isJulian ? toGregorian(Number(year), Number(month), Number(day)) : `${year}-${month}-${day}` };
  if (data.precision === MONTH) return isJulian ? { edtf: `${year}-${month}~` } : { edtf: `${year}-${month}` };
  if (data.precision === YEAR) return { edtf: year };
  if (data.precision === DECADE) return { edtf: `${year.slice(0, 3)}X` };
  return { reason: `a precision of ${data.precision} (a century or more) has no form in EDTF level 1` };
}
