import { setImmediate } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { EntityId } from '../../../schema/ids.ts';
import type { Kind } from '../../../schema/ontology.ts';
import { statements } from '../../../schema/tables/index.ts';
import type { EntityRef } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import { isCurrentStatement } from '../../graph/filter/provenance.store.ts';
import { findEntities, notFound } from '../../graph/filter/refs.store.ts';
import { getInflections } from '../../text/inflection/languages.ts';
import { readName } from '../../text/name/reading.ts';
import { findCandidates } from '../candidates.store.ts';
import { buildLookup, removeDoubtful } from '../name-lookup.ts';
import { type Match, rankNames } from '../rank-names.ts';
import { decideVerdict, preferLinked, type Verdict } from './verdict.ts';

/** A name to resolve, with hints. */
export interface NameQuery {
  readonly name: string;
  readonly kind?: readonly Kind[] | null | undefined;
  /** Language of the name. Kazakh endings are removed if it is Kazakh or absent. */
  readonly lang?: string | null | undefined;
  /** Entities that it should be linked with. */
  readonly linkedTo?: readonly EntityRef[] | null | undefined;
}

export interface Resolution {
  readonly name: string;
  readonly verdict: Verdict;
  /** Best first. */
  readonly candidates: readonly Match[];
  readonly truncated: boolean;
}

/** Maximum number of compared names per strategy and query. */
const MAX_COMPARED = 50;
const NAMES_PER_TURN = 20;

/**
 * Resolves names to entities, with at most four SQL statements. If only sure matches count, doubtful ones are not looked for: they may
 * still be among the candidates. @throws NOT_FOUND for an unknown hint
 */
export async function resolveNames(db: Db, queries: readonly NameQuery[], isSureOnly = false): Promise<Resolution[]> {
  const refs = queries.flatMap(({ linkedTo }) => linkedTo ?? []);
  const known = await findEntities(db, refs);
  for (const [index, { linkedTo }] of queries.entries()) {
    const missing = linkedTo?.find(({ written }) => !known.has(written));
    if (missing) throw await notFound(db, missing, `names.${index}.linkedTo`);
  }
  const read = queries.map(({ name, lang, kind }) => {
    const reading = readName(name, getInflections(lang));
    const lookup = buildLookup(reading, false);
    return { reading, lookup: isSureOnly ? removeDoubtful(lookup, reading) : lookup, kinds: kind };
  });
  const found = await findCandidates(db, read, MAX_COMPARED);
  const ranked: (readonly Match[])[] = [];
  for (const [index, { reading }] of read.entries()) {
    if (index % NAMES_PER_TURN === 0) await setImmediate(); // lets other requests run
    ranked.push(rankNames(reading, found[index]?.names ?? [], false));
  }
  const hints = queries.map(({ linkedTo }) => linkedTo?.map(({ written }) => known.get(written)?.id as EntityId));
  const linked = await loadLinked(db, ranked, hints);
  return queries.map(({ name }, index) => {
    const candidates = hints[index]?.length ? preferLinked(ranked[index] ?? [], linked[index] ?? new Set()) : (ranked[index] ?? []);
    return { name, verdict: decideVerdict(candidates), candidates, truncated: found[index]?.truncated ?? false };
  });
}

/** The candidates of each list that a current statement links to one of the hints. */
async function loadLinked(
  db: Db,
  lists: readonly (readonly Match[])[],
  hints: readonly (readonly EntityId[] | undefined)[],
): Promise<ReadonlySet<number>[]> {
  const hinted = [...new Set(hints.flatMap((ids) => ids ?? []))];
  if (hinted.length === 0) return lists.map(() => new Set());
  const candidates = [...new Set(lists.flatMap((list, index) => (hints[index]?.length ? list.map(({ entityId }) => entityId) : [])))];
  const rows = await db
    .select({ subject: statements.subjectId, object: statements.objectId })
    .from(statements)
    .where(
      sql`${isCurrentStatement(statements)} and ((${isAny(statements.subjectId, candidates)} and ${isAny(statements.objectId, hinted)})
        or (${isAny(statements.objectId, candidates)} and ${isAny(statements.subjectId, hinted)}))`,
    );
  return hints.map((ids = []) => {
    const own = new Set<number | null>(ids);
    return new Set(
      rows.flatMap(({ subject, object }) => [
        ...(own.has(object) ? [subject] : []),
        ...(own.has(subject) && object !== null ? [object] : []),
      ]),
    );
  });
}
