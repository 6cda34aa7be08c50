import type { NameWords } from './name-span.ts';
import { isInitialAt, WORD_SHAPE, type Word } from './word.ts';

const QUOTATION_MARK = /^["«»“”„‘’()]$/;
const TOP_DOMAIN = /^(?:kz|ru|com|org|net|info|io|su|by|uz|kg|ua|uk|de|tv|news|media|рф|қаз)$/i;
const HOST_LABEL = /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u;
const HOST_SCORE = 0.6;

/** Without marks at its ends, with the initials beside it. */
export function refineName(words: readonly Word[], name: NameWords): NameWords | null {
  let { from, to } = name;
  const isMark = (index: number): boolean => words[index]?.shape === WORD_SHAPE.MARK;
  while (from < to && isMark(from)) from += 1;
  while (to > from && isMark(to - 1) && !(words[to - 1]?.text === '.' && words[to - 2]?.shape === WORD_SHAPE.LETTER)) to -= 1;
  if (from === to) return null;
  if (name.kind === 'PERSON') {
    while (from >= 2 && isInitialAt(words, from - 2)) from -= 2;
    if (words[to - 1]?.shape === WORD_SHAPE.LETTER && words[to]?.text === '.' && to - from > 1 && to + 1 < words.length) to += 1;
  } else {
    const marks = words.slice(from, to).filter(({ text }) => QUOTATION_MARK.test(text)).length;
    if (marks === 1) {
      const at = words.slice(from, to).findIndex(({ text }) => QUOTATION_MARK.test(text)) + from;
      if (/["«“„(]/.test(words[at]?.text ?? '') && at > from) to = at;
      else from = at + 1;
    }
  }
  return from < to ? { ...name, from, to } : null;
}

/** The end of the host name that starts at a word: `zakon.kz`, `www.example.com`. */
function findHostEnd(words: readonly Word[], from: number): number {
  let to = from + 1;
  for (;;) {
    const [dot, label] = [words[to], words[to + 1]];
    const isJoined = dot?.text === '.' && dot.start === words[to - 1]?.end && label?.start === dot.end;
    if (!isJoined || !HOST_LABEL.test(label?.text ?? '')) break;
    to += 2;
  }
  const isPart = /[@/]/.test(words[from - 1]?.text ?? '') || /[@/]/.test(words[to]?.text ?? '');
  return to > from + 1 && !isPart && TOP_DOMAIN.test(words[to - 1]?.text ?? '') ? to : from;
}

/** Host names are names of media, whatever the model makes of their parts. */
export function addHostNames(words: readonly Word[], names: readonly NameWords[]): NameWords[] {
  const hosts: NameWords[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const to = HOST_LABEL.test(words[index]?.text ?? '') ? findHostEnd(words, index) : index;
    if (to === index) continue;
    hosts.push({ from: index, to, kind: 'ORGANIZATION', score: HOST_SCORE, why: ['HOST_NAME'] });
    index = to - 1;
  }
  const others = names.filter(({ from, to }) => !hosts.some((host) => host.from < to && from < host.to));
  return [...others, ...hosts].sort((a, b) => a.from - b.from);
}
