import type { EntityId } from '../../../schema/ids.ts';

/** A key of an entity, as the hash of it. Two keys with one hash only make a pair that is compared in vain. */
export interface KeyOfEntity {
  readonly id: EntityId;
  readonly hash: number;
  /** Of more entities that share it none are compared. */
  readonly size: number;
}

/** Two entities of one kind that have a key in common, the lower id first. */
export interface CandidatePair {
  readonly one: EntityId;
  readonly other: EntityId;
}

/** The keys of all entities in memory: about 17 bytes each. */
export interface KeyIndex {
  add(keys: readonly KeyOfEntity[]): void;
  remove(ids: ReadonlySet<EntityId>): void;
  /** Pairs that share a rare enough key, those of the rarest keys first: of all, or with one of some. */
  listPairs(ids: ReadonlySet<EntityId> | null, most: number): CandidatePair[];
}

const FIRST_LENGTH = 1 << 12;
const GONE = 0;

/** Rows in chains by hash. A row is removed by its id, and its place is not used again until all are read anew. */
interface KeyRows {
  ids: Float64Array;
  hashes: Int32Array;
  sizes: Uint8Array;
  /** The next row with the same chain, plus 1. */
  next: Int32Array;
  /** The first row of each chain, plus 1. */
  heads: Int32Array;
  count: number;
}

const createRows = (length: number): KeyRows => ({
  ids: new Float64Array(length),
  hashes: new Int32Array(length),
  sizes: new Uint8Array(length),
  next: new Int32Array(length),
  heads: new Int32Array(length),
  count: 0,
});

const at = (list: Int32Array | Float64Array | Uint8Array, index: number): number => list[index] ?? 0;

function addRow(rows: KeyRows, id: number, hash: number, size: number): void {
  const [row, chain] = [rows.count, hash & (rows.heads.length - 1)];
  rows.ids[row] = id;
  rows.hashes[row] = hash;
  rows.sizes[row] = size;
  rows.next[row] = at(rows.heads, chain);
  rows.heads[chain] = row + 1;
  rows.count += 1;
}

function growRows(rows: KeyRows): KeyRows {
  const larger = createRows(rows.ids.length * 2);
  for (let row = 0; row < rows.count; row += 1)
    if (at(rows.ids, row) !== GONE) addRow(larger, at(rows.ids, row), at(rows.hashes, row), at(rows.sizes, row));
  return larger;
}

/** The entities that share a key, ascending. */
function findSharing(rows: KeyRows, hash: number, size: number): EntityId[] {
  const found: number[] = [];
  for (let next = at(rows.heads, hash & (rows.heads.length - 1)); next > 0; next = at(rows.next, next - 1)) {
    const row = next - 1;
    if (at(rows.hashes, row) === hash && at(rows.sizes, row) === size && at(rows.ids, row) !== GONE) found.push(at(rows.ids, row));
  }
  return [...new Set(found)].sort((a, b) => a - b) as EntityId[]; // they were added as ids of entities
}

export function createKeyIndex(): KeyIndex {
  let rows = createRows(FIRST_LENGTH);
  /** Each key once, by the row that heads those of its kind. */
  function listGroups(ids: ReadonlySet<number> | null): EntityId[][] {
    const groups: EntityId[][] = [];
    const seen = new Set<number>();
    for (let row = 0; row < rows.count; row += 1) {
      const [id, hash, size] = [at(rows.ids, row), at(rows.hashes, row), at(rows.sizes, row)];
      if (id === GONE || (ids && !ids.has(id))) continue;
      const key = hash * 256 + size;
      if (seen.has(key)) continue;
      const sharing = findSharing(rows, hash, size);
      if (sharing.length < 2) continue;
      seen.add(key);
      if (sharing.length <= size) groups.push(sharing);
    }
    return groups.sort((one, other) => one.length - other.length);
  }
  return {
    add(keys) {
      for (const { id, hash, size } of keys) {
        if (rows.count === rows.ids.length) rows = growRows(rows);
        addRow(rows, id, hash, size);
      }
    },
    remove(ids) {
      const gone: ReadonlySet<number> = ids;
      for (let row = 0; row < rows.count; row += 1) if (gone.has(at(rows.ids, row))) rows.ids[row] = GONE;
    },
    listPairs(ids, most) {
      const pairs = new Map<string, CandidatePair>();
      for (const group of listGroups(ids))
        for (const [index, one] of group.entries())
          for (const other of group.slice(index + 1)) {
            if (pairs.size >= most) return [...pairs.values()];
            if (!ids || ids.has(one) || ids.has(other)) pairs.set(`${one} ${other}`, { one, other });
          }
      return [...pairs.values()];
    },
  };
}
