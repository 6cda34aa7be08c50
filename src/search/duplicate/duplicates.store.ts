import { setImmediate } from 'node:timers/promises';
import { isNull, sql } from 'drizzle-orm';
import type { EntityId, RevisionId } from '../../../schema/ids.ts';
import type { Kind } from '../../../schema/ontology.ts';
import { changes, judgements, statements } from '../../../schema/tables/index.ts';
import { GraphError } from '../../base/errors.ts';
import type { Db } from '../../database/connect.ts';
import { findNewestRevision } from '../../database/revision.ts';
import { type Reading, readName } from '../../text/name/reading.ts';
import { compareEntities, type WeighedReason } from './compare-entities.ts';
import { type CandidatePair, createKeyIndex, type KeyIndex } from './key-index.ts';
import { readAllKeys, readKeysOf } from './keys.store.ts';
import { loadTraits } from './traits.store.ts';
import type { Traits } from './traits.ts';

/** Two entities that may be one. */
export interface Duplicate extends CandidatePair {
  readonly kind: Kind;
  readonly score: number;
  readonly reasons: readonly WeighedReason[];
}

/** Below this score a pair is not worth judging. */
export const MIN_DUPLICATE_SCORE = 0.3;
/** Maximum number of pairs to keep, best first. */
const MAX_KEPT_PAIRS = 20_000;
const PAIRS_AT_ONCE = 1_000;
const PAIRS_PER_TURN = 50;
/** Of more changed entities, all pairs are found anew. */
const MAX_CHANGED = 5_000;
/** Maximum number of pairs to compare. */
const MAX_PAIRS = 400_000;
const MAX_READINGS = 50_000;

const sortBest = (found: readonly Duplicate[]): Duplicate[] =>
  [...found].sort((a, b) => b.score - a.score || a.one - b.one || a.other - b.other).slice(0, MAX_KEPT_PAIRS);

function createReader(): (text: string) => Reading {
  const known = new Map<string, Reading>();
  return (text) => {
    const reading = known.get(text) ?? readName(text);
    if (known.size >= MAX_READINGS) known.clear();
    known.set(text, reading);
    return reading;
  };
}

/** Compares pairs, and keeps those worth judging. */
async function comparePairs(db: Db, pairs: readonly CandidatePair[], minScore = MIN_DUPLICATE_SCORE): Promise<Duplicate[]> {
  const [found, read]: [Duplicate[], (text: string) => Reading] = [[], createReader()];
  for (let at = 0; at < pairs.length; at += PAIRS_AT_ONCE) {
    const some = pairs.slice(at, at + PAIRS_AT_ONCE);
    const traits: Map<EntityId, Traits> = await loadTraits(db, [...new Set(some.flatMap(({ one, other }) => [one, other]))]);
    for (const [index, pair] of some.entries()) {
      if (index % PAIRS_PER_TURN === 0) await setImmediate(); // lets other requests run
      const [one, other] = [traits.get(pair.one), traits.get(pair.other)];
      if (!one || !other || one.kind !== other.kind) continue;
      const compared = compareEntities(one, other, read);
      if (compared.score >= minScore) found.push({ ...pair, kind: one.kind, ...compared });
    }
  }
  return found;
}

/** Without the pairs about which a judgement stands. */
async function listUnjudged(db: Db, pairs: readonly CandidatePair[]): Promise<CandidatePair[]> {
  if (pairs.length === 0) return [];
  const rows = await db.select({ one: judgements.oneId, other: judgements.otherId }).from(judgements).where(isNull(judgements.retractedIn));
  const judged = new Set(rows.map(({ one, other }) => `${Math.min(one, other)} ${Math.max(one, other)}`));
  return pairs.filter(({ one, other }) => !judged.has(`${one} ${other}`));
}

