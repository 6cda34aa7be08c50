import type { Span } from '../sentence/split.ts';

export interface DirectSpeech {
  /** First and last sentence, numbered from 1. */
  readonly first: number;
  readonly last: number;
  /** The words that name the speaker, without the verb and the final full stop. Offsets are code points of the text. */
  readonly speaker: Span;
}

/** A reporting clause. Offsets are UTF-16 units of the sentence. */
interface ReportingClause {
  /** Start of the verb, or of the speaker if it comes first. */
  readonly clauseStart: number;
  /** Empty if no speaker is named. */
  readonly speaker: Span;
}

const isNamed = ({ speaker }: ReportingClause): boolean => speaker.start < speaker.end;

const KAZAKH_SPOKE =
  'атап\\sөтті|айтып\\sөтті|атап\\sкөрсетті|жауап\\sберді|мәлімдеді|жазды|айтты|хабарлады|қосты|түсіндірді|ескертті|сендірді|' +
  'түйіндеді|қорытты|аяқтады|толықтырды|тоқталды|білдірді|сұрады|бөлісті|үндеді';
const kazakhThat = (verbs: string): string => `деп\\s(?:\\p{L}{1,30}\\s){0,2}?(?:${verbs})`; // "деп атап өтті"
const KAZAKH_VERBS = `деді|дейді|депті|десті|dedi|deidi|deıdi|${kazakhThat(`${KAZAKH_SPOKE}|есептейді|санайды|ойлайды`)}`;
const KAZAKH_ATTRIBUTE = 'деген(?:\\s(?:болатын|еді))?'; // «…» деген means "called"
const RUSSIAN_STEMS =
  'сказал|заявил|отметил|сообщил|подчеркнул|добавил|рассказал|пояснил|объяснил|написал|ответил|уточнил|напомнил|призвал|' +
  'спросил|признал|предупредил|заключил|указал|заверил|поделил|подытожил';
const RUSSIAN_VERBS = `(?:(?:также|затем|позже)\\s)?(?:(?:${RUSSIAN_STEMS})(?:[аи]|ся|[аи]сь)?|говорит|отмечает|подч[её]ркивает|считает|поясняет|добавляет)`;
const ENGLISH_VERBS = 'said|says|added|adds|stressed|noted|wrote|stated|announced|explained|told\\s(?:reporters|journalists)';

const END = '(?![\\p{L}\\p{M}\\p{N}])';
const DASH = '(?:[–—―]|-\\s|(?<![\\p{L}\\p{N}])-)\\s{0,3}';
const QUOTE = '["»”“’]';
const COMMA_AND_QUOTE = `(?:[,!?…]${QUOTE}|${QUOTE},)\\s{0,3}`;

const ANY_VERB = `(?<verb>${KAZAKH_VERBS}|${KAZAKH_ATTRIBUTE}|${RUSSIAN_VERBS}|${ENGLISH_VERBS})${END}`;

/** Patterns of a reporting clause, most certain first. A quotation within the speech may match later ones. */
const CLAUSES = [
  `${DASH}${ANY_VERB}`,
  `${COMMA_AND_QUOTE}${ANY_VERB}`,
  `(?:${COMMA_AND_QUOTE}|[,!?…"»”]\\s{1,3}${DASH})(?<speaker>[\\p{L}"«][^,;:!?…]{1,80}?)\\s(?<verb>${ENGLISH_VERBS})${END}`,
  `[,!?…]\\s{0,3}(?<verb>${KAZAKH_VERBS})${END}`,
  `,\\s(?<verb>said|says)\\s(?=\\p{Lu}|the\\s)`,
].map((form) => new RegExp(form, 'du'));

/** Patterns that may be part of the speech. They count only if they name a speaker. */
const UNMARKED = [`${QUOTE}\\s{0,3}(?<verb>${KAZAKH_VERBS})${END}`, `(?<![\\p{L}\\p{M}])(?<verb>${kazakhThat(KAZAKH_SPOKE)})${END}`].map(
  (form) => new RegExp(form, 'du'),
);

/** Text after the speaker: the speech continues, or a medium is named. */
const AFTER_SPEAKER = /,\s{0,3}(?:[-–—―]\s|деп\s|переда[её]т\s|сообщает\s|пишет\s)/u;

