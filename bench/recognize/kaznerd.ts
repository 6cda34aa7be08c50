import { readFileSync } from 'node:fs';
import type { LabelKind } from '../../src/text/recognize/label.ts';
import { toNameStem } from '../../src/text/recognize/stem.ts';
import type { GoldSpan, GoldText } from './document.ts';

export interface Tagged {
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

const KINDS: Readonly<Record<string, LabelKind>> = {
  PERSON: 'PERSON',
  ORGANISATION: 'ORGANIZATION',
  GPE: 'PLACE',
  LOCATION: 'REGION',
  FACILITY: 'SITE',
  NORP: 'PEOPLE',
  LANGUAGE: 'PEOPLE',
  POSITION: 'POST',
  ART: 'OTHER',
  PROJECT: 'OTHER',
  EVENT: 'OTHER',
  LAW: 'OTHER',
  PRODUCT: 'OTHER',
  MISCELLANEOUS: 'OTHER',
  CONTACT: 'OTHER',
  DISEASE: 'OTHER',
  ADAGE: 'OTHER',
  NON_HUMAN: 'OTHER',
};
const NAMES = new Set(['PERSON', 'ORGANISATION', 'GPE', 'LOCATION']);

export const readKazNerd = (file: string): Tagged[] =>
  readFileSync(file, 'utf8')
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(' ')),
    )
    .filter((rows) => rows.length > 0)
    .map((rows) => ({ words: rows.map(([word = '']) => word), tags: rows.map((row) => row.at(-1) ?? 'O') }));

interface WordSpan {
  readonly from: number;
  readonly to: number;
  readonly type: string;
}

function listSpans({ tags }: Tagged): WordSpan[] {
  const spans: WordSpan[] = [];
  for (const [index, tag] of tags.entries()) {
    const last = spans.at(-1);
    if (tag.startsWith('B-')) spans.push({ from: index, to: index + 1, type: tag.slice(2) });
    else if (tag.startsWith('I-') && last?.to === index) spans[spans.length - 1] = { ...last, to: index + 1 };
  }
  return spans;
}

const stemsOf = (words: readonly string[]): string =>
  words.map((word, index) => (index === words.length - 1 ? toNameStem(word.toLowerCase(), 'kk') : word.toLowerCase())).join(' ');

/** Organizations and places by the stems of their words, as tagged at least twice outside of posts. */
export function collectKnown(sentences: readonly Tagged[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const sentence of sentences)
    for (const { from, to, type } of listSpans(sentence)) {
      if (!NAMES.has(type) || type === 'PERSON') continue;
      const key = stemsOf(sentence.words.slice(from, to));
      const own = counts.get(key) ?? new Map<string, number>();
      counts.set(key, own.set(type, (own.get(type) ?? 0) + 1));
    }
  return new Map([...counts].map(([key, own]) => [key, [...own].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'GPE'] as const));
}

const MAX_HIDDEN_WORDS = 8;

/** KazNERD has one layer: the names within a post are found by what they are called elsewhere. */
function listHidden({ words }: Tagged, { from, to }: WordSpan, known: ReadonlyMap<string, string>): WordSpan[] {
  const found: WordSpan[] = [];
  for (let start = from; start < to; start += 1) {
    for (let end = Math.min(to - 1, start + MAX_HIDDEN_WORDS); end > start; end -= 1) {
      const type = /^\p{Lu}/u.test(words[start] ?? '') ? known.get(stemsOf(words.slice(start, end))) : undefined;
      if (type === undefined) continue;
      found.push({ from: start, to: end, type });
      start = end - 1;
      break;
    }
  }
  return found;
}

function splitPost(sentence: Tagged, span: WordSpan, known: ReadonlyMap<string, string>): WordSpan[] {
  if (span.type !== 'POSITION') return [span];
  const hidden = listHidden(sentence, span, known);
  const last = hidden.at(-1);
  return last ? [...hidden, { ...span, from: last.to }] : [span];
}

const NO_SPACE_BEFORE = /^[.,;:!?»)\]%]$/;
const NO_SPACE_AFTER = /^[«([]$/;

/** Sentences as one text in press typography, one a line. */
export function toGoldText(sentences: readonly Tagged[], known: ReadonlyMap<string, string> | null): GoldText {
  let text = '';
  const spans: GoldSpan[] = [];
  for (const sentence of sentences) {
    const offsets: (readonly [number, number])[] = [];
    for (const [index, word] of sentence.words.entries()) {
      const before = sentence.words[index - 1];
      if (before !== undefined && !NO_SPACE_BEFORE.test(word) && !NO_SPACE_AFTER.test(before) && !(before === '»' && word.startsWith('-')))
        text += ' ';
      offsets.push([text.length, text.length + word.length]);
      text += word;
    }
    text += '\n';
    for (const span of listSpans(sentence).flatMap((found) => (known ? splitPost(sentence, found, known) : [found]))) {
      const kind = KINDS[span.type];
      const start = offsets[span.from]?.[0];
      const end = offsets[span.to - 1]?.[1];
      if (kind && start !== undefined && end !== undefined) spans.push({ start, end, kind });
    }
  }
  return { text, spans };
}

/** Consecutive sentences in texts of a number of sentences. */
export function toTexts(sentences: readonly Tagged[], size: number, known: ReadonlyMap<string, string> | null): GoldText[] {
  const texts: GoldText[] = [];
  for (let start = 0; start < sentences.length; start += size) texts.push(toGoldText(sentences.slice(start, start + size), known));
  return texts;
}
