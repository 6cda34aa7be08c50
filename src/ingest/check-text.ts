import type { CheckContext } from './check-context.ts';
import { createMistake, type Mistake, type Path } from './mistake.ts';
import { computeFingerprint, type Span, sliceWords, toCodePoints } from './span.ts';

/** A span with its words or their fingerprint. */
export interface SpanWords {
  readonly span: Span;
  readonly surface?: string | undefined;
  readonly sha256?: string | undefined;
}

/** Checks fingerprint and length against the text. Without a text, both are required. */
export function checkText({ graph: { article }, text, hasText }: CheckContext): Mistake[] {
  if (!hasText || text === undefined) {
    return (['sha256', 'length'] as const)
      .filter((field) => article[field] === undefined)
      .map((field) => ({ path: ['article', field], message: 'is missing: it can be left out only where article.txt is there' }));
  }
  const is = { sha256: computeFingerprint(text), length: toCodePoints(text).length };
  return (['sha256', 'length'] as const)
    .filter((field) => article[field] !== undefined && article[field] !== is[field])
    .map((field) => createMistake(['article', field], article[field], `article.txt has ${is[field]}`));
}

/** Checks that the words of a span are given once and match the text. */
export function checkWords(points: readonly string[] | undefined, path: Path, words: SpanWords): Mistake[] {
  const { span, surface, sha256 } = words;
  if (surface !== undefined && sha256 !== undefined)
    return [createMistake([...path, 'sha256'], sha256, 'either the surface or its sha256, not both')];
  if (!points)
    return surface === undefined && sha256 === undefined
      ? [{ path, message: 'has neither surface nor sha256: one is needed where article.txt is not there' }]
      : [];
  const found = sliceWords(points, span);
  if (surface !== undefined && found !== surface)
    return [createMistake([...path, 'surface'], surface, `at [${span}] stands ${JSON.stringify(found)}`)];
  if (sha256 !== undefined && computeFingerprint(found) !== sha256)
    return [createMistake([...path, 'sha256'], sha256, `at [${span}] stand words with ${computeFingerprint(found)}`)];
  return [];
}
