/** A range of the article's text: offsets in Unicode code points, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of a sentence that lies under the same spans throughout. */
export interface Segment<T extends Span> {
  readonly text: string;
  /** The spans over this piece, the narrowest first. A link leads to the first one. */
  readonly spans: readonly T[];
}

/** Cuts a sentence wherever a span begins or ends. Spans may nest or overlap; anything outside the sentence is ignored. */
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

/** The spans that no link leads to, because narrower spans cover all of their words. */
export function findCovered<T extends Span>(segments: readonly Segment<T>[], spans: readonly T[]): readonly T[] {
  const first = new Set(segments.flatMap(({ spans: [narrowest] }) => (narrowest ? [narrowest] : [])));
  return spans.filter((span) => !first.has(span));
}
