import { and, eq, ne, sql } from 'drizzle-orm';
import type { ArticleId, EntityId } from '../../schema/ids.ts';
import { entities, identifiers, names } from '../../schema/tables/index.ts';
import { parsePartialDate } from '../base/partial-date.ts';
import type { Db } from '../database/connect.ts';
import { insertAll } from '../database/write.ts';
import { foldName } from '../text/name/fold.ts';
import type { Target } from './article.store.ts';
import { diffRows, indexByKey } from './diff-rows.ts';
import type { GraphFile } from './shape.ts';
import type { StatementChange } from './statements.store.ts';

/** Writes the names and identifiers of this article. A title goes with the statement that supports it. */
export async function writeNames(
  db: Db,
  { id: articleId, isNew, acts }: Target,
  graph: GraphFile,
  idOf: ReadonlyMap<string, EntityId>,
  { keyed, settled }: Pick<StatementChange, 'keyed' | 'settled'>,
): Promise<void> {
  const declared = Object.entries(graph.entities).map(([slug, entity]) => ({ slug, entityId: idOf.get(slug) as EntityId, entity })); // every declared slug has an id
  const desired = declared.flatMap(({ slug, entityId, entity }) =>
    entity.names.flatMap(({ role, lang, text, statement, validFrom, validTo, sentence, corrects }, index) =>
      settled.has(statement ?? '')
        ? []
        : acts.place(['entities', slug, 'names', index], {
            entityId,
            role,
            lang,
            text,
            ...foldName({ text, role }, entity.kind),
            articleId,
            statementId: (statement && keyed.get(statement)) || null,
            validFrom: validFrom ?? null,
            validTo: validTo ?? null,
            validEarliest: parsePartialDate(validFrom ?? '')?.earliest ?? null,
            validLatest: parsePartialDate(validTo ?? '')?.latest ?? null,
            sentence: sentence ?? null,
            corrects: corrects ?? null,
          } as typeof names.$inferInsert),
    ),
  );
  const nameKey = (row: typeof names.$inferInsert) => [
    ...[row.entityId, row.role, row.lang, row.text, row.statementId],
    ...[row.validFrom ?? null, row.validTo ?? null, row.sentence ?? null, row.corrects ?? null],
  ];
  const current = isNew ? [] : await db.select().from(names).where(eq(names.articleId, articleId));
  const change = await acts.settle(names, nameKey, diffRows(indexByKey(desired, nameKey), indexByKey(current, nameKey)));
  for (const row of change.gone) {
    await db
      .delete(names)
      .where(
        and(
          eq(names.entityId, row.entityId),
          eq(names.role, row.role),
          eq(names.lang, row.lang),
          eq(names.text, row.text),
          eq(names.articleId, articleId),
          sql`${names.validFrom} is not distinct from ${row.validFrom}`,
          sql`${names.validTo} is not distinct from ${row.validTo}`,
        ),
      );
  }
  await insertAll(db, names, change.added);

  const desiredIdentifiers = declared.flatMap(({ slug, entityId, entity }) =>
    entity.identifiers.map((identifier, index) =>
      acts.place(['entities', slug, 'identifiers', index], { ...identifier, entityId, articleId }),
    ),
  );
  const idKey = (row: typeof identifiers.$inferInsert) => [row.entityId, row.scheme, row.value, row.source];
  const given = isNew ? [] : await db.select().from(identifiers).where(eq(identifiers.articleId, articleId));
  const identifierChange = await acts.settle(identifiers, idKey, diffRows(indexByKey(desiredIdentifiers, idKey), indexByKey(given, idKey)));
  for (const { scheme, value } of identifierChange.gone) {
    await db
      .delete(identifiers)
      .where(and(eq(identifiers.scheme, scheme), eq(identifiers.value, value), eq(identifiers.articleId, articleId)));
  }
  await insertAll(db, identifiers, identifierChange.added);
}

/** The owners of the folder's identifiers according to other articles: slugs by `scheme:value`. */
export async function loadIdentifierOwners(db: Db, articleId: ArticleId | undefined, graph: GraphFile): Promise<Map<string, string>> {
  const pairs = Object.values(graph.entities).flatMap((entity) =>
    entity.identifiers.map(({ scheme, value }) => sql`(${scheme}, ${value})`),
  );
  if (pairs.length === 0) return new Map();
  const rows = await db
    .select({ scheme: identifiers.scheme, value: identifiers.value, slug: entities.slug })
    .from(identifiers)
    .innerJoin(entities, eq(entities.id, identifiers.entityId))
    .where(
      and(
        sql`(${identifiers.scheme}, ${identifiers.value}) in (${sql.join(pairs, sql`, `)})`,
        articleId === undefined ? undefined : ne(identifiers.articleId, articleId),
      ),
    );
  return new Map(rows.map(({ scheme, value, slug }) => [`${scheme}:${value}`, slug]));
}