const LINE_DASH = /^[-–—―](?!\d)/;
const OPENING = /^(?:[«„]|["“](?=\S))/;

/** Number of quotation marks that remain open; negative if earlier marks are closed. */
function countOpenMarks(words: string): number {
  let depth = 0;
  for (const { 0: mark, index } of words.matchAll(/[«»„“”"]/g)) {
    const isOpening =
      /[«„]/.test(mark) || (/["“]/.test(mark) && /^$|[\s«„“"(–—-]/.test(words.charAt(index - 1)) && /\S/.test(words.charAt(index + 1)));
    depth += isOpening ? 1 : -1;
  }
  return depth;
}

/** True if a quotation opens before a reporting clause. */
function isQuotationOpened(head: string): boolean {
  const depth = countOpenMarks(head);
  return depth > 0 || (depth === 0 && /["»”“][\s,!?…–—―-]*$/.test(head));
}

/** The speaker from `start`, without white space, following text and the final full stop. */
function findSpeaker(sentence: string, start: number): Span {
  const words = sentence.slice(start);
  const lead = words.length - words.trimStart().length;
  let end = AFTER_SPEAKER.exec(words)?.index ?? words.length;
  while (end > lead && /[\s.!?…,;:"”»–—-]/.test(words.charAt(end - 1))) end -= 1;
  // A closing mark of the speaker's name belongs to the name.
  if (countOpenMarks(words.slice(lead, end)) > 0 && /["”»]/.test(words.charAt(end))) end += 1;
  return { start: start + lead, end: start + end };
}

function matchClause(form: RegExp, sentence: string): ReportingClause | null {
  const groups = form.exec(sentence)?.indices?.groups;
  const verb = groups?.['verb'];
  if (verb === undefined) return null;
  const named = groups?.['speaker'];
  if (named !== undefined) return { clauseStart: named[0], speaker: { start: named[0], end: named[1] } };
  return { clauseStart: verb[0], speaker: findSpeaker(sentence, verb[1]) };
}

function findClause(sentence: string): ReportingClause | null {
  for (const form of [...CLAUSES, ...UNMARKED]) {
    const clause = matchClause(form, sentence);
    if (clause && (isNamed(clause) || CLAUSES.includes(form))) return clause;
  }
  return null;
}

/** A speech that has started and whose speaker is not yet known. */
interface OpenSpeech {
  /** Index of the first sentence. */
  readonly firstIndex: number;
  /** Number of open quotation marks; null if a dash opened the speech. */
  readonly marks: number | null;
}

/** The open speech at the start of a sentence. */
function openSpeech(
  at: number,
  sentence: string,
  isLineStart: boolean,
  clause: ReportingClause | null,
  before: OpenSpeech | null,
): OpenSpeech | null {
  const head = clause ? sentence.slice(0, clause.clauseStart) : '';
  const isOnlyClause = clause !== null && !/\p{L}/u.test(head);
  if (isLineStart && LINE_DASH.test(sentence)) return isOnlyClause ? before : { firstIndex: at, marks: null };
  const isOwn = clause !== null && isQuotationOpened(head) && (before?.marks !== null || OPENING.test(sentence));
  return isOwn ? { firstIndex: at, marks: 0 } : before;
}

/** The open speech after a sentence without a reporting clause. */
function continueSpeech(at: number, sentence: string, opened: OpenSpeech | null): OpenSpeech | null {
  if (opened?.marks === null) return opened;
  const marks = (opened?.marks ?? 0) + countOpenMarks(sentence);
  return marks > 0 ? { firstIndex: opened?.firstIndex ?? at, marks } : null;
}

/** True if only white space precedes a position in its line. */
function isAtLineStart(points: readonly string[], place: number): boolean {
  let at = place - 1;
  while (at >= 0 && /[^\S\n\r\u2028\u2029]/.test(points[at] ?? '')) at -= 1;
  return at < 0 || /[\n\r\u2028\u2029]/.test(points[at] ?? '');
}

/**
 * Finds the quotations of a text: from a dash at the start of a line (– — -) or an opening quotation mark to the first
 * following sentence whose reporting clause names the speaker.
 */
export function findDirectSpeech(text: string, sentences: readonly Span[]): DirectSpeech[] {
  const points = Array.from(text);
  const found: DirectSpeech[] = [];
  let opened: OpenSpeech | null = null;
  for (const [at, { start, end }] of sentences.entries()) {
    const sentence = points.slice(start, end).join('');
    const clause = findClause(sentence);
    opened = openSpeech(at, sentence, isAtLineStart(points, start), clause, opened);
    if (clause === null) {
      opened = continueSpeech(at, sentence, opened);
      continue;
    }
    if (opened !== null && isNamed(clause)) {
      const place = (unit: number): number => start + Array.from(sentence.slice(0, unit)).length;
      const speaker = { start: place(clause.speaker.start), end: place(clause.speaker.end) };
      found.push({ first: opened.firstIndex + 1, last: at + 1, speaker });
    }
    opened = null;
  }
  return found;
}
