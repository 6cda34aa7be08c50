import { eq } from 'drizzle-orm';
import type { ArticleId, EntityId } from '../../schema/ids.ts';
import { entities, type events, KIND_TABLES } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import type { Target } from './article.store.ts';
import { type Declaration, loadDeclarations } from './declarations.store.ts';
import { type ClassKey, findDecisive, isSameValue } from './declared-class.ts';
import { loadEntitiesByIds, type StoredEntity } from './entities.store.ts';

const OWN_KEYS = ['collective', 'description'] as const satisfies ClassKey[];
const KIND_KEYS = ['type', 'latitude', 'longitude'] as const satisfies ClassKey[];

/** A part of the class of an entity that its articles decide otherwise than it is stored. */
interface Decision {
  readonly key: ClassKey;
  readonly value: unknown;
  /** The article that decides it; undefined if none says anything. */
  readonly articleId: ArticleId | undefined;
}

/** What the articles decide otherwise. A type that no article gives any more stays. */
function decide(before: StoredEntity, declared: readonly Declaration[], keys: readonly ClassKey[]): Decision[] {
  return keys.flatMap((key): Decision[] => {
    const decisive = findDecisive(declared, key);
    const fallback = key === 'collective' ? false : key === 'type' ? before[key] : null;
    const value = decisive ? decisive[key] : fallback;
    return isSameValue(value, before[key]) ? [] : [{ key, value, articleId: decisive?.articleId }];
  });
}

/**
 * Gives entities the home and the class that follow from the declarations of all articles, whatever the order in which these came in. What an account
 * wrote stays. @returns the articles whose descriptions differ from before
 */
export async function updateClasses(db: Db, target: Target, ids: readonly EntityId[]): Promise<ArticleId[]> {
  const declared = await loadDeclarations(db, ids);
  const described = new Set<ArticleId>();
  for (const before of (await loadEntitiesByIds(db, ids)).values()) {
    const all = declared.get(before.id) ?? [];
    const [home] = all;
    if (!home) continue; // only statements, names or mentions are left of it
    const own = decide(before, all, OWN_KEYS);
    const isMoved = home.articleId !== before.homeId;
    if ((isMoved || own.length > 0) && !(await isHeld(target, before.slug, before, own))) {
      await db
        .update(entities)
        .set({ homeId: home.articleId, ...toColumns(own) })
        .where(eq(entities.id, before.id));
      if (isMoved || own.some(({ key }) => key === 'description')) described.add(before.homeId).add(home.articleId);
    }
    const ofKind = decide(before, all, KIND_KEYS);
    if (ofKind.length > 0 && !(await isHeld(target, before.slug, { since: before.classSince }, ofKind))) {
      const table: typeof events = KIND_TABLES[before.kind] as typeof events; // the table with most columns; others are given their own
      await db.update(table).set(toColumns(ofKind)).where(eq(table.id, before.id));
    }
  }
  return [...described];
}

const toColumns = (decisions: readonly Decision[]): Record<string, unknown> =>
  Object.fromEntries(decisions.map(({ key, value }) => [key, value]));

/** True if an account wrote the row as it is. There is a warning if the folder says otherwise. */
function isHeld({ id, acts }: Target, slug: string, row: Pick<StoredEntity, 'since'>, decisions: readonly Decision[]): Promise<boolean> {
  const told = decisions.find(({ articleId }) => articleId === id) ?? decisions.find(({ articleId }) => articleId === undefined);
  return acts.holds(row, told ? ['entities', slug, told.key] : null, told?.value);
}
