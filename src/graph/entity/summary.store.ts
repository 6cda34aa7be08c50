import { and, isNull } from 'drizzle-orm';
import { articles, entities, statements } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { isFact } from '../filter/provenance.store.ts';

/** Current numbers of entities, statements and articles. */
export async function summarize(db: Db): Promise<{ entities: number; statements: number; articles: number }> {
  const [entityCount, statementCount, articleCount] = await Promise.all([
    db.$count(entities, isNull(entities.retractedIn)),
    db.$count(statements, and(isNull(statements.retractedIn), isFact(statements))),
    db.$count(articles),
  ]);
  return { entities: entityCount, statements: statementCount, articles: articleCount };
}
