import { type Span, sliceWords, toCodePoints } from '../../ingest/span.ts';

/** A run of sentences that is read at once. */
export interface TextPart {
  readonly sentences: readonly { readonly number: number; readonly text: string }[];
  /** The words of the part in the text, in code points. */
  readonly span: Span;
}

/** About as many characters a part has. */
const PART_LENGTH = 6_000;
/** Sentences that a part shares with the one before, so that what is said across their border is seen whole. */
const OVERLAP = 2;

/** The sentences of a text in parts. Each part but the first begins with the last sentences of the one before. */
export function splitParts(text: string, sentences: readonly Span[]): TextPart[] {
  const points = toCodePoints(text);
  const parts: TextPart[] = [];
  for (let first = 0; first < sentences.length; ) {
    let end = first;
    const start = sentences[first]?.[0] ?? 0;
    while (end < sentences.length && (end - first <= OVERLAP || (sentences[end]?.[1] ?? 0) - start <= PART_LENGTH)) end += 1;
    const own = sentences.slice(first, end);
    parts.push({
      sentences: own.map((span, index) => ({ number: first + index + 1, text: sliceWords(points, span) })),
      span: [start, own.at(-1)?.[1] ?? start],
    });
    first = end < sentences.length ? end - OVERLAP : end;
  }
  return parts;
}
