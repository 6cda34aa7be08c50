import type { Kind } from '../../../schema/ontology.ts';
import { type RecognizedLanguage, toNameStem } from '../../text/recognize/stem.ts';
import { listTokens } from '../../text/recognize/token.ts';

/** Words of a text that name an entity. Offsets are code points. */
export interface TextName {
  readonly start: number;
  readonly end: number;
  readonly slug: string;
  readonly kind: Kind;
  /** True if only a part of the name stands there. */
  readonly isShort: boolean;
}

const isOverlap = (
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): boolean => one.start < other.end && other.start < one.end;

/** The last word of a name of two words or more, and each name within quotation marks, by which it is known again. */
function collectShort(text: string, names: readonly TextName[], lang: RecognizedLanguage): ReadonlyMap<string, TextName> {
  const short = new Map<string, TextName>();
  for (const name of names) {
    const words = text.slice(name.start, name.end).match(/[\p{L}\p{M}’'-]+/gu) ?? [];
    const last = words.at(-1) ?? '';
    const isPerson = name.kind === 'PERSON' && words.length > 1 && last.length > 2;
    const key = isPerson ? toNameStem(last.toLowerCase(), lang) : null;
    if (key !== null && !short.has(key)) short.set(key, name);
  }
  return short;
}

/** Quoted words and capitalised family names that name somebody who is named in full elsewhere. */
export function findShortNames(text: string, names: readonly TextName[], lang: RecognizedLanguage): TextName[] {
  const short = collectShort(text, names, lang);
  const found: TextName[] = [];
  for (const { text: word, start, end } of listTokens(text)) {
    if (!/^\p{Lu}\p{Ll}/u.test(word)) continue;
    const name = short.get(toNameStem(word.toLowerCase(), lang));
    const isFree = [...names, ...found].every((other) => !isOverlap(other, { start, end }));
    if (name && isFree) found.push({ start, end, slug: name.slug, kind: name.kind, isShort: true });
  }
  return [...found, ...findQuotedAgain(text, [...names, ...found])];
}

const QUOTED_NAME = /[«"“]([^«»"“”]{2,60})[»"”]/gu;
const toQuotedKey = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same words within quotation marks again. */
function findQuotedAgain(text: string, names: readonly TextName[]): TextName[] {
  const known = new Map(
    names.flatMap((name) => {
      const [, words] = /[«"“]([^«»"“”]+)[»"”]/u.exec(text.slice(name.start, name.end)) ?? [];
      return words === undefined ? [] : [[toQuotedKey(words), name] as const];
    }),
  );
  return [...text.matchAll(QUOTED_NAME)].flatMap(({ 0: all, 1: words = '', index: start }) => {
    const name = known.get(toQuotedKey(words));
    const span = { start, end: start + all.length };
    return name && names.every((other) => !isOverlap(other, span)) ? [{ ...span, slug: name.slug, kind: name.kind, isShort: true }] : [];
  });
}
