import { excludeTransitions, findBestLabels, TRANSITION_COUNT } from '../../src/text/recognize/decode.ts';
import { LABEL_COUNT, type Label } from '../../src/text/recognize/label.ts';
import { computeProbabilities, type LabelSums, sumLabels } from '../../src/text/recognize/marginal.ts';

const L = LABEL_COUNT;

/** A sentence: the features of every word as positions of their weights, and the labels of a corpus. */
export interface Example {
  readonly features: readonly Int32Array[];
  readonly labels: readonly Label[];
}

export interface Crf {
  /** A row of labels for each feature. */
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

export interface TrainOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly shrink: number;
  /** Decides the order of the sentences. */
  readonly seed: number;
}

/** A generator of pseudo-random numbers (mulberry32). */
export function drawRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function scoreLabels(features: readonly Int32Array[], weights: Float32Array): Float64Array {
  const scores = new Float64Array(features.length * L);
  for (let index = 0; index < features.length; index += 1) {
    const row = index * L;
    for (const feature of features[index] as Int32Array) {
      const base = feature * L;
      for (let label = 0; label < L; label += 1) scores[row + label]! += weights[base + label]!;
    }
  }
  return scores;
}

/** Expected counts of pairs of labels, the start in the last row. */
function countPairs(
  { forward, backward, emitted, factors }: LabelSums,
  probabilities: Float64Array,
  length: number,
  pairs: Float64Array,
): void {
  pairs.fill(0);
  for (let label = 0; label < L; label += 1) pairs[L * L + label] = probabilities[label]!;
  const own = new Float64Array(L * L);
  for (let index = 1; index < length; index += 1) {
    let total = 0;
    for (let previous = 0; previous < L; previous += 1) {
      const before = forward[(index - 1) * L + previous]!;
      for (let label = 0; label < L; label += 1) {
        const count = before * factors[previous * L + label]! * emitted[index * L + label]! * backward[index * L + label]!;
        own[previous * L + label] = count;
        total += count;
      }
    }
    for (let pair = 0; pair < L * L; pair += 1) pairs[pair]! += own[pair]! / total;
  }
}

const MIN_GRADIENT = 1e-3;

/** Trains by stochastic gradients (AdaGrad) with an L1 penalty. */
export function trainCrf(examples: readonly Example[], featureCount: number, { epochs, rate, shrink, seed }: TrainOptions): Crf {
  const weights = new Float32Array(featureCount * L);
  const squares = new Float32Array(featureCount * L);
  const transitions = new Float32Array(TRANSITION_COUNT);
  const transitionSquares = new Float32Array(TRANSITION_COUNT);
  const pairs = new Float64Array(TRANSITION_COUNT);
  const random = drawRandom(seed);
  const order = examples.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let index = order.length - 1; index > 0; index -= 1) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other]!, order[index]!];
    }
    for (const position of order) {
      const { features, labels } = examples[position]!;
      const length = features.length;
      if (length === 0) continue;
      const sums = sumLabels(scoreLabels(features, weights), length, excludeTransitions(transitions).map(Math.exp));
      const expected = computeProbabilities(sums, length);
      countPairs(sums, expected, length, pairs);
      for (let index = 0; index < length; index += 1) {
        for (let label = 0; label < L; label += 1) {
          const gradient = (labels[index] === label ? 1 : 0) - expected[index * L + label]!;
          if (Math.abs(gradient) < MIN_GRADIENT) continue;
          for (const feature of features[index]!) {
            const at = feature * L + label;
            squares[at]! += gradient * gradient;
            const step = rate / Math.sqrt(squares[at]! + 1e-6);
            const moved = weights[at]! + step * gradient;
            const cut = step * shrink;
            weights[at] = moved > cut ? moved - cut : moved < -cut ? moved + cut : 0;
          }
        }
      }
      for (let index = 0; index < length; index += 1) pairs[(index === 0 ? L : labels[index - 1]!) * L + labels[index]!]! -= 1;
      for (let pair = 0; pair < TRANSITION_COUNT; pair += 1) {
        const gradient = -pairs[pair]!;
        if (gradient === 0) continue;
        transitionSquares[pair]! += gradient * gradient;
        transitions[pair]! += (rate * gradient) / Math.sqrt(transitionSquares[pair]! + 1e-6);
      }
    }
  }
  return { weights, transitions };
}

export const decodeExample = (features: readonly Int32Array[], { weights, transitions }: Crf): Label[] =>
  findBestLabels(scoreLabels(features, weights), features.length, excludeTransitions(transitions));
