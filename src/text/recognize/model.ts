import { excludeTransitions, type LabelScores, TRANSITION_COUNT, type Transitions } from './decode.ts';
import { MAX_FEATURES, type ReadWords, writeFeatures } from './features.ts';
import { LABEL_COUNT } from './label.ts';

/** A linear-chain model: a row of small whole weights for each feature, found through a hash table. */
export interface Model {
  /** Keys of the hash table, -1 if empty, and the row of each key. */
  readonly keys: Int32Array;
  readonly rows: Int32Array;
  readonly weights: Int8Array;
  /** What a weight of 1 is worth. */
  readonly scale: number;
  readonly transitions: Float64Array;
  /** The same as factors. */
  readonly factors: Float64Array;
  /** Fingerprint of the features that the model was trained with. */
  readonly fingerprint: number;
}

/** Start of a file with a model of this form. */
export const MODEL_MAGIC = 0x315a4853;
/** Magic, number of rows, scale, fingerprint. */
export const MODEL_HEAD_BYTES = 16;

const MAX_LOAD = 0.5;

/** Reads one number of a file, seven bits a byte. */
function readVarint(bytes: Uint8Array, at: { position: number }): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at.position] ?? 0;
    at.position += 1;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
}

function insertKey(keys: Int32Array, rows: Int32Array, key: number, row: number): void {
  let slot = key & (keys.length - 1);
  while (keys[slot] !== -1) slot = (slot + 1) & (keys.length - 1);
  keys[slot] = key;
  rows[slot] = row;
}

/** @throws an Error if the bytes are no model of this form */
export function parseModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < MODEL_HEAD_BYTES || view.getUint32(0, true) !== MODEL_MAGIC)
    throw new Error('This is not a model of names: train it anew');
  const count = view.getUint32(4, true);
  const size = 2 ** Math.ceil(Math.log2(count / MAX_LOAD + 1));
  const keys = new Int32Array(size).fill(-1);
  const rows = new Int32Array(size);
  const weights = new Int8Array(count * LABEL_COUNT);
  const transitions: Transitions = new Float32Array(TRANSITION_COUNT).map((_, index) =>
    view.getFloat32(MODEL_HEAD_BYTES + 4 * index, true),
  );
  const at = { position: MODEL_HEAD_BYTES + 4 * TRANSITION_COUNT };
  let key = 0;
  for (let row = 0; row < count; row += 1) {
    key += readVarint(bytes, at);
    insertKey(keys, rows, key, row);
    const mask = readVarint(bytes, at);
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      if ((mask & (1 << label)) === 0) continue;
      weights[row * LABEL_COUNT + label] = bytes[at.position] ?? 0;
      at.position += 1;
    }
  }
  const allowed = excludeTransitions(transitions);
  return {
    keys,
    rows,
    weights,
    scale: view.getFloat32(8, true),
    transitions: allowed,
    factors: allowed.map(Math.exp),
    fingerprint: view.getUint32(12, true),
  };
}

function findRow({ keys, rows }: Model, key: number): number {
  let slot = key & (keys.length - 1);
  for (let found = keys[slot]; found !== -1; found = keys[slot]) {
    if (found === key) return rows[slot] ?? -1;
    slot = (slot + 1) & (keys.length - 1);
  }
  return -1;
}

const buffer = new Uint32Array(MAX_FEATURES);

/** The scores of all labels for every word of a sentence. */
export function scoreWords(model: Model, read: ReadWords): LabelScores {
  const { weights, scale } = model;
  const scores = new Float64Array(read.words.length * LABEL_COUNT);
  for (let index = 0; index < read.words.length; index += 1) {
    const count = writeFeatures(read, index, buffer);
    const base = index * LABEL_COUNT;
    for (let feature = 0; feature < count; feature += 1) {
      const row = findRow(model, buffer[feature] ?? 0);
      if (row < 0) continue;
      const from = row * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label += 1)
        scores[base + label] = (scores[base + label] ?? 0) + (weights[from + label] ?? 0);
    }
    for (let label = 0; label < LABEL_COUNT; label += 1) scores[base + label] = (scores[base + label] ?? 0) * scale;
  }
  return scores;
}
