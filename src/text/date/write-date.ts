import { DAY_TIME } from '../../base/partial-date.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';
import { DATE_FORMS, type DateForms } from './date-forms.ts';
import { isPlainDate, writeBounds } from './write-interval.ts';

/** A year, then a month or another part of the year, then a day. X is an unknown digit. */
const DATE_PATTERN = /^([\dX]{4})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([?~%])?$/;

/** A day with its time: "15 June 2020 at 14:30". Seconds are written if there are any. */
function writeDayTime(day: string, time: string, offset: string | undefined, lang: RecognizedLanguage): string {
  const written = time.replace(/:00$/, '');
  const zone = offset === undefined ? '' : offset === 'Z' ? ' (UTC)' : ` (UTC${offset})`;
  return DATE_FORMS[lang].time(writePoint(day, lang), `${written}${zone}`);
}

/** A date or season in words, such as "second half of the year, year not stated". Text of any other form is returned unchanged. */
function writePoint(edtf: string, lang: RecognizedLanguage): string {
  const [, dayOfTime, time, offset] = DAY_TIME.exec(edtf) ?? [];
  if (dayOfTime !== undefined && time !== undefined) return writeDayTime(dayOfTime, time, offset, lang);
  const [, digits, part, day, qualifier] = DATE_PATTERN.exec(edtf) ?? [];
  if (digits === undefined) return edtf;
  const forms = DATE_FORMS[lang];
  const year = digits.includes('X') ? null : digits.replace(/^0+/, '');
  const partText = part === undefined || part === 'XX' ? null : writePart(forms, part, day, year);
  if (partText === undefined) return edtf;
  const parts = [
    partText ?? writeYears(forms, digits),
    partText !== null && year === null ? writeYears(forms, digits) : null,
    part === 'XX' ? forms.noMonth : null,
    day === 'XX' && part !== 'XX' ? forms.noDay : null,
  ];
  const whole = parts.filter((text) => text !== null).join(', ');
  const doubt = qualifier === '?' ? forms.uncertain : qualifier === '~' ? forms.about : qualifier === '%' ? forms.both : null;
  return doubt === null ? whole : `${whole} (${doubt})`;
}

/** A month, season, quarter, third or half. Undefined if there is no part with that number. */
function writePart(forms: DateForms, part: string, day: string | undefined, year: string | null): string | undefined {
  const number = Number(part);
  if (number <= 12) {
    const name = (day === undefined || day === 'XX' ? forms.months : forms.monthsOfDay)[number - 1];
    if (name === undefined) return undefined;
    return day === undefined || day === 'XX' ? forms.month(name, year) : forms.day(Number(day), name, year);
  }
  if (number >= 21 && number <= 32) {
    const name = forms.seasons[(number - 21) % 4];
    const season = name && forms.season(name, year);
    return number >= 29 && season ? `${season} (${forms.southern})` : season;
  }
  const name = forms.quarters[number - 33] ?? forms.thirds[number - 37] ?? forms.halves[number - 40];
  return name && forms.part(name, year);
}

function writeYears(forms: DateForms, digits: string): string {
  if (digits === 'XXXX') return forms.noYear;
  if (!digits.includes('X')) return forms.year(digits.replace(/^0+/, ''));
  const isDecade = /^\d{3}X$/.test(digits);
  return isDecade ? forms.decade(digits.replace('X', '0')) : forms.years(digits.replaceAll('X', '0'), digits.replaceAll('X', '9'));
}

const isBound = (text: string): boolean => text !== '' && text !== '..';

/** An interval: in the words of a newspaper if its bounds can be inflected, else with a dash. */
function writeInterval(from: string, to: string, lang: RecognizedLanguage): string {
  const forms = DATE_FORMS[lang];
  const bounds = [from, to].filter(isBound);
  const unknown = from === '' ? forms.unknownStart : to === '' ? forms.unknownEnd : null;
  const [start, end] = [isBound(from) ? from : null, isBound(to) ? to : null];
  const whole = bounds.every(isPlainDate)
    ? writeBounds(start, end, lang)
    : `${start === null ? '' : writePoint(start, lang)} – ${end === null ? '' : writePoint(end, lang)}`.trim();
  return unknown === null ? whole : `${whole} (${unknown})`;
}

/** A date or an interval in EDTF as a newspaper prints it: «15 июня 2020 года», "from January to March 2019". */
export function writeDate(edtf: string, lang: RecognizedLanguage): string {
  const [from = '', to, ...rest] = edtf.split('/');
  return to === undefined || rest.length > 0 ? writePoint(edtf, lang) : writeInterval(from, to, lang);
}
