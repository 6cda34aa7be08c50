import { canFollow, LABEL_COUNT, type Label } from './label.ts';

/** Weights of pairs of labels: `[previous * LABEL_COUNT + label]`. The last row is that of the start. */
export type Transitions = Float32Array;
export const TRANSITION_COUNT = LABEL_COUNT * (LABEL_COUNT + 1);

/** Scores of labels, one row a word. */
export type LabelScores = Float64Array;

const FORBIDDEN = -1e9;

/** Transitions with those forbidden that cannot be. */
export function excludeTransitions(transitions: Transitions): Float64Array {
  const allowed = Float64Array.from(transitions);
  for (let previous = 0; previous <= LABEL_COUNT; previous += 1)
    for (let label = 0; label < LABEL_COUNT; label += 1)
      if (!canFollow(previous === LABEL_COUNT ? 0 : previous, label)) allowed[previous * LABEL_COUNT + label] = FORBIDDEN;
  return allowed;
}

/** The most likely labels (Viterbi). */
export function findBestLabels(scores: LabelScores, length: number, transitions: Float64Array): Label[] {
  const back = new Uint8Array(length * LABEL_COUNT);
  let best = new Float64Array(LABEL_COUNT);
  for (let index = 0; index < length; index += 1) {
    const next = new Float64Array(LABEL_COUNT);
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      let top = -Infinity;
      let from = 0;
      if (index === 0) top = transitions[LABEL_COUNT * LABEL_COUNT + label] ?? 0;
      else
        for (let previous = 0; previous < LABEL_COUNT; previous += 1) {
          const value = (best[previous] ?? 0) + (transitions[previous * LABEL_COUNT + label] ?? 0);
          if (value > top) {
            top = value;
            from = previous;
          }
        }
      next[label] = top + (scores[index * LABEL_COUNT + label] ?? 0);
      back[index * LABEL_COUNT + label] = from;
    }
    best = next;
  }
  const labels: Label[] = new Array(length).fill(0);
  if (length === 0) return labels;
  let label = best.indexOf(Math.max(...best));
  for (let index = length - 1; index >= 0; index -= 1) {
    labels[index] = label;
    label = back[index * LABEL_COUNT + label] ?? 0;
  }
  return labels;
}
