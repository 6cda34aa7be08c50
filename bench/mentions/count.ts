import type { TextMention } from '../../src/search/mention/in-text.ts';

/** A name in a text, with its entity. Offsets are those of the text. */
export interface GoldName {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  /** True if it is written in a form that is no stored name. */
  readonly isInflected: boolean;
}

export interface Counts {
  named: number;
  found: number;
  inflected: number;
  inflectedFound: number;
  given: number;
  wrong: number;
  outside: number;
}

export const beginCounts = (): Counts => ({ named: 0, found: 0, inflected: 0, inflectedFound: 0, given: 0, wrong: 0, outside: 0 });

/** The entities that a mention means. */
export type Meant = (mention: TextMention) => readonly (string | undefined)[];

interface Marked {
  readonly start: number;
  readonly end: number;
}
const overlaps = (a: Marked, b: Marked): boolean => a.start < b.end && b.start < a.end;

/** Counts what is found of the names of a text. `annotated` has all that the corpus marks; what has no entity there is not judged. */
export function countMentions(
  counts: Counts,
  names: readonly GoldName[],
  annotated: readonly (Marked & { readonly entity?: string })[],
  found: readonly TextMention[],
  meant: Meant,
): void {
  const sure = found.filter(({ doubt }) => doubt === null);
  for (const name of names) {
    const isFound = sure.some((mention) => overlaps(mention, name) && meant(mention).includes(name.entity));
    counts.named += 1;
    if (isFound) counts.found += 1;
    if (name.isInflected) counts.inflected += 1;
    if (isFound && name.isInflected) counts.inflectedFound += 1;
  }
  for (const mention of sure) {
    const around = annotated.filter((one) => overlaps(one, mention));
    const known = around.flatMap(({ entity }) => entity ?? []);
    counts.given += 1;
    if (around.length === 0) counts.outside += 1;
    else if (known.length > 0 && !known.some((entity) => meant(mention).includes(entity))) counts.wrong += 1;
  }
}

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

export const COUNT_COLUMNS = [
  'texts',
  'names',
  'found',
  'found of inflected ones',
  'mentions given',
  'another is meant',
  'outside of all annotated names',
];

export const toCells = (texts: number, { named, found, inflected, inflectedFound, given, wrong, outside }: Counts): string[] => [
  String(texts),
  String(named),
  share(found, named),
  share(inflectedFound, inflected),
  String(given),
  share(wrong, given),
  share(outside, given),
];
