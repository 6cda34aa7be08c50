import { asc, type SQL, sql } from 'drizzle-orm';
import type { EntityId, StatementId } from '../../schema/ids.ts';
import { entities, names } from '../../schema/tables/index.ts';
import type { NameRole } from '../../schema/words.ts';
import type { Db } from '../database/connect.ts';
import { isAny } from '../database/write.ts';
import { lookups, withFallback } from '../lang/lang.ts';

export interface NameRow {
  readonly entityId: EntityId;
  readonly text: string;
  readonly lang: string;
  readonly role: NameRole;
  readonly statementId: StatementId | null;
}

/** All names of each entity; one that several articles give stands once. */
export async function loadNames(db: Db, ids: readonly EntityId[]): Promise<NameRow[][]> {
  const rows = await db
    .selectDistinctOn([names.entityId, names.role, names.lang, names.text], {
      entityId: names.entityId,
      text: names.text,
      lang: names.lang,
      role: names.role,
      statementId: names.statementId,
    })
    .from(names)
    .where(isAny(names.entityId, ids))
    .orderBy(asc(names.entityId), asc(names.role), asc(names.lang), asc(names.text), asc(names.articleId));
  const byEntity = Map.groupBy(rows, ({ entityId }) => entityId);
  return ids.map((id) => byEntity.get(id) ?? []);
}

const KAZAKH = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
/** Private code points in the order of the alphabet: compared by code point, they follow it at any collation. */
const ORDERED = String.fromCodePoint(...Array.from(KAZAKH, (_, at) => 0xe000 + at));

/** The name in the best of the languages, as `label` chooses it, as a text that sorts by the Kazakh alphabet at any collation; the slug where there is none. */
export function labelSortKey(asked: readonly string[]): SQL {
  const languages = lookups(withFallback(asked)).map((tag) => sql`${tag}`);
  const label = sql`(select ${names.text} from ${names} where ${names.entityId} = ${entities.id}
    order by array_position(array[${sql.join(languages, sql`, `)}]::text[], ${names.lang}), ${names.role}, ${names.lang}, ${names.text} limit 1)`;
  return sql`(translate(lower(coalesce(${label}, ${entities.slug})), ${KAZAKH}, ${ORDERED}) collate "C")`;
}
