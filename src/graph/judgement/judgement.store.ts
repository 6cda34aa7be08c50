import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { EntityId, JudgementId, RevisionId } from '../../../schema/ids.ts';
import { canonicals, judgements } from '../../../schema/tables/index.ts';
import type { JudgementVerdict } from '../../../schema/words.ts';
import type { EntityRef } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import type { Relation } from '../../graphql/page/relation.ts';
import { resolveRefs } from '../filter/refs.store.ts';

export interface JudgementRow {
  readonly id: JudgementId;
  readonly oneId: EntityId;
  readonly otherId: EntityId;
  readonly verdict: JudgementVerdict;
  readonly canonicalId: EntityId | null;
  readonly account: string;
  readonly reason: string | null;
  readonly recordedIn: RevisionId;
  readonly retractedIn: RevisionId | null;
  /** True if a later judgement of the same two entities retracted it. */
  readonly isSuperseded: boolean;
}

const later = sql.raw('later');
const isSuperseded = sql`exists (select from ${judgements} ${later} where ${later}.recorded_in = ${judgements.retractedIn} and ${later}.id <> ${judgements.id}
  and least(${later}.one_id, ${later}.other_id) = least(${judgements.oneId}, ${judgements.otherId})
  and greatest(${later}.one_id, ${later}.other_id) = greatest(${judgements.oneId}, ${judgements.otherId}))`;

const JUDGEMENT_COLUMNS = {
  id: judgements.id,
  oneId: judgements.oneId,
  otherId: judgements.otherId,
  verdict: judgements.verdict,
  canonicalId: judgements.canonicalId,
  account: judgements.account,
  reason: judgements.reason,
  recordedIn: judgements.recordedIn,
  retractedIn: judgements.retractedIn,
  isSuperseded: sql<boolean>`${isSuperseded}`.as('is_superseded'), // within another one its columns keep the name of the table
};

/** Judgements by id, including retracted ones. */
export async function loadJudgements(db: Db, ids: readonly JudgementId[]): Promise<(JudgementRow | null)[]> {
  const rows = await db.select(JUDGEMENT_COLUMNS).from(judgements).where(isAny(judgements.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

export interface JudgementFilter {
  readonly entity?: readonly EntityRef[] | null | undefined;
  readonly verdict?: readonly JudgementVerdict[] | null | undefined;
  readonly account?: readonly string[] | null | undefined;
  /** False for retracted judgements only. */
  readonly standing?: boolean | null | undefined;
}

/** Condition: the entity is one of some, or one of those is the canonical of it. */
const answersFor = (id: SQL, ids: SQL): SQL =>
  sql`(${id} in ${ids} or ${id} in (select ${canonicals.entityId} from ${canonicals} where ${canonicals.until} is null and ${canonicals.canonicalId} in ${ids}))`;
const isAbout = (ids: SQL): SQL => sql`(${answersFor(sql`${judgements.oneId}`, ids)} or ${answersFor(sql`${judgements.otherId}`, ids)})`;

/** The judgements that match a filter, newest first. @throws NOT_FOUND for an unknown reference */
export async function buildJudgementRelation(
  db: Db,
  { entity, verdict, account, standing = true }: JudgementFilter,
  parentCondition?: (parent: SQL) => SQL,
): Promise<Relation<JudgementRow>> {
  const refs = await resolveRefs(db, { entity });
  const ids = entity?.map(refs.entity);
  return {
    source: judgements,
    columns: JUDGEMENT_COLUMNS,
    where: and(
      standing === null ? undefined : standing ? isNull(judgements.retractedIn) : isNotNull(judgements.retractedIn),
      verdict ? inArray(judgements.verdict, [...verdict]) : undefined,
      account ? inArray(judgements.account, [...account]) : undefined,
      ids ? isAbout(sql`(select unnest(${sql.param(`{${ids.join(',')}}`)}::bigint[]))`) : undefined,
    ),
    ...(parentCondition && { parentCondition }),
    order: [{ name: 'id', expression: judgements.id, type: 'bigint', descending: true }],
  };
}

/** Parent condition: the judgement is of the entity, or of one that it answers for. */
export const isJudgementOf = (parent: SQL): SQL => isAbout(sql`(${parent})`);

/** The judgements that stand, of all that those of SAME tie to some entities. */
export async function listTied(db: Db, ids: readonly EntityId[]): Promise<JudgementRow[]> {
  const reached = sql`select unnest(list_judged_same(id)) from unnest(${sql.param(`{${ids.join(',')}}`)}::bigint[]) as given(id)`;
  return db
    .select(JUDGEMENT_COLUMNS)
    .from(judgements)
    .where(and(isNull(judgements.retractedIn), or(sql`${judgements.oneId} in (${reached})`, sql`${judgements.otherId} in (${reached})`)))
    .orderBy(judgements.id);
}

/** Entities that answer as one. */
export interface Identity {
  readonly members: readonly EntityId[];
  readonly canonicalId: EntityId;
}

/** All entities that are the same as one by the judgements that stand, and the one that answers for them. */
export async function findIdentity(db: Db, id: EntityId): Promise<Identity> {
  const toIds = (list: string) => list.split(',').map((one) => Number(one) as EntityId); // ids of entities
  const [row] = await db
    .select({
      members: sql`array_to_string(members, ',')`.mapWith(toIds),
      canonicalId: sql`choose_canonical(members)`.mapWith((one: string) => Number(one) as EntityId), // as above
    })
    .from(sql`list_judged_same(${id}::bigint) members`);
  if (!row) throw new Error('an answer of the database has no row');
  return row;
}

/** Records a judgement, and retracts the one of the same two entities that stands. */
export async function recordJudgement(
  db: Db,
  revision: RevisionId,
  judgement: Omit<JudgementRow, 'id' | 'recordedIn' | 'retractedIn' | 'isSuperseded'>,
): Promise<JudgementId> {
  const { oneId, otherId } = judgement;
  const pair = [oneId, otherId] as const;
  await db
    .update(judgements)
    .set({ retractedIn: revision })
    .where(and(isNull(judgements.retractedIn), inArray(judgements.oneId, [...pair]), inArray(judgements.otherId, [...pair])));
  const [row] = await db.insert(judgements).values(judgement).returning({ id: judgements.id });
  if (!row) throw new Error('a judgement was recorded and has no id');
  return row.id;
}

export const retractJudgement = (db: Db, revision: RevisionId, id: JudgementId): Promise<unknown> =>
  db.update(judgements).set({ retractedIn: revision }).where(eq(judgements.id, id));
