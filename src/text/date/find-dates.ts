import { parsePartialDate } from '../../base/partial-date.ts';
import { countCodePoints } from '../number/code-points.ts';
import { findRecognizedLanguage } from '../recognize/recognize.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';
import { type DateDoubt, type DatePoint, readToday, resolvePoint } from './date-point.ts';
import { compileRules, matchRule } from './date-rule.ts';
import { ENGLISH_DATES, ENGLISH_LINKS } from './rules-en.ts';
import { KAZAKH_DATES, KAZAKH_LINKS } from './rules-kk.ts';
import { RUSSIAN_DATES, RUSSIAN_LINKS } from './rules-ru.ts';

/** A date at its place. Offsets are code points; the end is exclusive. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly edtf: string;
  readonly doubt: DateDoubt | null;
}

interface DateLink {
  readonly before: RegExp;
  readonly between: RegExp;
  readonly needsBefore: boolean;
  readonly after?: RegExp;
}

const RULES = { kk: compileRules(KAZAKH_DATES, 'kk'), ru: compileRules(RUSSIAN_DATES, 'ru'), en: compileRules(ENGLISH_DATES, 'en') };
const LINKS: Readonly<Record<RecognizedLanguage, readonly DateLink[]>> = { kk: KAZAKH_LINKS, ru: RUSSIAN_LINKS, en: ENGLISH_LINKS };
const OTHER_SPACES = /[\u00a0\u2009\u202f\n\t]/g;
/** More than any words before an interval have. */
const MAX_LEAD_LENGTH = 12;

/** Of matches that overlap, the longest stays. */
function pickLongest(points: readonly DatePoint[], length: number): DatePoint[] {
  const taken = new Uint8Array(length);
  const byLength = points.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || Number(a.isWeak) - Number(b.isWeak) || a.start - b.start,
  );
  const picked = byLength.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
  return picked.sort((a, b) => a.start - b.start);
}

/** "С 1 января до 5 марта", "2019 жылдан 2020 жылға дейін": the second date names the end. */
const isEnded = (text: string, one: DatePoint, other: DatePoint, before: string, between: string): boolean =>
  other.open === 'UNTIL' &&
  one.open !== 'UNTIL' &&
  between === ' ' &&
  (one.open === 'SINCE' || /(?<!\p{L})(?:со?|from) $/iu.test(before) || /[дтн][ае]н$/u.test(text.slice(one.start, one.end)));

const ENDED: DateLink = { before: /(?<!\p{L})(?:со?|from) $/iu, between: / /, needsBefore: true };

/** The interval of two dates that words or a dash join. */
function joinPoints(text: string, one: DatePoint, other: DatePoint, lang: RecognizedLanguage): DatePoint | null {
  if (one.until || other.until || other.open === 'SINCE') return null;
  const [before, between] = [text.slice(Math.max(0, one.start - MAX_LEAD_LENGTH), one.start), text.slice(one.end, other.start)];
  const isOpened = ({ before: words, needsBefore }: DateLink) => !needsBefore || words.test(before) || one.open === 'SINCE';
  const isClosed = ({ after }: DateLink) => !after || after.test(text.slice(other.end));
  const found = LINKS[lang].find((item) => item.between.test(between) && isOpened(item) && isClosed(item));
  const link = found ?? (isEnded(text, one, other, before, between) ? ENDED : null);
  if (!link) return null;
  const lead = link.needsBefore && one.open === null ? (link.before.exec(before)?.[0].length ?? 0) : 0;
  const joined = { ...one, year: one.year ?? other.year, start: one.start - lead, end: other.end, open: null, isWeak: false };
  return { ...joined, until: { ...other, open: null }, doubt: one.doubt ?? other.doubt };
}

function joinAll(text: string, points: readonly DatePoint[], lang: RecognizedLanguage): DatePoint[] {
  const joined: DatePoint[] = [];
  for (const point of points) {
    const last = joined.at(-1);
    const both = last && joinPoints(text, last, point, lang);
    if (both) joined[joined.length - 1] = both;
    else joined.push(point);
  }
  return joined.filter(({ isWeak }) => !isWeak);
}

/** Dates in a text, in order, as EDTF. Those without a year, and "yesterday", depend on the article's date (EDTF). */
export function findDates(written: string, language: string, published: string | null = null): FoundDate[] {
  const lang = findRecognizedLanguage(written, language);
  const text = written.replaceAll(OTHER_SPACES, ' ');
  const today = readToday(published);
  const toPoint = countCodePoints(written);
  const points = pickLongest(
    RULES[lang].flatMap((rule) => matchRule(text, rule, today, lang)),
    text.length,
  );
  return joinAll(text, points, lang).flatMap((point) => {
    const resolved = resolvePoint(point, today);
    if (!resolved || parsePartialDate(resolved.edtf) === null) return [];
    return [{ start: toPoint(point.start), end: toPoint(point.end), ...resolved }];
  });
}
