import type { Span } from '../../text/sentence/split.ts';

/** Marks the names whose words lie within a mention of a known entity. A name that is longer than the mention is another name. */
export const markKnown = <T extends Span>(names: readonly T[], mentions: readonly Span[]): (T & { readonly known: boolean })[] =>
  names.map((name) => ({ ...name, known: mentions.some(({ start, end }) => start <= name.start && name.end <= end) }));
