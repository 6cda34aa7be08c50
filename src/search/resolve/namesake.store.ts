import type { Db } from '../../database/connect.ts';
import { loadEntities } from '../../graph/entity/entity.store.ts';
import type { Namesake, NewName } from '../../ingest/warn-namesake.ts';
import { resolveNames } from './resolve.store.ts';

/** Maximum number of names to resolve at once, and of entities for each. */
const NAMES_PER_BATCH = 100;
const MAX_NAMESAKES = 5;

/** The entities that new names mean for sure or almost, best first. */
export async function findNamesakes(db: Db, names: readonly NewName[]): Promise<Namesake[][]> {
  const found: Namesake[][] = [];
  for (let at = 0; at < names.length; at += NAMES_PER_BATCH) {
    const resolved = await resolveNames(db, names.slice(at, at + NAMES_PER_BATCH), true);
    const best = resolved.map(({ candidates }) => candidates.slice(0, MAX_NAMESAKES));
    const ids = [...new Set(best.flat().map(({ entityId }) => entityId))];
    const rows = new Map((await loadEntities(db, ids)).flatMap((row) => (row ? [[row.id, row] as const] : [])));
    found.push(
      ...best.map((candidates) =>
        candidates.flatMap(({ entityId, name, score }) => {
          const row = rows.get(entityId);
          return row ? [{ slug: row.slug, kind: row.kind, name: name.text, score }] : [];
        }),
      ),
    );
  }
  return found;
}