/** Entities that revisions after one have changed; null if they are too many. */
async function listChanged(db: Db, after: RevisionId): Promise<EntityId[] | null> {
  const rows = (await db.execute(sql`
    select distinct id from (
      select ${changes.entityId} as id from ${changes} where ${changes.revision} > ${after} and ${changes.entityId} is not null
      union select unnest(array[${statements.subjectId}, ${statements.objectId}]) from ${changes} join ${statements} on ${statements.id} = ${changes.statementId} where ${changes.revision} > ${after}
    ) changed where id is not null limit ${MAX_CHANGED + 1}`)) as unknown as { id: string }[]; // the driver reads a bigint as text
  return rows.length > MAX_CHANGED ? null : rows.map(({ id }) => Number(id) as EntityId); // ids of entities
}

/** The pairs of the whole graph, kept in memory. */
export interface KeptDuplicates {
  /** All pairs worth judging, best first. @throws UNAVAILABLE while they are found for the first time, if that takes long */
  list(db: () => Db): Promise<readonly Duplicate[]>;
  /** The pairs with one of some entities, those too that are hardly worth judging if the score may be low. @throws UNAVAILABLE, as above */
  listOf(db: () => Db, ids: readonly EntityId[], minScore: number): Promise<readonly Duplicate[]>;
}

const RESPONSE_TIMEOUT_MS = 8_000;

export function keepDuplicates(): KeptDuplicates {
  const keys = keepOnce(refreshKeys);
  const pairs = keepOnce<KeptPairs>(async (db, before) => {
    const { revision, value: index } = await keys(db);
    if (before?.revision === revision) return before;
    const changed = before && before.revision < revision ? await listChanged(db, before.revision) : null;
    const others = changed && before ? withoutEntities(before.value, new Set(changed)) : [];
    const candidates = await listUnjudged(db, index.listPairs(changed && new Set(changed), MAX_PAIRS));
    return { revision, value: sortBest([...others, ...(await comparePairs(db, candidates))]) };
  });
  return {
    list: async (open) => (await orGiveUp(pairs(open()))).value,
    async listOf(open, ids, minScore) {
      const db = open();
      const { value: index } = await orGiveUp(keys(db));
      return sortBest(await comparePairs(db, await listUnjudged(db, index.listPairs(new Set(ids), MAX_PAIRS)), minScore));
    },
  };
}

/** Something that is as of a revision. */
interface Kept<T> {
  readonly revision: RevisionId;
  readonly value: T;
}
type KeptPairs = Kept<readonly Duplicate[]>;

/** Renews what is kept, once for all who ask meanwhile. What fails is tried again from what was kept. */
function keepOnce<K>(renew: (db: Db, before: K | null) => Promise<K>): (db: Db) => Promise<K> {
  let kept: K | null = null;
  let running: Promise<K> | null = null;
  return (db) => {
    running ??= renew(db, kept)
      .then((next) => {
        kept = next;
        return next;
      })
      .finally(() => {
        running = null;
      });
    return running;
  };
}

/** The keys of the entities, of which those that were changed are read anew. */
async function refreshKeys(db: Db, before: Kept<KeyIndex> | null): Promise<Kept<KeyIndex>> {
  const revision = await findNewestRevision(db);
  if (before?.revision === revision) return before;
  const changed = before && before.revision < revision ? await listChanged(db, before.revision) : null;
  if (before && changed) {
    const keys = changed.length > 0 ? await readKeysOf(db, changed) : [];
    before.value.remove(new Set(changed));
    before.value.add(keys);
    return { revision, value: before.value };
  }
  const index = createKeyIndex();
  for await (const keys of readAllKeys(db)) index.add(keys);
  return { revision, value: index };
}

const withoutEntities = (pairs: readonly Duplicate[], ids: ReadonlySet<EntityId>): Duplicate[] =>
  pairs.filter(({ one, other }) => !ids.has(one) && !ids.has(other));

const orGiveUp = <T>(answer: Promise<T>): Promise<T> =>
  Promise.race([
    answer,
    new Promise<never>((_, reject) => {
      const message = 'the entities of the whole graph are still being compared; try again';
      setTimeout(() => reject(new GraphError('UNAVAILABLE', message)), RESPONSE_TIMEOUT_MS).unref();
    }),
  ]);
