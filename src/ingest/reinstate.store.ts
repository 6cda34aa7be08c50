import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { ArticleId, RevisionId } from '../../schema/ids.ts';
import { articles, declarations, entities, evidence, rankings, sentences, statements } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { isAny } from '../database/write.ts';
import { watchAccounts } from './account-acts.store.ts';
import { restoreGiven } from './article-tables.store.ts';
import { updateClasses } from './classes.store.ts';
import { listTouchedEntities } from './entities.store.ts';
import { openAgain } from './evidence.store.ts';
import { updateRanks } from './rankings.store.ts';
import { replaceWithdrawnNames } from './withdraw.store.ts';
import { indexWords } from './words.store.ts';

/** Statements say the same if these columns agree, as in the index `statements_once`. */
export const FACT = [
  'subject_id',
  'predicate',
  'value_kind',
  'object_id',
  'amount',
  'comparator',
  'unit',
  'text',
  'date',
  'valid_from',
  'valid_to',
  'amount_to',
].concat(['of_id', 'of_text', 'per', 'equivalent_amount', 'equivalent_unit', 'qualifiers_key']);
/** Those columns of a row. */
export const listFact = (alias: string) => sql.raw(FACT.map((column) => `${alias}.${column}`).join(', '));

/** Evidence that the withdrawal retracted. A statement that was recorded anew meanwhile has its own. */
async function openEvidence(db: Db, id: ArticleId, withdrawn: RevisionId): Promise<void> {
  const rows = (await db.execute(sql`
    select v.id::int as id, s.id::int as statement, s.retracted_in is not null as gone
    from ${evidence} v join ${statements} s on s.id = v.statement_id
    where v.article_id = ${id} and v.retracted_in = ${withdrawn} and (s.retracted_in is null or not exists (
      select from ${statements} o where o.subject_id = s.subject_id and o.predicate = s.predicate and o.retracted_in is null
        and (${listFact('o')}) is not distinct from (${listFact('s')})))
    order by v.id`)) as unknown as { id: number; statement: number; gone: boolean }[]; // as selected
  await openAgain(db, statements, [...new Set(rows.filter(({ gone }) => gone).map(({ statement }) => statement))]);
  await openAgain(
    db,
    evidence,
    rows.map((row) => row.id),
  );
}

/** Reinstates an article that a revision withdrew: all that it gave stands again, under the same ids. */
export async function reinstateArticle(db: Db, id: ArticleId, withdrawn: RevisionId): Promise<void> {
  await db.update(articles).set({ retractedIn: null }).where(eq(articles.id, id));
  await db
    .update(sentences)
    .set({ retractedIn: null })
    .where(and(eq(sentences.articleId, id), eq(sentences.retractedIn, withdrawn)));
  await openEvidence(db, id, withdrawn);
  await restoreGiven(db, id, withdrawn);
  const ofArticle = await db.select({ id: declarations.entityId }).from(declarations).where(eq(declarations.articleId, id));
  const touched = [...new Set([...(await listTouchedEntities(db, id)), ...ofArticle.map((row) => row.id)])];
  await db
    .update(entities)
    .set({ retractedIn: null })
    .where(and(isAny(entities.id, touched), isNotNull(entities.retractedIn)));
  await replaceWithdrawnNames(db, id);
  const described = await updateClasses(
    db,
    { id, isNew: false, acts: watchAccounts(db, id, 'ACCOUNT') },
    ofArticle.map((row) => row.id),
  );
  const ranked = await db.select({ id: rankings.statementId }).from(rankings).where(eq(rankings.articleId, id));
  await updateRanks(
    db,
    ranked.map((row) => row.id),
  );
  await indexWords(db, [id, ...described]);
}
