import type { LabelScores } from './decode.ts';
import { LABEL_COUNT } from './label.ts';

const START = LABEL_COUNT * LABEL_COUNT;

/** Forward and backward sums of a sentence, scaled word by word, and what they were made of. */
export interface LabelSums {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly emitted: Float64Array;
  /** Factors of pairs of labels. */
  readonly factors: Float64Array;
}

/** Scales a row to a sum of one. */
function scaleRow(row: Float64Array, from: number): void {
  let total = 0;
  for (let label = 0; label < LABEL_COUNT; label += 1) total += row[from + label] ?? 0;
  for (let label = 0; label < LABEL_COUNT; label += 1) row[from + label] = (row[from + label] ?? 0) / total;
}

function emitScores(scores: LabelScores, length: number): Float64Array {
  const emitted = new Float64Array(length * LABEL_COUNT);
  for (let index = 0; index < length; index += 1) {
    const base = index * LABEL_COUNT;
    let top = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < LABEL_COUNT; label += 1) top = Math.max(top, scores[base + label] ?? 0);
    for (let label = 0; label < LABEL_COUNT; label += 1) emitted[base + label] = Math.exp((scores[base + label] ?? 0) - top);
  }
  return emitted;
}

function sumForward(emitted: Float64Array, factors: Float64Array, length: number): Float64Array {
  const forward = new Float64Array(length * LABEL_COUNT);
  for (let index = 0; index < length; index += 1) {
    const base = index * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      let sum = index === 0 ? (factors[START + label] ?? 0) : 0;
      if (index > 0)
        for (let previous = 0; previous < LABEL_COUNT; previous += 1)
          sum += (forward[base - LABEL_COUNT + previous] ?? 0) * (factors[previous * LABEL_COUNT + label] ?? 0);
      forward[base + label] = sum * (emitted[base + label] ?? 0);
    }
    scaleRow(forward, base);
  }
  return forward;
}

function sumBackward(emitted: Float64Array, factors: Float64Array, length: number): Float64Array {
  const backward = new Float64Array(length * LABEL_COUNT).fill(1);
  for (let index = length - 2; index >= 0; index -= 1) {
    const base = index * LABEL_COUNT;
    const next = base + LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      let sum = 0;
      for (let following = 0; following < LABEL_COUNT; following += 1)
        sum += (factors[label * LABEL_COUNT + following] ?? 0) * (emitted[next + following] ?? 0) * (backward[next + following] ?? 0);
      backward[base + label] = sum;
    }
    scaleRow(backward, base);
  }
  return backward;
}

export function sumLabels(scores: LabelScores, length: number, factors: Float64Array): LabelSums {
  const emitted = emitScores(scores, length);
  return { forward: sumForward(emitted, factors, length), backward: sumBackward(emitted, factors, length), emitted, factors };
}

/** The probability of every label at every word. */
export function computeProbabilities({ forward, backward }: LabelSums, length: number): Float64Array {
  const probabilities = forward.map((value, index) => value * (backward[index] ?? 0));
  for (let index = 0; index < length; index += 1) scaleRow(probabilities, index * LABEL_COUNT);
  return probabilities;
}
