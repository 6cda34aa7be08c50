import { setImmediate } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { EntityId, RevisionId } from '../../../schema/ids.ts';
import type { Kind } from '../../../schema/ontology.ts';
import { changes, statements } from '../../../schema/tables/index.ts';
import { GraphError } from '../../base/errors.ts';
import type { Db } from '../../database/connect.ts';
import { findNewestRevision } from '../../database/revision.ts';
import { type Reading, readName } from '../../text/name/reading.ts';
import { compareEntities, type WeighedReason } from './compare-entities.ts';
import { type CandidatePair, listCandidatePairs } from './pairs.store.ts';
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
/** So many of the best pairs are kept. */
const MAX_KEPT_PAIRS = 20_000;
const PAIRS_AT_ONCE = 1_000;
const PAIRS_PER_TURN = 50;
/** Of more changed entities, all pairs are found anew. */
const MAX_CHANGED = 5_000;
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
async function comparePairs(db: Db, pairs: readonly CandidatePair[]): Promise<Duplicate[]> {
  const [found, read]: [Duplicate[], (text: string) => Reading] = [[], createReader()];
  for (let at = 0; at < pairs.length; at += PAIRS_AT_ONCE) {
    const some = pairs.slice(at, at + PAIRS_AT_ONCE);
    const traits: Map<EntityId, Traits> = await loadTraits(db, [...new Set(some.flatMap(({ one, other }) => [one, other]))]);
    for (const [index, pair] of some.entries()) {
      if (index % PAIRS_PER_TURN === 0) await setImmediate(); // lets other requests run
      const [one, other] = [traits.get(pair.one), traits.get(pair.other)];
      if (!one || !other || one.kind !== other.kind) continue;
      const compared = compareEntities(one, other, read);
      if (compared.score >= MIN_DUPLICATE_SCORE) found.push({ ...pair, kind: one.kind, ...compared });
    }
  }
  return found;
}

/** The pairs with one of some entities. */
export const findDuplicatesOf = async (db: Db, ids: readonly EntityId[]): Promise<Duplicate[]> =>
  sortBest(await comparePairs(db, await listCandidatePairs(db, ids)));

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
}

const PATIENCE_MS = 8_000;

export function keepDuplicates(): KeptDuplicates {
  let kept: { readonly revision: RevisionId; readonly pairs: readonly Duplicate[] } | null = null;
  let running: Promise<readonly Duplicate[]> | null = null;

  async function refresh(db: Db): Promise<readonly Duplicate[]> {
    const revision = await findNewestRevision(db);
    if (kept && kept.revision === revision) return kept.pairs;
    const changed = kept && kept.revision < revision ? await listChanged(db, kept.revision) : null;
    const others = changed && kept ? withoutEntities(kept.pairs, new Set(changed)) : [];
    const found = changed?.length === 0 ? [] : await comparePairs(db, await listCandidatePairs(db, changed));
    kept = { revision, pairs: sortBest([...others, ...found]) };
    return kept.pairs;
  }
  return {
    list(open) {
      running ??= refresh(open()).finally(() => {
        running = null;
      });
      return Promise.race([running, giveUp()]);
    },
  };
}

const withoutEntities = (pairs: readonly Duplicate[], ids: ReadonlySet<EntityId>): Duplicate[] =>
  pairs.filter(({ one, other }) => !ids.has(one) && !ids.has(other));

const giveUp = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(
      () =>
        reject(new GraphError('UNAVAILABLE', 'the pairs of the whole graph are still being compared; try again, or filter by an entity')),
      PATIENCE_MS,
    ).unref();
  });
