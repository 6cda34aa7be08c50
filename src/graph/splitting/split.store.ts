import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { ArticleId, EntityId, StatementId } from '../../../schema/ids.ts';
import { evidence, identifiers, mentions, names } from '../../../schema/tables/index.ts';
import type { NameRole } from '../../../schema/words.ts';
import { badInput, GraphError } from '../../base/errors.ts';
import { formatEntityId, formatStatementId } from '../../base/id.ts';
import { normalizeIdentifier } from '../../base/identifier.ts';
import type { EntityRef } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import { insertAll, isAny, reserveIds } from '../../database/write.ts';
import { watchAccounts } from '../../ingest/account-acts.store.ts';
import { updateClasses } from '../../ingest/classes.store.ts';
import { createKindError, findEntities, notFound } from '../filter/refs.store.ts';
import type { StoredStatement } from '../record/retract.store.ts';
import { addDeclarations, addEntity, type Into, type SplitPart } from './added-entity.store.ts';
import { moveStatements } from './moved-statement.store.ts';

/** What speaks of the other entity. */
interface Choice {
  readonly statements: readonly StoredStatement[];
  readonly mentions: readonly { readonly articleId: ArticleId; readonly start: number; readonly end: number }[];
  readonly names: readonly {
    readonly text: string;
    readonly lang?: string | null | undefined;
    readonly role?: NameRole | null | undefined;
  }[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
}

/** The entity that takes over. @throws NOT_FOUND, BAD_INPUT, CONFLICT */
export async function findInto(db: Db, from: SplitPart, ref: EntityRef): Promise<Into> {
  const found = (await findEntities(db, [ref])).get(ref.written);
  if (!found) {
    if (ref.by !== 'slug') throw await notFound(db, ref, 'into');
    const [id] = await reserveIds<EntityId>(db, 'entities', 1);
    return { id: id as EntityId, kind: from.kind, newSlug: ref.slug }; // one was requested
  }
  const id = found.redirectedFrom ?? found.id;
  if (id === from.id) throw badInput('into', ref.written, 'another entity than the one that is split');
  if (found.kind !== from.kind) throw createKindError(ref, 'into', from.kind, found.kind);
  return { id, kind: found.kind, newSlug: undefined };
}

const missing = ({ id }: SplitPart, argument: string, value: string): GraphError =>
  new GraphError('NOT_FOUND', `${argument} is ${value}, which ${formatEntityId(id)} does not have`, { argument, value });

/** Deletes rows of the entity, and gives them to the other one as they are. */
async function takeOver<Row extends { articleId: ArticleId }>(
  db: Db,
  table: PgTable,
  condition: SQL | undefined,
  into: SplitPart,
): Promise<Row[]> {
  const gone = (await db.delete(table).where(condition).returning()) as unknown as Row[]; // rows of the table
  await insertAll(
    db,
    table,
    gone.map((row) => ({ ...row, entityId: into.id, since: undefined })),
  );
  return gone;
}

async function takeNames(db: Db, from: SplitPart, into: SplitPart, choice: Choice['names']): Promise<ArticleId[]> {
  const articles: ArticleId[] = [];
  for (const [nth, { text, lang, role }] of choice.entries()) {
    const ofEntity = and(eq(names.entityId, from.id), eq(names.text, text), isNull(names.statementId));
    const condition = and(ofEntity, lang ? eq(names.lang, lang) : undefined, role ? eq(names.role, role) : undefined);
    const taken = sql`exists (select from ${names} o where o.entity_id = ${into.id} and o.article_id = ${names.articleId} and o.lang = ${names.lang} and o.role = 'PRIMARY' and ${names.role} = 'PRIMARY')`;
    const [clash] = await db.select({ lang: names.lang }).from(names).where(and(condition, taken)).limit(1);
    if (clash) {
      const message = `names.${nth}.text is "${text}", and ${formatEntityId(into.id)} has a PRIMARY name of the same article in ${clash.lang}; renounce one of them first`;
      throw new GraphError('CONFLICT', message, { argument: `names.${nth}.text`, value: text });
    }
    const gone = await takeOver<typeof names.$inferSelect>(db, names, condition, into);
    if (gone.length === 0) throw missing(from, `names.${nth}.text`, text);
    articles.push(...gone.map(({ articleId }) => articleId));
  }
  return articles;
}

async function takeIdentifiers(db: Db, from: SplitPart, into: SplitPart, choice: Choice['identifiers']): Promise<ArticleId[]> {
  const articles: ArticleId[] = [];
  for (const [nth, { scheme, value }] of choice.entries()) {
    const known = normalizeIdentifier(scheme, value) ?? { scheme, value };
    const condition = and(eq(identifiers.entityId, from.id), eq(identifiers.scheme, known.scheme), eq(identifiers.value, known.value));
    const gone = await takeOver<typeof identifiers.$inferSelect>(db, identifiers, condition, into);
    if (gone.length === 0) throw missing(from, `identifiers.${nth}.value`, value);
    articles.push(...gone.map(({ articleId }) => articleId));
  }
  return articles;
}

async function takeMentions(db: Db, from: SplitPart, into: SplitPart, choice: Choice['mentions']): Promise<ArticleId[]> {
  for (const [nth, { articleId, start, end }] of choice.entries()) {
    const span = and(eq(mentions.articleId, articleId), eq(mentions.start, start), eq(mentions.end, end));
    const gone = await takeOver(db, mentions, and(eq(mentions.entityId, from.id), span), into);
    if (gone.length === 0) throw missing(from, `mentions.${nth}`, `${start} to ${end}`);
  }
  return choice.map(({ articleId }) => articleId);
}

/** The articles with evidence of statements. */
const listSupporting = async (db: Db, ids: readonly StatementId[]): Promise<ArticleId[]> =>
  (
    await db
      .selectDistinct({ id: evidence.articleId })
      .from(evidence)
      .where(and(isAny(evidence.statementId, ids), isNull(evidence.retractedIn)))
  ).map(({ id }) => id);

/** Parts what speaks of another entity from one. */
export async function splitEntity(db: Db, from: SplitPart, into: Into, choice: Choice) {
  const other = choice.statements.find(({ subjectId, objectId, ofId }) => ![subjectId, objectId, ofId].includes(from.id));
  if (other) throw missing(from, 'statements', formatStatementId(other.id));
  if (into.newSlug !== undefined) await addEntity(db, from, into);
  const moved = await moveStatements(
    db,
    from.id,
    into.id,
    choice.statements.map(({ id }) => id),
  );
  const given = [
    ...(await listSupporting(db, moved)),
    ...(await takeNames(db, from, into, choice.names)),
    ...(await takeIdentifiers(db, from, into, choice.identifiers)),
    ...(await takeMentions(db, from, into, choice.mentions)),
  ];
  const articles = [...new Set(given)].sort((a, b) => a - b);
  await addDeclarations(db, from, into, articles);
  const [home] = articles as [ArticleId]; // what was given, an article gives
  await updateClasses(db, { id: home, isNew: false, acts: watchAccounts(db, home, 'ACCOUNT') }, [into.id]);
  return {
    entityId: from.id,
    intoId: into.id,
    isNew: into.newSlug !== undefined,
    retracted: choice.statements.map(({ id }) => id) as StatementId[],
    recorded: moved,
  };
}
