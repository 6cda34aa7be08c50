import { readNumber } from '../number/read-number.ts';
import { listTokens } from '../number/token.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';
import { findDay, findMonthFrom, findWeek, findWeekday, findYear } from './calendar.ts';
import { type DateDoubt, type DatePoint, EMPTY_POINT, type Today } from './date-point.ts';
import { DATE_WORDS, type DateWords, findMonth, findOrdinal, findSeason, findShift } from './date-words.ts';

/**
 * A pattern of a date. Its groups are read by name: day, day2, month, month2, monthNumber, year, year2, decade (three digits),
 * decade2 (one), season, ordinal (with `part`), shift ("last" before a year, or a `span`), relative, weekday, ago and agoUnit.
 */
export interface DateRule {
  readonly pattern: string;
  readonly isWeak?: true;
  readonly part?: 'QUARTER' | 'HALF';
  readonly span?: 'WEEK' | 'MONTH';
  readonly open?: 'SINCE' | 'UNTIL';
  readonly doubt?: DateDoubt;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Read = Partial<DatePoint> | null;

interface RuleContext {
  readonly groups: Groups;
  readonly rule: DateRule;
  readonly today: Today;
  readonly words: DateWords;
  readonly lang: RecognizedLanguage;
}

const padTwo = (digits: string): string => digits.padStart(2, '0');
const NO_PLACE: Pick<DatePoint, 'start' | 'end'> = { start: 0, end: 0 };

/** Two digits of a year belong to this century or the last. */
const toCentury = (digits: string): string => `${Number(digits) > 50 ? '19' : '20'}${digits}`;

function readYear({ groups: { year, shift, decade, decade2 }, today, words }: RuleContext): Pick<DatePoint, 'year' | 'doubt'> {
  if (year?.length === 2) return { year: toCentury(year), doubt: 'CENTURY' };
  if (year !== undefined) return { year, doubt: null };
  if (decade !== undefined) return { year: `${decade}X`, doubt: null };
  if (decade2 !== undefined) return { year: `19${decade2}X`, doubt: 'CENTURY' };
  const by = shift === undefined ? null : findShift(words.shifts, shift.replace(/^the /, ''));
  return { year: by === null ? null : findYear(today, by), doubt: null };
}

function readPart({ groups: { month, monthNumber, season, ordinal }, rule: { part }, words }: RuleContext): string | null {
  if (month !== undefined) return findMonth(words, month);
  if (monthNumber !== undefined) return padTwo(monthNumber);
  if (season !== undefined) return findSeason(words, season);
  if (ordinal === undefined) return null;
  return part === 'HALF' ? findOrdinal(words, ordinal, 40, 41) : findOrdinal(words, ordinal, 33, 36);
}

const DAY_UNIT = /^(?:дн|ден|day|күн)/iu;
const WEEK_UNIT = /^(?:нед|week|апта)/iu;
const MONTH_UNIT = /^(?:мес|month|ай)/iu;

/** "Three days ago". */
function readAgo({ groups: { ago = '', agoUnit = '' }, today, lang }: RuleContext): Read {
  const number = /^an?$/i.test(ago) ? 1 : Number(readNumber(listTokens(ago), 0, lang)?.amount ?? Number.NaN);
  if (DAY_UNIT.test(agoUnit)) return findDay(today, -number);
  if (WEEK_UNIT.test(agoUnit)) return findDay(today, -number * 7);
  if (MONTH_UNIT.test(agoUnit)) return findMonthFrom(today, -number);
  return { year: findYear(today, -number) };
}

/** Dates that depend on the article's. */
function readRelative(context: RuleContext): Read | undefined {
  const { groups, rule, today, words } = context;
  if (groups['relative'] !== undefined) return findDay(today, findShift(words.days, groups['relative']) ?? 0);
  if (groups['ago'] !== undefined) return readAgo(context);
  if (groups['weekday'] !== undefined) {
    const day = findWeekday(
      today,
      words.weekdays.findIndex((stem) => stem.test(groups['weekday'] ?? '')),
    );
    return day && { ...day, doubt: 'DAY' };
  }
  if (rule.span === undefined) return undefined;
  const shift = findShift(words.shifts, groups['shift'] ?? '') ?? 0;
  if (rule.span === 'MONTH') return findMonthFrom(today, shift);
  const week = findWeek(today, shift);
  return week && { ...week[0], until: { ...EMPTY_POINT, ...NO_PLACE, ...week[1] } };
}

/** 03/04/2020 is read with the day first, unless that cannot be. */
function swapOrder(point: Partial<DatePoint>, { groups, lang }: RuleContext): Partial<DatePoint> {
  if (lang !== 'en' || groups['monthNumber'] === undefined || groups['monthNumber'].length > 2 || groups['year']?.length !== 4)
    return point;
  if (Number(point.part) > 12) return { ...point, day: point.part ?? null, part: point.day ?? null };
  return Number(point.day) <= 12 && point.day !== point.part ? { ...point, doubt: 'ORDER' } : point;
}

/** What a match of a rule says; null if it cannot be a date. */
function readMatch(context: RuleContext): Read {
  const { groups, rule, words } = context;
  const relative = readRelative(context);
  if (relative !== undefined) return relative;
  const { year, doubt } = readYear(context);
  const part = readPart(context);
  const { day, day2, month2, year2 } = groups;
  const point = { year, part, day: day === undefined ? null : padTwo(day), doubt: doubt ?? rule.doubt ?? null };
  const until = { ...EMPTY_POINT, ...NO_PLACE, year, part };
  if (day2 !== undefined) return { ...point, until: { ...until, day: padTwo(day2) } };
  if (month2 !== undefined) return { ...point, until: { ...until, part: findMonth(words, month2) } };
  if (year2 !== undefined) return { ...point, until: { ...until, year: year2 } };
  return swapOrder(point, context);
}

export interface CompiledRule {
  readonly rule: DateRule;
  readonly pattern: RegExp;
}

/** English rules keep the case of months. */
export const compileRules = (rules: readonly DateRule[], lang: RecognizedLanguage): readonly CompiledRule[] =>
  rules.map((rule) => ({
    rule,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${rule.pattern})(?![\\p{L}\\p{N}])`, lang === 'en' ? 'gu' : 'giu'),
  }));

/** All matches of one rule. */
export function matchRule(text: string, { rule, pattern }: CompiledRule, today: Today, lang: RecognizedLanguage): DatePoint[] {
  return Array.from(text.matchAll(pattern)).flatMap(({ 0: written, index: start, groups = {} }) => {
    const read = readMatch({ groups, rule, today, lang, words: DATE_WORDS[lang] });
    const place = { start, end: start + written.length, isWeak: rule.isWeak === true, open: rule.open ?? null };
    return read ? [{ ...EMPTY_POINT, ...read, ...place }] : [];
  });
}
