import { isLong, isPhrase, isSmall, listQuoted, type Quoted } from './marks.ts';
import {
  ENGLISH_ACCORDING,
  ENGLISH_CALLED,
  ENGLISH_VERBS,
  KAZAKH_ACCORDING,
  KAZAKH_CALLED,
  KAZAKH_TOLD,
  KAZAKH_VERBS,
  RUSSIAN_ACCORDING,
  RUSSIAN_CALLED,
  RUSSIAN_VERBS,
  WORD_END,
  WORD_START,
} from './saying-verbs.ts';
import { findSpeakerWords, type SpeakerPart } from './speaker.ts';

/** Quoted words whose speaker stands before them, or around them. Offsets are UTF-16 units of the sentence. */
export interface Introduced {
  /** True if the marks are not closed within the sentence. */
  readonly isOpen: boolean;
  readonly speaker: SpeakerPart;
}

/** Text on either side of quoted words that is read: a limit that keeps reading linear. */
const VIEW_LENGTH = 300;
const MAX_QUOTED = 20;

/** A form of words around a quotation, with the group `who`, or with the group `verb` whose subject stands before it. */
interface Form {
  readonly side: 'before' | 'after';
  readonly words: RegExp;
  /** True if the quoted words may be speech in this form. */
  readonly accepts: (quoted: string, before: string) => boolean;
}

const WHO = '(?<who>(?:[^,;:.!?«»“”"]|(?<=\\p{Lu})\\.){2,80}?)';
const KAZAKH_BY = `${WORD_START}${WHO}\\s${KAZAKH_ACCORDING}${WORD_END}`;
const BY = `${WORD_START}(?:${RUSSIAN_ACCORDING}|${ENGLISH_ACCORDING}|как\\s(?:${RUSSIAN_VERBS}))\\s${WHO}`;
const SAID = `${WORD_START}(?<verb>${RUSSIAN_VERBS}|${ENGLISH_VERBS})${WORD_END}`;
const TOLD = `${WORD_START}(?<verb>(?:былай\\s)?(?:${KAZAKH_VERBS}|${KAZAKH_TOLD})|${RUSSIAN_VERBS}|${ENGLISH_VERBS}|told)${WORD_END}`;

/** A noun before or after quoted words whose name they are. A Russian subject is none: its predicate may be quoted. */
const NAMED_BEFORE =
  /(?<!(?:^|,\s|что\s)\p{L}{0,12})(?:программ|проект|фильм|закон|книг|компани|фонд|парти|газет|конкурс|акци|песн|рубрик|звани|орден|номинаци|премия|премии|слоган|лозунг|девиз|систем|групп|program|project|film|book|song|company|fund|party|slogan|award|contest|series|show|scheme|campaign|newspaper)\p{L}*\s$/iu;
const NAMED_AFTER =
  /^\s(?:деген|деп\sатал|атты|атанған|атындағы|(?:бағдарлама|жоба|фильм|заң|кітап|компания|қор|партия|газет|акция|байқау|жүйе|ұран|атағ|ән|топ|медал|орден|сыйлы|айдар|науқан)\p{L}*)/iu;
const COPULA = /(?:^|\s)(?:is|was|are|were|be|been)\s$/u;

const isPartial = (quoted: string, before: string): boolean => isPhrase(quoted) || (isSmall(quoted) && COPULA.test(before));
const isAny = (): boolean => true;

