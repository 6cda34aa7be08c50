import { eq, sql } from 'drizzle-orm';
import type { EntityId } from '../../../schema/ids.ts';
import { declarations, entities, identifiers, mentions, names, proposals, quotations } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { reindexArticles } from '../../ingest/words.store.ts';
import { listSearchedWords, removeUnusedWords } from './forgotten-keys.store.ts';
import { beginForgetting, endForgetting, removeRows, removeWords } from './remove-words.store.ts';

/** How many rows are deleted or lose their words, those of earlier revisions among them. */
export interface ForgottenOfEntity {
  readonly names: number;
  readonly identifiers: number;
  readonly descriptions: number;
  readonly mentions: number;
  readonly quotations: number;
}

/** Forgets what an entity is called, of all revisions. Its id, its slug, its class and its statements stay, and so do texts and glosses of articles. */
export async function forgetEntity(db: Db, id: EntityId): Promise<ForgottenOfEntity> {
  const ofEntity = sql`r.entity_id = ${id}`;
  const searched = await listSearchedWords(db, sql`false`, ofEntity);
  const [entity] = await db
    .update(entities)
    .set({ forgottenIn: sql`this_revision()`, description: null })
    .where(eq(entities.id, id))
    .returning({ homeId: entities.homeId });
  await db.delete(names).where(eq(names.entityId, id));
  await db.delete(identifiers).where(eq(identifiers.entityId, id));
  await db.delete(proposals).where(eq(proposals.entityId, id));
  await beginForgetting(db);
  const counts = {
    names: await removeRows(db, names, ofEntity),
    identifiers: await removeRows(db, identifiers, ofEntity),
    descriptions:
      (await removeWords(db, entities, [entities.description], sql`r.id = ${id}`)) +
      (await removeWords(db, declarations, [declarations.description], ofEntity)),
    mentions: await removeWords(db, mentions, [mentions.surface, mentions.sha256], ofEntity),
    quotations: await removeWords(db, quotations, [quotations.asWritten, quotations.sha256], sql`r.speaker_id = ${id}`),
  };
  await db.execute(sql`update past."entities" set forgotten_in = this_revision() where id = ${id}`);
  if (entity) await reindexArticles(db, [entity.homeId]);
  await removeUnusedWords(db, searched);
  await endForgetting(db);
  return counts;
}
