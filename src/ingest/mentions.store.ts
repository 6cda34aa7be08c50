import { eq } from 'drizzle-orm';
import type { StatementId } from '../../schema/ids.ts';
import { mentions } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { insertAll, isAny } from '../database/write.ts';
import type { Target } from './article.store.ts';
import { diffRows, indexByKey } from './diff-rows.ts';
import type { LocatedFolder } from './read-folder.ts';
import type { Referent } from './referent.ts';
import { toCodePoints } from './span.ts';
import { toCertainty, toWordsOf } from './stored-words.ts';
import { canonicalizeText } from './value.ts';

/** Writes the mentions. Unchanged ones keep their rows. */
export async function writeMentions(
  db: Db,
  { id: articleId, isNew, acts }: Target,
  { graph, text }: LocatedFolder,
  refer: (slug: string) => Referent,
  statementOf: ReadonlyMap<string, StatementId>,
): Promise<number> {
  const points = text === undefined ? undefined : toCodePoints(text);
  const desired = graph.sentences.flatMap(({ number, mentions: list }) =>
    list.map((mention, index) => {
      const referent = mention.entity === undefined ? null : refer(mention.entity);
      return acts.place(['sentences', number - 1, 'mentions', index], {
        articleId,
        sentence: number,
        start: mention.span[0],
        end: mention.span[1],
        kind: mention.kind,
        entityId: referent?.id ?? null,
        statementId: mention.statement === undefined ? null : (statementOf.get(mention.statement) ?? null),
        ...toWordsOf(referent, mention, points),
        ...toCertainty(mention.inferred),
      });
    }),
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
    row.reason ? canonicalizeText(row.reason) : null,
  ];
  const current = isNew ? [] : await db.select().from(mentions).where(eq(mentions.articleId, articleId));
  const change = await acts.settle(mentions, key, diffRows(indexByKey(desired, key), indexByKey(current, key)));
  if (change.gone.length > 0)
    await db.delete(mentions).where(
      isAny(
        mentions.id,
        change.gone.map(({ id }) => id),
      ),
    );
  await insertAll(db, mentions, change.added);
  return desired.length;
}
