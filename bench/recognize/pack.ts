import { TRANSITION_COUNT } from '../../src/text/recognize/decode.ts';
import { LABEL_COUNT } from '../../src/text/recognize/label.ts';
import { MODEL_HEAD_BYTES, MODEL_MAGIC } from '../../src/text/recognize/model.ts';
import type { Crf } from './crf.ts';

const MAX_WEIGHT = 127;
/** Weights beyond are cut: a finer scale serves the others better. */
const MAX_VALUE = 4;

function writeVarint(bytes: number[], value: number): void {
  let rest = value;
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest);
}

/** Weights as whole numbers from -127 to 127; those under a minimum are left out. */
function quantize(weights: Float32Array, scale: number, min: number): Int8Array {
  const whole = new Int8Array(weights.length);
  for (const [index, weight] of weights.entries())
    if (Math.abs(weight) >= min) whole[index] = Math.max(-MAX_WEIGHT, Math.min(MAX_WEIGHT, Math.round(weight / scale)));
  return whole;
}

/** The file of a model. `keys` are the features in the order of their weights, `print` is the fingerprint of how features are made. */
export function packModel({ weights, transitions }: Crf, keys: readonly number[], min: number, print: number): Uint8Array {
  const top = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = Math.min(top, MAX_VALUE) / MAX_WEIGHT;
  const whole = quantize(weights, scale, min);
  const body: number[] = [];
  let count = 0;
  let last = 0;
  for (const [key, row] of keys.map((key, row) => [key, row] as const).sort(([a], [b]) => a - b)) {
    const own = whole.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT);
    const mask = own.reduce((bits, weight, label) => (weight === 0 ? bits : bits | (1 << label)), 0);
    if (mask === 0) continue;
    writeVarint(body, key - last);
    writeVarint(body, mask);
    for (const weight of own) if (weight !== 0) body.push(weight & 0xff);
    last = key;
    count += 1;
  }
  const head = new DataView(new ArrayBuffer(MODEL_HEAD_BYTES + 4 * TRANSITION_COUNT));
  head.setUint32(0, MODEL_MAGIC, true);
  head.setUint32(4, count, true);
  head.setFloat32(8, scale, true);
  head.setUint32(12, print, true);
  for (const [index, weight] of transitions.entries()) head.setFloat32(MODEL_HEAD_BYTES + 4 * index, weight, true);
  return Uint8Array.from([...new Uint8Array(head.buffer), ...body]);
}
