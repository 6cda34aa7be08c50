import { countOpenMarks } from './marks.ts';
import {
  WORD_END as END,
  ENGLISH_VERBS,
  KAZAKH_ATTRIBUTE,
  KAZAKH_SAID_THAT,
  KAZAKH_VERBS,
  RUSSIAN_VERBS,
  WORD_START,
} from './saying-verbs.ts';
import { findSpeakerWords, type SpeakerPart } from './speaker.ts';

/** A reporting clause. Offsets are UTF-16 units of the sentence. */
export interface ReportingClause {
  /** Start of the verb, or of the speaker if it comes first. */
  readonly clauseStart: number;
  /** Empty if no speaker is named. */
  readonly speaker: SpeakerPart;
}

export const isNamed = ({ speaker }: ReportingClause): boolean => speaker.start < speaker.end;

const DASH = '(?:[–—―]|-\\s|(?<![\\p{L}\\p{N}])-)\\s{0,3}';
const QUOTE = '["»”“’\']';
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
const UNMARKED = [`${QUOTE}\\s{0,3}(?<verb>${KAZAKH_VERBS})${END}`, `${WORD_START}(?<verb>${KAZAKH_SAID_THAT})${END}`].map(
  (form) => new RegExp(form, 'du'),
);

/** Text after the speaker: the speech continues, or a medium is named. */
const AFTER_SPEAKER = /,\s{0,3}(?:[-–—―]\s|[«“„"]|деп\s|переда[её]т\s|сообщает\s|пишет\s)|[.:]\s{1,3}(?:[-–—―]\s)?[«“„"]/u;

/** The speaker from `start`, without white space, following text and the final full stop. */
function findSpeaker(sentence: string, start: number): SpeakerPart {
  const words = sentence.slice(start);
  const lead = words.length - words.trimStart().length;
  let end = AFTER_SPEAKER.exec(words)?.index ?? words.length;
  while (end > lead && /[\s.!?…,;:"”»–—-]/.test(words.charAt(end - 1))) end -= 1;
  // A closing mark of the speaker's name belongs to the name.
  if (countOpenMarks(words.slice(lead, end)) > 0 && /["”»]/.test(words.charAt(end))) end += 1;
  return findSpeakerWords(sentence, { start: start + lead, end: start + end });
}

function matchClause(form: RegExp, sentence: string): ReportingClause | null {
  const groups = form.exec(sentence)?.indices?.groups;
  const verb = groups?.['verb'];
  if (verb === undefined) return null;
  const named = groups?.['speaker'];
  if (named !== undefined) return { clauseStart: named[0], speaker: { start: named[0], end: named[1] } };
  return { clauseStart: verb[0], speaker: findSpeaker(sentence, verb[1]) };
}

export function findClause(sentence: string): ReportingClause | null {
  for (const form of [...CLAUSES, ...UNMARKED]) {
    const clause = matchClause(form, sentence);
    if (clause && (isNamed(clause) || CLAUSES.includes(form))) return clause;
  }
  return null;
}
