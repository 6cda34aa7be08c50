import type { Span } from '../sentence/split.ts';
import { findClosing, findLast, LINE_DASH, MAX_SENTENCES, type SpeechSentence } from './extent.ts';
import { findIntroduced } from './introduced.ts';
import { countOpenMarks, isLong, isPhrase, listQuoted } from './marks.ts';
import { findClause, isNamed, type ReportingClause } from './reporting-clause.ts';
import type { SpeakerPart } from './speaker.ts';

export interface DirectSpeech {
  /** First and last sentence, numbered from 1. */
  readonly first: number;
  readonly last: number;
  /** The sentence that names the speaker. */
  readonly named: number;
  /** The words that name the speaker, without the verb and the final full stop. Offsets are code points of the text. */
  readonly speaker: Span;
}

const OPENING = /^(?:[«„]|["“‘'](?=\S))/;

/** True if quoted words that end before a reporting clause are speech: a name within the sentence is none. */
function isSpeech(head: string): boolean {
  const quoted = listQuoted(head).at(-1);
  if (!quoted) return true;
  const before = head.slice(0, quoted.start).trimEnd();
  const words = head.slice(quoted.start);
  return before === '' || /[:–—―-]$/.test(before) || isPhrase(words) || (/[^»”"’'],$/.test(before) && isLong(words));
}

/** True if a quotation opens before a reporting clause. */
function isQuotationOpened(head: string): boolean {
  const depth = countOpenMarks(head);
  return depth > 0 || (depth === 0 && /["»”“’'][\s,!?…–—―-]*$/.test(head) && isSpeech(head));
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
function continueSpeech(at: number, open: number, opened: OpenSpeech | null): OpenSpeech | null {
  if (opened?.marks === null) return opened;
  const marks = (opened?.marks ?? 0) + open;
  if (opened !== null && at - opened.firstIndex > MAX_SENTENCES) return null;
  return marks > 0 ? { firstIndex: opened?.firstIndex ?? at, marks } : null;
}

/** True if only white space precedes a position in its line. */
function isAtLineStart(points: readonly string[], place: number): boolean {
  let at = place - 1;
  while (at >= 0 && /[^\S\n\r\u2028\u2029]/.test(points[at] ?? '')) at -= 1;
  return at < 0 || /[\n\r\u2028\u2029]/.test(points[at] ?? '');
}

function toSpeech({ start, words }: SpeechSentence, first: number, at: number, last: number, speaker: SpeakerPart): DirectSpeech {
  const place = (unit: number): number => start + Array.from(words.slice(0, unit)).length;
  return { first: first + 1, last: last + 1, named: at + 1, speaker: { start: place(speaker.start), end: place(speaker.end) } };
}

/** Speech with its speaker before it, in the sentence `at`. @param isWithin true if other speech may be around it, and names its speaker later */
function readIntroduced(all: readonly SpeechSentence[], at: number, sentence: SpeechSentence, isWithin: boolean): DirectSpeech | null {
  const found = findIntroduced(sentence.words);
  if (!found) return null;
  const last = found.isOpen ? findClosing(all, at, sentence.open) : at;
  if (found.isOpen && last === at) return null;
  const isEnclosed = isWithin && all.slice(at + 1, last + 1).some(({ words }) => findClause(words) !== null);
  return isEnclosed ? null : toSpeech(sentence, at, at, last, found.speaker);
}

function listSentences(text: string, spans: readonly Span[]): SpeechSentence[] {
  const points = Array.from(text);
  return spans.map(({ start, end }) => {
    const words = points.slice(start, end).join('');
    return { start, words, open: countOpenMarks(words), isLineStart: isAtLineStart(points, start) };
  });
}

/**
 * Finds the quotations of a text: from a dash at the start of a line (– — -) or an opening quotation mark to the first
 * following sentence whose reporting clause names the speaker, and quoted words whose speaker is named before them.
 */
export function findDirectSpeech(text: string, sentences: readonly Span[]): DirectSpeech[] {
  const all = listSentences(text, sentences);
  const found: DirectSpeech[] = [];
  let opened: OpenSpeech | null = null;
  for (const [at, sentence] of all.entries()) {
    if (at < (found.at(-1)?.last ?? 0)) continue;
    const clause = findClause(sentence.words);
    const around: OpenSpeech | null = opened;
    const own = openSpeech(at, sentence.words, sentence.isLineStart, clause, opened);
    if (own !== null && clause !== null && isNamed(clause)) {
      const { firstIndex, marks } = own;
      const last = findLast(all, firstIndex, at, marks === null);
      // Speech within other speech is part of it.
      while ((found.at(-1)?.last ?? 0) > firstIndex) found.pop();
      found.push(toSpeech(sentence, firstIndex, at, last, clause.speaker));
      opened = null;
      continue;
    }
    const introduced = readIntroduced(all, at, sentence, around !== null);
    if (introduced) found.push(introduced);
    opened = clause ? null : introduced ? around : continueSpeech(at, sentence.open, own);
  }
  return found;
}
