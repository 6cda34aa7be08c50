import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePartialDate } from '../../../src/base/partial-date.ts';
import { findDates } from '../../../src/text/date/find-dates.ts';
import { writeDate } from '../../../src/text/date/write-date.ts';
import type { RecognizedLanguage } from '../../../src/text/recognize/stem.ts';
import { countRounds } from '../../support/rounds.ts';

const LANGUAGES = ['kk', 'ru', 'en'] as const;
const FRAMES: Readonly<Record<RecognizedLanguage, (text: string) => string>> = {
  kk: (text) => `Қор мұны ${text} деп жазды.`,
  ru: (text) => `Фонд пишет: ${text}, и только.`,
  // A year alone is a date after a preposition only.
  en: (text) => (/^\d{4}$/.test(text) ? `It was in ${text}, they said.` : `It was ${text}, they said.`),
};

const two = (number: number): string => String(number).padStart(2, '0');
const year = fc.integer({ min: 1900, max: 2060 }).map(String);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([of, number]) => `${of}-${two(number)}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 31 })).map(([of, number]) => `${of}-${two(number)}`);
const part = fc.tuple(year, fc.constantFrom(21, 22, 23, 24, 33, 34, 35, 36, 40, 41)).map(([of, number]) => `${of}-${number}`);
const decade = fc.integer({ min: 190, max: 206 }).map((number) => `${number}X`);
const plain = fc.oneof(year, month, day);
const interval = fc.oneof(
  fc.tuple(year, year).map(([from, to]) => `${from}/${to}`),
  fc.tuple(month, month).map(([from, to]) => `${from}/${to}`),
  fc.tuple(day, day).map(([from, to]) => `${from}/${to}`),
  plain.map((from) => `${from}/..`),
  plain.map((to) => `../${to}`),
);
/** A period from a day to the same day is just the day. */
const isPeriod = (edtf: string): boolean => parsePartialDate(edtf) !== null && new Set(edtf.split('/')).size === edtf.split('/').length;

test('a written date is found again', () => {
  fc.assert(
    fc.property(fc.oneof(plain, part, decade, interval).filter(isPeriod), fc.constantFrom(...LANGUAGES), (edtf, lang) => {
      const written = writeDate(edtf, lang);
      const text = FRAMES[lang](written);
      const found = findDates(text, lang);
      expect({ written, found: found.map((date) => date.edtf) }).toEqual({ written, found: [edtf] });
      const span = Array.from(text).slice(found[0]?.start, found[0]?.end).join('');
      expect(written).toContain(span);
    }),
    { numRuns: countRounds(16_000) },
  );
});

test('days and months as Intl writes them are found', () => {
  const styles = ['long', 'medium'] as const;
  fc.assert(
    fc.property(day.filter(isPeriod), fc.constantFrom('ru', 'en-US', 'en-GB'), fc.constantFrom(...styles), (edtf, locale, dateStyle) => {
      const written = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(new Date(`${edtf}T00:00:00Z`));
      const found = findDates(`(${written})`, locale.slice(0, 2));
      expect({ written, found: found.map((date) => date.edtf) }).toEqual({ written, found: [edtf] });
    }),
    { numRuns: 2000 },
  );
});

test.each(LANGUAGES)('%s: months are named as Intl names them', (lang) => {
  for (let number = 1; number <= 12; number += 1) {
    const date = new Date(Date.UTC(2020, number - 1, 15));
    const name = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' }).format(date);
    expect(writeDate(`2020-${two(number)}`, lang).toLowerCase()).toContain(name.toLowerCase());
  }
});
