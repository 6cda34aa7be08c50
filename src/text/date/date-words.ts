import type { RecognizedLanguage } from '../recognize/stem.ts';

/** The words of dates in a language. Stems are the beginnings of words, in order. */
export interface DateWords {
  readonly months: readonly RegExp[];
  readonly seasons: readonly RegExp[];
  readonly ordinals: readonly RegExp[];
  readonly weekdays: readonly RegExp[];
  /** Years, months and weeks from now, by the word before them. */
  readonly shifts: readonly (readonly [word: RegExp, shift: number])[];
  /** Days from now. */
  readonly days: readonly (readonly [word: RegExp, shift: number])[];
}

const stems = (text: string): RegExp[] => text.split(' ').map((stem) => new RegExp(`^(?:${stem})`, 'iu'));

export const DATE_WORDS: Readonly<Record<RecognizedLanguage, DateWords>> = {
  kk: {
    months: stems('қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'),
    seasons: stems('көктем жаз күз қыс'),
    ordinals: stems('бірінші|I$|1|алғашқы екінші|II$|2 үшінші|III$|3 төртінші|IV$|4'),
    weekdays: stems('дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі'),
    shifts: [
      [/^(?:былтыр|өткен|өтке)/iu, -1],
      [/^(?:биыл|осы|ағымдағы|үстіміздегі)/iu, 0],
      [/^(?:келер|келесі|алдағы)/iu, 1],
    ],
    days: [
      [/^кеше/iu, -1],
      [/^бүгін/iu, 0],
      [/^ертең/iu, 1],
      [/^бүрсігүні/iu, 2],
    ],
  },
  ru: {
    months: stems('янв фев март|мар\\. апр ма[йяею] июн июл авг сен окт ноя дек'),
    seasons: stems('весн лет осен зим'),
    ordinals: stems('перв|I$|1 втор|II$|2 трет|III$|3 четв|IV$|4'),
    weekdays: stems('понед вторн сред четверг пятниц суббот воскр'),
    shifts: [
      [/^позапрошл/iu, -2],
      [/^(?:прошл|минувш|предыдущ|прошедш)/iu, -1],
      [/^(?:эт|текущ|нынешн)/iu, 0],
      [/^(?:следующ|будущ)/iu, 1],
    ],
    days: [
      [/^позавчера/iu, -2],
      [/^вчера/iu, -1],
      [/^сегодня/iu, 0],
      [/^завтра/iu, 1],
      [/^послезавтра/iu, 2],
    ],
  },
  en: {
    months: stems('jan feb mar apr may jun jul aug sep oct nov dec'),
    seasons: stems('spring summer autumn|fall winter'),
    ordinals: stems('first|1|Q1 second|2|Q2 third|3|Q3 fourth|final|4|Q4'),
    weekdays: stems('mon tue wed thu fri sat sun'),
    shifts: [
      [/^(?:last|previous)/iu, -1],
      [/^(?:this|current)/iu, 0],
      [/^(?:next|coming)/iu, 1],
    ],
    days: [
      [/^the day before yesterday/iu, -2],
      [/^yesterday/iu, -1],
      [/^(?:today|tonight)/iu, 0],
      [/^tomorrow/iu, 1],
    ],
  },
};

const padNumber = (number: number): string => String(number).padStart(2, '0');

/** The number of a month in EDTF. */
export function findMonth(words: DateWords, written: string | undefined): string | null {
  const index = written === undefined ? -1 : words.months.findIndex((stem) => stem.test(written));
  return index < 0 ? null : padNumber(index + 1);
}

const FIRST_SEASON = 21;
export function findSeason(words: DateWords, written: string): string | null {
  const index = words.seasons.findIndex((stem) => stem.test(written));
  return index < 0 ? null : padNumber(index + FIRST_SEASON);
}

/** The number of a quarter or half in EDTF. @param first that of the first one */
export function findOrdinal(words: DateWords, written: string, first: number, last: number): string | null {
  const index = words.ordinals.findIndex((stem) => stem.test(written));
  return index < 0 || first + index > last ? null : padNumber(first + index);
}

export const findShift = (table: DateWords['shifts'], written: string): number | null =>
  table.find(([word]) => word.test(written))?.[1] ?? null;
