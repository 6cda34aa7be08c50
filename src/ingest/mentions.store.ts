import { eq } from 'drizzle-orm';
import type { ArticleId, StatementId } from '../../schema/ids.ts';
import { mentions } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { insertAll, isAny } from '../database/write.ts';
import { difference, keyedBy } from './difference.ts';
import type { Folder } from './read.ts';
import { codePoints } from './span.ts';
import type { Referent } from './statements.store.ts';
import { canonicalText } from './value.ts';
import { certaintyOf, stored } from './words.ts';

/** The mentions; those that stand keep their rows. */
export async function writeMentions(
  db: Db,
  articleId: ArticleId,
  { graph, text }: Folder,
  refer: (slug: string) => Referent,
  statementOf: ReadonlyMap<string, StatementId>,
): Promise<number> {
  const points = text === undefined ? undefined : codePoints(text);
  const wanted = graph.sentences.flatMap(({ number, mentions: list }) =>
    list.map((mention) => ({
      articleId,
      sentence: number,
      start: mention.span[0],
      end: mention.span[1],
      kind: mention.kind,
      entityId: mention.entity === undefined ? null : refer(mention.entity).id,
      statementId: mention.statement === undefined ? null : (statementOf.get(mention.statement) ?? null),
      ...stored(mention, points),
      ...certaintyOf(mention.inferred),
    })),
  );
  const key = (row: typeof mentions.$inferInsert) => [
    row.sentence,
    row.start,
    row.end,
    row.kind,
    row.entityId,
    row.statementId,
    row.surface,
    row.sha256,
    row.certainty,
    row.reason ? canonicalText(row.reason) : null,
  ];
  const change = difference(keyedBy(wanted, key), keyedBy(await db.select().from(mentions).where(eq(mentions.articleId, articleId)), key));
  if (change.gone.length > 0)
    await db.delete(mentions).where(
      isAny(
        mentions.id,
        change.gone.map(({ id }) => id),
      ),
    );
  await insertAll(db, mentions, change.added);
  return wanted.length;
}
