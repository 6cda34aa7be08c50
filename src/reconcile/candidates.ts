import type { EntityId } from '../../schema/ids.ts';
import { badInput } from '../base/errors.ts';
import { isSearchText } from '../base/search-text.ts';
import type { Db } from '../database/connect.ts';
import { type Resolution, resolveNames } from '../search/resolve/resolve.store.ts';
import { type DescribedEntity, describeEntities, toType } from './described-entity.ts';
import { findHints, type Hints, readHints } from './hints.ts';
import type { Query } from './query.ts';
import { listSchemes } from './schemes.store.ts';

/** A candidate of a query, with its reasons. */
interface FoundCandidate {
  readonly entityId: EntityId;
  /** From 0 to 1. */
  readonly score: number;
  readonly why: readonly string[];
  /** True if the candidate is a certain match. */
  readonly match: boolean;
}

/** Reason of a candidate that was given by an id or identifier. */
const IDENTIFIED = 'IDENTIFIER';

/** Entities given by an id come first; a single one is a certain match. Then entities with the name. */
function listCandidates({ kinds, limit }: Query, { self }: Hints, named: Resolution | undefined): FoundCandidate[] {
  const requested = self.filter(({ kind }) => kinds?.includes(kind) ?? true);
  const identified = requested.map(({ id }) => ({ entityId: id, score: 1, why: [IDENTIFIED], match: self.length === 1 }));
  const others = (named?.candidates ?? [])
    .filter(({ entityId }) => requested.every(({ id }) => id !== entityId))
    .map(({ entityId, score, why }, index) => ({
      entityId,
      score,
      why,
      match: requested.length === 0 && index === 0 && named?.verdict === 'MATCH',
    }));
  return [...identified, ...others].slice(0, limit);
}

function toResult(
  { score, why, match }: FoundCandidate,
  { id, name, kind, description }: DescribedEntity,
  lang: readonly string[],
): object {
  return {
    id,
    name,
    ...(description !== undefined && { description }),
    type: [toType(kind, lang)],
    score: Math.round(score * 10_000) / 100,
    match,
    features: [{ id: 'score', value: score }, ...why.map((reason) => ({ id: reason, value: true }))],
  };
}

/** Candidates for each query of a batch, by key, with a fixed number of SQL statements. @throws BAD_INPUT */
export async function answerBatch(db: Db, batch: readonly Query[], lang: readonly string[]): Promise<object> {
  const schemes = batch.some(({ properties }) => properties.length > 0) ? await listSchemes(db) : [];
  const written = batch.map((query) => readHints(query, schemes));
  const names = batch.map(({ key, text }, index) => {
    if (text !== null) return isSearchText(text) ? text : null; // an empty cell has no candidates
    if (written[index]?.isIdentified) return null;
    throw badInput(`queries.${key}.query`, text, 'without a name to look for, an identifier among the properties is needed');
  });
  const hints = await findHints(db, written);
  const requested = batch.flatMap(({ kinds }, index) => {
    const name = names[index];
    return name == null ? [] : [{ index, query: { name, kind: kinds, linkedTo: hints[index]?.linkedTo ?? [] } }];
  });
  const resolved = await resolveNames(
    db,
    requested.map(({ query }) => query),
  );
  const byPlace = new Map(requested.map(({ index }, nth) => [index, resolved[nth]]));
  const found = batch.map((query, index) => listCandidates(query, hints[index] ?? { self: [], linkedTo: [] }, byPlace.get(index)));
  const described = await describeEntities(
    db,
    found.flat().map(({ entityId }) => entityId),
    lang,
  );
  return Object.fromEntries(
    batch.map(({ key }, index) => [
      key,
      {
        result: (found[index] ?? []).flatMap((candidate) => {
          const entity = described.get(candidate.entityId);
          return entity ? [toResult(candidate, entity, lang)] : [];
        }),
      },
    ]),
  );
}
