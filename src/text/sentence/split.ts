/** Code points from the start of the text; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Context on either side of a full stop: enough for any abbreviation or host name, and a limit that keeps splitting linear. */
const VIEW_LENGTH = 40;

/** A line without surrounding white space. */
const LINE = /\S(?:.*\S)?/g;

/** A web address, or full stops with closing quotes and brackets. */
const STOP = /(?:https?:\/\/|www\.)[\x21\x23-\x7e]*[\w/]|([.!?…؟]+)(?:[»”’)\]]|["“'](?![\p{L}\p{N}]))*/giu;

/** Abbreviations before a name or number. Single letters, such as `г.` or `ж.`, are detected by length. */
const LEADS_ON = new Set(
  [
    'жж обл ауд даңғ мкр млн млрд трлн акад проф доц',
    'гг им ул пр просп пер пос пгт тыс см ср напр гл ст св стр гос зам тов гр кв долл',
    'mr mrs ms dr prof st gen sen rep gov lt col sgt capt rev inc ltd corp co jr sr vs mt',
  ].flatMap((words) => words.split(' ')),
);

/** Abbreviations before a number, which may also end a sentence. */
const LEADS_TO_NUMBER =
  /(?<![\p{L}\p{M}])(?:т\. ?[бдп]|т\. ?с\. ?с|и пр|др|руб|тг|мың|көш|тел|рис|табл|no|nos|fig|vol|etc|[ap]\. ?m|jan|feb|aug|sept?|oct|nov|dec)$/iu;

/** An initial of one letter or a digraph (`Дж.`, `Sh.`); not `°C`, `don't`, `5-і` or the Russian "I". */
const INITIAL = /(?<![\p{L}\p{M}°'’ʼ]|\d-)(?:(?!я)\p{L}|Дж|Дз|[CSZKTP]h|Y[aeu]|Ts)$/u;

const ITEM_NUMBER = /^[\s–—•*("«-]*(?:\d{1,3}(?:\.\d{1,2})*|[IVXLC]+)$/u;
const DAY_OR_MONTH = /(?<!\d)\d{1,2}$/;
const HOST_BEFORE = /[A-Za-z\d-]\.[a-z]{2,}$/;
const HOST_AFTER = /^\s+["«“(]?(?:[a-z\d-]+\.)+[a-z]{2,}(?![\p{L}\p{N}])/u;
const MAIL_AFTER = /^[\w.%+-]+@/;
const ENGLISH_CLAUSE = /^\s(?:\p{Lu}[\p{L}.'’-]*\s){1,3}(?:said|says|asked|asks)(?!\p{L})/u; // after “…?”
const LAST_WORD = /[\p{L}\p{M}]+$/u;
const BRANDS = new Set(['Яндекс', 'Yandex']); // as in "Яндекс.Такси"

const findLastWord = (before: string): string => LAST_WORD.exec(before)?.[0] ?? '';

/** True if a full stop may belong to an abbreviation, an initial or an item number. */
const isContinued = (before: string): boolean =>
  LEADS_ON.has(findLastWord(before).toLowerCase()) || INITIAL.test(before) || ITEM_NUMBER.test(before);

/** True if a full stop directly before a capital letter ends a sentence: `zakon.kz.Сөз`, `сөз.Сөз`, but not `Mail.Ru`. */
function isGluedEnd(before: string, after: string): boolean {
  if (MAIL_AFTER.test(after) || /\s$/.test(before)) return false;
  if (HOST_BEFORE.test(before) || LEADS_TO_NUMBER.test(before)) return true;
  if (isContinued(before)) return false;
  const word = findLastWord(before);
  const isWordNext = /^[^\p{L}]*\p{Lu}\p{Ll}/u.test(after);
  const isCyrillic = /\p{Script=Cyrillic}$/u.test(word);
  const isCyrillicNext = /^[^\p{L}]*\p{Script=Cyrillic}/u.test(after);
  if (word === '') return isWordNext;
  if (/^[\p{Ll}\p{M}]+$/u.test(word)) return isWordNext || (isCyrillic && isCyrillicNext);
  return word.length > 2 && isWordNext && (isCyrillic || isCyrillicNext) && !BRANDS.has(word);
}

/** True if a sentence ends with these stops between `before` and `after`. */
function isSentenceEnd(before: string, stops: string, after: string): boolean {
  const isEditorial = /[([«„“]$/u.test(before); // "(!)", "«…"
  if (isEditorial || !/[\p{L}\p{N}]/u.test(before) || /^\s*[,;:.!?…]/.test(after)) return false;
  const [, gap = '', next = ''] = /^([^\p{L}\p{N}]*)([\p{L}\p{N}])/u.exec(after) ?? [];
  if (next === '') return false; // only marks follow, which belong to the sentence
  const isSpaced = /\s/.test(gap);
  if (/\p{Ll}/u.test(next)) return isSpaced && HOST_AFTER.test(after) && !isContinued(before);
  const isNumberNext = /\p{N}/u.test(next);
  if (!isSpaced && isNumberNext) return false;
  if (stops !== '.') return true;
  if (isNumberNext) return !LEADS_TO_NUMBER.test(before) && !isContinued(before) && !DAY_OR_MONTH.test(before);
  if (!isSpaced) return isGluedEnd(before, after);
  return HOST_BEFORE.test(before) || LEADS_TO_NUMBER.test(before) || !isContinued(before);
}

/** The sentences of a line that starts at `offset`, in UTF-16 units. */
function splitLine(line: string, offset: number): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { 0: marks, 1: stops, index } of line.matchAll(STOP)) {
    const end = index + marks.length;
    if (stops === undefined || end === line.length) continue;
    const after = line.slice(end, end + VIEW_LENGTH);
    if (/[?!]["”’]$/.test(marks) && ENGLISH_CLAUSE.test(after)) continue;
    if (!isSentenceEnd(line.slice(Math.max(start, index - VIEW_LENGTH), index), stops, after)) continue;
    spans.push({ start: offset + start, end: offset + end });
    start = end;
    while (/\s/.test(line.charAt(start))) start += 1;
  }
  return [...spans, { start: offset + start, end: offset + line.length }];
}

/** Converts ordered spans from UTF-16 units to code points. */
function toCodePoints(text: string, spans: readonly Span[]): Span[] {
  let units = 0;
  let points = 0;
  const pointsAt = (unit: number): number => {
    for (; units < unit; points += 1) units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
    return points;
  };
  return spans.map(({ start, end }) => ({ start: pointsAt(start), end: pointsAt(end) }));
}

/** Splits a text in press typography into sentences, without surrounding white space. */
export function splitSentences(text: string): Span[] {
  const lines = [...text.matchAll(LINE)];
  return toCodePoints(
    text,
    lines.flatMap(({ 0: line, index }) => splitLine(line, index)),
  );
}
