import type { Db } from '../../database/connect.ts';
import type { EntityRow } from '../../graph/entity/entity.store.ts';
import { loadEntities } from '../../graph/entity/entity.store.ts';
import { findMentions } from '../../search/mention/in-text.store.ts';

/** The organization of the graph that has the name of a site, without doubt; undefined if there is none. */
export async function findPublisher(db: Db, site: string | null, lang: string): Promise<EntityRow | undefined> {
  if (site === null) return undefined;
  const mentions = await findMentions(db, site, lang);
  const whole = mentions.filter(
    ({ start, end, doubt, candidates }) => start === 0 && end === Array.from(site).length && doubt === null && candidates.length === 1,
  );
  const ids = whole.flatMap(({ candidates }) => candidates.map(({ entityId }) => entityId));
  const [found] = await loadEntities(db, ids);
  return found?.kind === 'ORGANIZATION' ? found : undefined;
}