/** The most certain first. */
const SPEECH_FORMS: readonly Form[] = [
  { side: 'before', words: new RegExp(`${TOLD}[^:.!?«»“”"]{0,60}:\\s*$`, 'diu'), accepts: isAny },
  { side: 'before', words: new RegExp(`${WORD_START}(?<verb>${ENGLISH_VERBS}),\\s*$`, 'diu'), accepts: isAny },
  { side: 'before', words: /^(?<who>(?:\p{Lu}[\p{L}.-]*\s){1,3}\p{Lu}[\p{L}-]+):\s*$/du, accepts: isLong },
  {
    side: 'after',
    words: new RegExp(`^[,!?…]?\\s{0,2}(?:[-–—―]\\s{0,2})?(?<verb>${KAZAKH_VERBS})${WORD_END}`, 'diu'),
    accepts: (quoted, before) => isPhrase(quoted) || isLong(quoted) || /:\s*$/.test(before),
  },
  { side: 'after', words: new RegExp(`^\\s(?<verb>${KAZAKH_CALLED})${WORD_END}`, 'diu'), accepts: isSmall },
  { side: 'before', words: new RegExp(`${WORD_START}(?<verb>${RUSSIAN_CALLED}|${ENGLISH_CALLED})${WORD_END}`, 'diu'), accepts: isSmall },
  { side: 'before', words: new RegExp(`${KAZAKH_BY},?\\s`, 'diu'), accepts: isPartial },
  { side: 'before', words: new RegExp(`${BY},\\s`, 'diu'), accepts: isPartial },
  { side: 'after', words: new RegExp(`,\\s(?:[-–—―]\\s)?${BY}(?:[,.]|$)`, 'diu'), accepts: isPartial },
  { side: 'before', words: new RegExp(SAID, 'diu'), accepts: isPartial },
  { side: 'after', words: new RegExp(`,\\s(?:[-–—―]\\s)?(?:${RUSSIAN_VERBS})\\s${WHO}(?:[,.]|$)`, 'diu'), accepts: isPhrase },
  { side: 'after', words: new RegExp(`,\\s${WHO}\\s(?:${ENGLISH_VERBS})${WORD_END}`, 'diu'), accepts: isPhrase },
  { side: 'after', words: new RegExp(`${WORD_START}(?<verb>${KAZAKH_TOLD})\\s*[.!]?$`, 'diu'), accepts: isPhrase },
];

/** The part before a verb that may be its subject: after a clause that a comma ends, unless it is an apposition. */
function findSubject(sentence: string, from: number, to: number): SpeakerPart {
  const words = sentence.slice(from, to);
  const start = Math.max(...['; ', '» ', '” '].map((mark) => words.lastIndexOf(mark) + 1));
  const own = words.slice(start);
  const isApposition = /,\s*$/.test(own);
  const commas = own.replace(/,\s*$/, '').split(',');
  const skipped = commas.length === 2 && !isApposition ? (commas[0] ?? '').length + 1 : 0;
  return findSpeakerWords(sentence, { start: from + start + skipped, end: to }, !/:\s*$/.test(own));
}

/** The speaker that a form names around quoted words. */
function readForm({ side, words, accepts }: Form, sentence: string, { start, end }: Quoted): SpeakerPart | null {
  const from = Math.max(0, start - VIEW_LENGTH);
  const before = sentence.slice(from, start);
  const close = end ?? sentence.length;
  const after = sentence.slice(close, close + VIEW_LENGTH);
  if (!accepts(sentence.slice(start, close), before)) return null;
  const groups = words.exec(side === 'before' ? before : after)?.indices?.groups;
  const offset = side === 'before' ? from : close;
  const who = groups?.['who'];
  if (who) return findSpeakerWords(sentence, { start: offset + who[0], end: offset + who[1] });
  const verb = groups?.['verb'];
  return verb ? findSubject(sentence, from, side === 'before' ? from + verb[0] : start) : null;
}

function readQuoted(sentence: string, quoted: Quoted): Introduced | null {
  const before = sentence.slice(Math.max(0, quoted.start - VIEW_LENGTH), quoted.start);
  const isNoun =
    NAMED_BEFORE.test(before) || (quoted.end !== null && NAMED_AFTER.test(sentence.slice(quoted.end, quoted.end + VIEW_LENGTH)));
  if (isNoun) return null;
  for (const form of quoted.end === null ? SPEECH_FORMS.slice(0, 3) : SPEECH_FORMS) {
    const speaker = readForm(form, sentence, quoted);
    if (speaker && speaker.start < speaker.end) return { isOpen: quoted.end === null, speaker };
  }
  return null;
}

/** The speech in a sentence that its speaker introduces or frames, as in `X said: "…"` or `X called it "…"`; null if there is none. */
export function findIntroduced(sentence: string): Introduced | null {
  for (const quoted of listQuoted(sentence).slice(0, MAX_QUOTED)) {
    const found = readQuoted(sentence, quoted);
    if (found) return found;
  }
  return null;
}
