import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { EntityId, StatementId } from '../../../schema/ids.ts';
import { type EntityType, SINGLE_OFFICES } from '../../../schema/ontology.ts';
import { articles, derivedEnds, entities, evidence, offices, statements } from '../../../schema/tables/index.ts';
import { parsePartialDate } from '../../base/partial-date.ts';
import type { Db } from '../../database/connect.ts';
import { type Columns, prepareSelect, type Select, writeNumbers } from '../../database/select.ts';
import { isCurrentStatement } from '../filter/provenance.store.ts';
import type { Days, Term } from './tenure.ts';

/** Maximum number of statements of one office to read. */
const MAX_TERMS = 1_000;
/** Maximum number of offices of one person. */
const MAX_OFFICES = 200;

interface FoundTerm {
  /** The office or the person that was asked for. */
  readonly key: EntityId;
  readonly statementId: StatementId;
  readonly officeId: EntityId;
  readonly personId: EntityId | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly personSlug: string | null;
  readonly officeType: EntityType;
  readonly said: readonly Days[];
  readonly end: string | null;
  readonly endPersonId: EntityId | null;
}

const said = sql<Days[]>`(select coalesce(json_agg(json_build_object(
  'earliest', case when ${evidence.saidOn} is null then ${articles.publishedEarliest} else ${evidence.saidEarliest} end,
  'latest', case when ${evidence.saidOn} is null then ${articles.publishedLatest} else ${evidence.saidLatest} end)), '[]')
  from ${evidence} join ${articles} on ${articles.id} = ${evidence.articleId}
  where ${evidence.statementId} = ${statements.id} and ${evidence.retractedIn} is null and ${evidence.stance} = 'ASSERTS')`;

const toEntityId = (value: unknown): EntityId => Number(value) as EntityId; // ids of entities
const COLUMNS: Columns<FoundTerm> = {
  statementId: statements.id,
  officeId: statements.subjectId,
  personId: statements.objectId,
  validFrom: statements.validFrom,
  validTo: statements.validTo,
  key: sql`given.key`.mapWith(toEntityId).as('key'),
  personSlug: entities.slug,
  officeType: offices.type,
  said: said.as('said'),
  end: derivedEnds.end,
  endPersonId: sql`(select ends.object_id from ${statements} ends where ends.id = ${derivedEnds.fromId})`
    .mapWith(toEntityId)
    .as('end_person_id'),
};

/** @param given rows given(key, office_id): whose terms are asked for, and the offices */
const prepareTerms = (given: SQL): Select<FoundTerm> =>
  prepareSelect(
    COLUMNS,
    (list) => sql`select ${list} from ${given}
    join ${offices} on ${offices.id} = given.office_id
    cross join lateral (
      select * from ${statements} where ${and(sql`${statements.subjectId} = given.office_id`, eq(statements.predicate, sql.raw("'HOLDER'")), isCurrentStatement(statements))}
      order by ${statements.id} limit ${sql.raw(String(MAX_TERMS))}) ${statements}
    left join ${entities} on ${entities.id} = ${statements.objectId}
    left join ${derivedEnds} on ${derivedEnds.statementId} = ${statements.id}
    order by ${statements.rank}, ${statements.id}`,
  );

const IDS = sql`unnest(${sql.placeholder('ids')}::bigint[])`;
const selectOfOffices = prepareTerms(sql`(select id as key, id as office_id from ${IDS} as ids(id)) given`);
const selectOfPeople = prepareTerms(sql`(select ids.id as key, held.subject_id as office_id from ${IDS} as ids(id) cross join lateral (
  select distinct ${statements.subjectId} from ${statements} where ${statements.objectId} = ids.id and ${statements.predicate} = 'HOLDER' and ${isCurrentStatement(statements)}
  order by 1 limit ${sql.raw(String(MAX_OFFICES))}) held) given`);

const parse = (edtf: string | null) => (edtf === null ? null : parsePartialDate(edtf));

function toTerm({ statementId, officeId, personId, personSlug, ...found }: FoundTerm): Term {
  const end = parse(found.end);
  return {
    ...{ statementId, officeId, personId, personSlug },
    isSingle: SINGLE_OFFICES.some((single) => single === found.officeType),
    from: parse(found.validFrom),
    to: parse(found.validTo),
    said: found.said,
    derived: end && { end, personId: found.endPersonId },
  };
}

const group = (ids: readonly EntityId[], rows: readonly FoundTerm[]): Term[][] => {
  const byKey = Map.groupBy(rows, ({ key }) => key);
  return ids.map((id) => (byKey.get(id) ?? []).map(toTerm));
};

/** All that is stated of each office and its holders. */
export const loadOfficeTerms = async (db: Db, ids: readonly EntityId[]): Promise<Term[][]> =>
  group(ids, await selectOfOffices(db, { ids: writeNumbers(ids) }));

/** All that is stated of the offices that each person held, other holders too. */
export const loadPersonTerms = async (db: Db, ids: readonly EntityId[]): Promise<Term[][]> =>
  group(ids, await selectOfPeople(db, { ids: writeNumbers(ids) }));
