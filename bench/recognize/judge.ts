import type { LabelKind } from '../../src/text/recognize/label.ts';
import type { NameKind, RecognizedName } from '../../src/text/recognize/name-span.ts';
import type { GoldText } from './document.ts';

/** Counts of right, false and missed names. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}
export type Tallies = Record<NameKind | 'ALL', Tally>;

export const beginTallies = (): Tallies => ({
  PERSON: { right: 0, wrong: 0, missed: 0 },
  PLACE: { right: 0, wrong: 0, missed: 0 },
  ORGANIZATION: { right: 0, wrong: 0, missed: 0 },
  ALL: { right: 0, wrong: 0, missed: 0 },
});

const JUDGED: Readonly<Partial<Record<LabelKind, NameKind>>> = {
  PERSON: 'PERSON',
  ORGANIZATION: 'ORGANIZATION',
  PLACE: 'PLACE',
  REGION: 'PLACE',
};

interface Judged {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
}

/** A name is right if kind, start and end are those of the corpus. Calls `tell` with every mistake. */
export function judgeText(
  gold: GoldText,
  found: readonly Pick<RecognizedName, 'start' | 'end' | 'kind'>[],
  tallies: Tallies,
  tell?: (mistake: 'wrong' | 'missed', name: Judged) => void,
): void {
  const expected = gold.spans.flatMap(({ start, end, kind }): Judged[] => {
    const judged = JUDGED[kind];
    return judged ? [{ start, end, kind: judged }] : [];
  });
  const keyOf = ({ start, end, kind }: Judged): string => `${start}-${end} ${kind}`;
  const [there, here] = [new Set(expected.map(keyOf)), new Set(found.map(keyOf))];
  const count = (name: Judged, column: keyof Tally): void => {
    tallies[name.kind][column] += 1;
    tallies.ALL[column] += 1;
    if (column !== 'right') tell?.(column, name);
  };
  for (const name of found) count(name, there.has(keyOf(name)) ? 'right' : 'wrong');
  for (const name of expected) if (!here.has(keyOf(name))) count(name, 'missed');
}

export const toPrecision = ({ right, wrong }: Tally): number => right / (right + wrong);
export const toRecall = ({ right, missed }: Tally): number => right / (right + missed);
export const toF1 = ({ right, wrong, missed }: Tally): number => (2 * right) / (2 * right + wrong + missed);
