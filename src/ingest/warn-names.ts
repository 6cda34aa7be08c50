import { parsePartialDate } from '../base/partial-date.ts';
import { createMistake, type Mistake, type Path } from './mistake.ts';
import type { EntityShape, GraphFile } from './shape.ts';

/** A PRIMARY name that another article gives an entity. */
export interface OtherName {
  readonly slug: string;
  readonly lang: string;
  readonly text: string;
  readonly article: string;
  /** The slug of the publisher, and the earliest day of publication; null if not stated. */
  readonly publisher: string | null;
  readonly published: string | null;
  readonly validEarliest: string | null;
  readonly validLatest: string | null;
}
type Given = Pick<OtherName, 'text' | 'article' | 'publisher' | 'published'>;

const compare = <T>(a: T, b: T): number => (a === b ? 0 : a < b ? -1 : 1);

/** The name that most independent sources give, then the one of the latest article, then the first, as in `NAME_PREFERENCE`; and which of these decided. */
function preferName(given: readonly Given[]): { readonly text: string; readonly reason: string } {
  const names = [...Map.groupBy(given, ({ text }) => text)].map(([text, sources]) => ({
    text,
    sources: new Set(sources.map(({ publisher, article }) => publisher ?? `article ${article}`)).size,
    latest: sources.reduce((last, { published }) => ((published ?? '') > last ? (published ?? '') : last), ''),
  }));
  names.sort((a, b) => b.sources - a.sources || compare(b.latest, a.latest) || Buffer.compare(Buffer.from(a.text), Buffer.from(b.text)));
  const [best, next] = names as [(typeof names)[number], (typeof names)[number]]; // there are two names
  const reason =
    best.sources > next.sources
      ? 'most independent sources give it'
      : best.latest > next.latest
        ? 'the latest article gives it'
        : 'the first by code point';
  return { text: best.text, reason };
}

/** A PRIMARY name beside that of another article in the same language, if neither has a valid time. Both are kept. */
export function listNameWarnings(
  path: Path,
  slug: string,
  { names }: EntityShape,
  { slug: article, publisher, published }: GraphFile['article'],
  others: readonly OtherName[],
): Mistake[] {
  const undated = others.filter((other) => other.slug === slug && other.validEarliest === null && other.validLatest === null);
  return names.flatMap(({ role, lang, text, validFrom, validTo, corrects }, index): Mistake[] => {
    if (role !== 'PRIMARY' || validFrom !== undefined || validTo !== undefined) return [];
    const same = undated.filter((other) => other.lang === lang);
    const [other] = same.filter((item) => item.text !== text && item.text !== corrects);
    if (!other || same.some((item) => item.text === text)) return [];
    const own = { text, article, publisher: publisher ?? null, published: parsePartialDate(published ?? '')?.earliest ?? null };
    const label = preferName([own, ...same]);
    const rule = `both are kept, and "${label.text}" is the label (${label.reason})`;
    return [
      createMistake(
        [...path, 'names', index],
        text,
        `${other.article} gives ${slug} the PRIMARY name "${other.text}" in ${lang}: ${rule}. If it is another spelling, write role: ALIAS; if it was renamed, write validFrom or validTo`,
      ),
    ];
  });
}
