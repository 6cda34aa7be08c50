import type { Answer } from './contender.ts';
import type { Query } from './data-set.ts';

/** What is counted of one contender's answers. Shares are from 0 to 1, null where there is nothing to share. */
export interface Judgement {
  /** Of the queries whose entity is there, those that have it first, and among the first five. */
  readonly recallAt1: number | null;
  readonly recallAt5: number | null;
  /** Of the answers given as sure, the right ones. */
  readonly precision: number | null;
  /** Of all queries, those with a sure answer. */
  readonly sure: number;
  /** Answers a query. */
  readonly candidates: number;
  /** From where on an answer was taken as sure, of a contender that does not say itself. */
  readonly threshold?: Threshold;
}

export interface Threshold {
  readonly score: number;
  readonly margin: number;
}

type IsSure = (answer: Answer) => boolean;

const SCORES = Array.from({ length: 71 }, (_, at) => (30 + at) / 100); // pg_trgm gives nothing below 0.3
const MARGINS = [0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3];
const FIRST = 5;

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const count = <T>(list: readonly T[], holds: (one: T, at: number) => boolean): number => list.filter(holds).length;

/** Where a right answer stands: 0 is first, -1 is nowhere. */
export const placeOf = ({ expected }: Query, { found }: Answer): number => found.findIndex(({ id }) => id === expected);

const surely =
  ({ score, margin }: Threshold): IsSure =>
  ({ found: [best, second] }) =>
    best !== undefined && best.score >= score && best.score - (second?.score ?? 0) >= margin;

function counted(queries: readonly Query[], answers: readonly Answer[], isSure: IsSure): { sure: number; right: number } {
  const sure = answers.flatMap((answer, at) => (isSure(answer) ? [placeOf(queries[at] as Query, answer)] : [])); // one answer a query
  return { sure: sure.length, right: count(sure, (place) => place === 0) };
}

/** The threshold with the highest F1 on these very answers: the most that can be made of a similarity by one who knows the solution. */
function bestThreshold(queries: readonly Query[], answers: readonly Answer[]): Threshold {
  const there = count(queries, ({ expected }) => expected !== null);
  const tried = SCORES.flatMap((score) => MARGINS.map((margin) => ({ score, margin }))).map((threshold) => {
    const { sure, right } = counted(queries, answers, surely(threshold));
    return { threshold, f1: sure + there === 0 ? 0 : (2 * right) / (sure + there) };
  });
  return tried.reduce((best, one) => (one.f1 > best.f1 ? one : best)).threshold;
}

/** Judges the answers to the queries, which stand in the same order. */
export function judge(queries: readonly Query[], answers: readonly Answer[]): Judgement {
  const places = queries.flatMap((query, at) => (query.expected === null ? [] : [placeOf(query, answers[at] as Answer)])); // one answer a query
  const speaks = answers.every(({ sure }) => sure !== undefined);
  const threshold = speaks ? undefined : bestThreshold(queries, answers);
  const { sure, right } = counted(queries, answers, threshold ? surely(threshold) : (answer) => answer.sure === true);
  return {
    recallAt1: share(
      count(places, (place) => place === 0),
      places.length,
    ),
    recallAt5: share(
      count(places, (place) => place >= 0 && place < FIRST),
      places.length,
    ),
    precision: share(right, sure),
    sure: share(sure, answers.length) ?? 0,
    candidates:
      share(
        answers.reduce((sum, { candidates }) => sum + candidates, 0),
        answers.length,
      ) ?? 0,
    ...(threshold ? { threshold } : {}),
  };
}
