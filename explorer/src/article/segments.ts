/** Words of an article that refer to something: offsets in Unicode code points from its start, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of a sentence in which the same words are meant throughout. */
export interface Segment<T extends Span> {
  readonly text: string;
  /** What refers there, the narrowest first: that is where a link leads. */
  readonly spans: readonly T[];
}

/** A sentence cut where spans begin and end, nested and overlapping ones too. What lies outside of it is left out. */
export function splitIntoSegments<T extends Span>(text: string, start: number, spans: readonly T[]): readonly Segment<T>[] {
  const characters = Array.from(text);
  const end = start + characters.length;
  const inside = spans.filter((span) => span.start < end && span.end > start && span.start < span.end);
  const cuts = new Set([start, end]);
  for (const span of inside) cuts.add(Math.max(span.start, start)).add(Math.min(span.end, end));
  const offsets = [...cuts].toSorted((a, b) => a - b);
  return offsets.slice(1).map((to, index) => {
    const from = offsets[index] ?? start;
    const covering = inside.filter((span) => span.start <= from && span.end >= to);
    return {
      text: characters.slice(from - start, to - start).join(''),
      spans: covering.toSorted((a, b) => a.end - a.start - (b.end - b.start)),
    };
  });
}

/** Those that no link of the segments leads to, as others lie over all of their words. */
export function findCovered<T extends Span>(segments: readonly Segment<T>[], spans: readonly T[]): readonly T[] {
  const first = new Set(segments.flatMap(({ spans: [narrowest] }) => (narrowest ? [narrowest] : [])));
  return spans.filter((span) => !first.has(span));
}
