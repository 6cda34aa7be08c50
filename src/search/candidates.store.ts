import { type SQL, sql } from 'drizzle-orm';
import type { Kind } from '../../schema/ontology.ts';
import { entities, names, nameWords } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { type Columns, prepareSelect, takeValue } from '../database/select.ts';
import { isCurrentEntity } from '../graph/filter/entity.filter.store.ts';
import { FOUND_NAME, getFoundNameColumns } from '../graph/name/name.store.ts';
import type { CandidateName, FoundName } from '../text/name/name.ts';
import type { Lookup } from './name-lookup.ts';

export interface Candidates {
  readonly names: readonly CandidateName[];
  /** True if a strategy returned its maximum, so that there may be more. */
  readonly truncated: boolean;
}

/** A search for one written name. */
export interface CandidateQuery {
  readonly lookup: Lookup;
  /** Only entities of these kinds and names in these languages (default: any). */
  readonly kinds?: readonly Kind[] | null | undefined;
  readonly langs?: readonly string[] | null | undefined;
}

/** Maximum number of names that each strategy reads. */
const MAX_ROWS_READ = 2000;
/** If this many names have all the words, similar words are not searched. */
const ENOUGH_NAMES = 10;
/** Maximum number of similar words for each written word, and minimum length of such a word. */
const MAX_SIMILAR_WORDS = 12;
const MIN_SIMILAR_LENGTH = 4;
/** Maximum number of words that are searched with typos. */
const MAX_LOOSENED_WORDS = 6;
const toNumber = (value: number): SQL => sql.raw(String(value));

const toLexeme = (key: string): string => `'${key}'`;
const joinLexemes = (keys: readonly string[]): string => `(${keys.map(toLexeme).join('|')})`;

/** A query as JSON with the names and types of `QUERIES`. */
function toRow({ lookup, kinds, langs }: CandidateQuery, index: number): object {
  const { norm, wholes, initials, words, cores, stems, mistyped, any, begun, opening } = lookup;
  const all = words.map(joinLexemes);
  const everything = [words, ...cores].filter((own) => own.length > 0).map((own) => `(${own.map(joinLexemes).join('&')})`);
  return {
    nth: index,
    norm,
    wholes,
    initials,
    stems,
    words: mistyped,
    all: everything.length > 0 ? everything.join('|') : null,
    any: any.length > 0 ? joinLexemes(any) : null,
    begun: begun === null ? null : [...all.slice(0, -1), `${toLexeme(begun)}:*`].join('&'),
    opening,
    kinds: kinds ?? null,
    langs: langs ?? null,
  };
}
const QUERIES = sql.raw(
  'nth int, norm text, wholes text[], initials text[], stems text[], words jsonb, "all" tsquery, "any" tsquery, begun tsquery, opening text, kinds text[], langs text[]',
);

const keyWords = sql`array_to_tsvector(string_to_array(${names.key}, ' '))`;

/** A subquery, because few rows remain here. With a join, Postgres would read all entities. */
const isRequestedKind = sql`(select q.kinds is null or ${entities.kind}::text = any (q.kinds) from ${entities}
  where ${entities.id} = ${names.entityId} and ${isCurrentEntity(entities)})`;

const isCandidate = (where: SQL): SQL => sql`${where} and (q.langs is null or ${names.lang} = any (q.langs)) and ${isRequestedKind}`;

/** The names that meet a condition, shortest keys first. */
const selectStrategy = (where: SQL, limit: SQL): SQL => sql`(
  select entity_id, text, lang, role, statement_id, parts, valid_from, valid_to, norm from (
    select ${FOUND_NAME}, ${names.key} from ${names} where ${isCandidate(where)} limit ${toNumber(MAX_ROWS_READ)}) read
  order by char_length(key), entity_id limit ${limit})`;

/** For each written word, a text search query of its keys and of similar words in the vocabulary. */
const similarWords = sql`
  select nth, '(' || string_agg('''' || word || '''', '|') || ')' as query
  from jsonb_array_elements(q.words) with ordinality as w(keys, nth)
  cross join lateral (
    select jsonb_array_elements_text(keys) as word
    union
    (select ${nameWords.word} from ${nameWords}
      where nth <= ${toNumber(MAX_LOOSENED_WORDS)} and ${nameWords.word} % (keys ->> 0) and char_length(keys ->> 0) >= ${toNumber(MIN_SIMILAR_LENGTH)}
      order by similarity(${nameWords.word}, keys ->> 0) desc, ${nameWords.word} limit ${toNumber(MAX_SIMILAR_WORDS)})
  ) alike
  group by nth`;

const sumCounts = (...ctes: string[]): SQL =>
  sql.join(
    ctes.map((name) => sql`(select count(*) from ${sql.identifier(name)})`),
    sql` + `,
  );

/** All names that a written name may mean. A strategy is tried only if the more certain ones found too few. */
const selectStrategies = (limit: SQL): SQL => sql`
  with exact as materialized ${selectStrategy(sql`(replace(${names.key}, ' ', '') = any (q.wholes) or ${names.initials} = any (q.initials) or ${names.norm} = q.norm)`, limit)},
  worded as materialized ${selectStrategy(sql`${keyWords} @@ q."all"`, limit)},
  strong as materialized (select * from exact union select * from worded),
  stemmed as materialized ${selectStrategy(sql`${names.stem} = any (q.stems) and ${sumCounts('strong')} < ${toNumber(ENOUGH_NAMES)}`, limit)},
  begun as materialized ${selectStrategy(sql`${keyWords} @@ q.begun and ${sumCounts('strong')} < ${limit}`, limit)},
  opened as materialized (
    select ${FOUND_NAME} from ${names} where ${isCandidate(sql`${names.key} >= q.opening and ${names.key} < q.opening || chr(1114111)`)}
    order by ${names.key}, ${names.entityId} limit ${limit}),
  words as materialized (${similarWords}),
  loosened as materialized (
    select string_agg(query, '&')::tsquery as everything,
      (select string_agg(rest, '|')::tsquery from (
        select string_agg(kept.query, '&') as rest from words kept, words omitted where kept.nth <> omitted.nth group by omitted.nth
        union all
        select string_agg(query, '&' order by nth) from words where (select count(*) from words) > 3 and nth <= 2
        union all
        select string_agg(query, '&' order by nth) from words where (select count(*) from words) > 3 and nth > (select count(*) from words) - 2
      ) r) as fewer
    from words),
  typos as materialized ${selectStrategy(sql`${keyWords} @@ (select everything from loosened) and ${sumCounts('strong')} < ${toNumber(ENOUGH_NAMES)}`, limit)},
  partial as materialized ${selectStrategy(sql`${keyWords} @@ (select fewer from loosened) and ${sumCounts('exact')} = 0 and ${sumCounts('strong', 'typos')} < ${toNumber(ENOUGH_NAMES)}`, limit)},
  loosest as materialized ${selectStrategy(sql`${keyWords} @@ q."any" and ${sumCounts('strong', 'stemmed', 'begun', 'opened', 'typos', 'partial')} = 0`, limit)}
  select *, greatest(${sql.join(
    ['exact', 'worded', 'stemmed', 'begun', 'opened', 'typos', 'partial', 'loosest'].map((name) => sumCounts(name)),
    sql`, `,
  )}) >= ${limit} as truncated
  from (select * from strong union select * from stemmed union select * from begun union select * from opened union select * from typos union select * from partial union select * from loosest) found`;

type FoundRow = CandidateName & { readonly nth: number; readonly truncated: boolean };
const nameColumns = Object.fromEntries(
  Object.entries(getFoundNameColumns('c')).map(([field, column]) => [field, (column as SQL).as(field)]),
) as unknown as Columns<FoundName>; // each column under its own name
/** The names that each query finds. The queries are a value that Postgres does not look at when it plans: it plans once, which takes longer than most searches. */
const prepareCandidates = (limit: number) =>
  prepareSelect<FoundRow>(
    {
      nth: sql<number>`q.nth`.mapWith(Number).as('nth'),
      ...nameColumns,
      kind: sql<Kind>`(select ${entities.kind} from ${entities} where ${entities.id} = c.entity_id)`.as('kind'),
      truncated: sql<boolean>`c.truncated`.as('truncated'),
    },
    (list) => sql`select ${list} from jsonb_to_recordset(${takeValue('queries', 'jsonb')}) as q(${QUERIES})
      cross join lateral (${selectStrategies(toNumber(limit))}) c`,
  );

const prepared = new Map<number, ReturnType<typeof prepareCandidates>>();

/** Candidate names for each query, in one SQL statement, with a limit per strategy. Names with the fewest other letters come first. */
export async function findCandidates(db: Db, queries: readonly CandidateQuery[], limit: number): Promise<Candidates[]> {
  const select = prepared.get(limit) ?? prepareCandidates(limit);
  prepared.set(limit, select); // callers have few limits
  const rows = await select(db, { queries: JSON.stringify(queries.map(toRow)) });
  const byAsked = Map.groupBy(rows, ({ nth }) => nth);
  return queries.map((_, index) => {
    const own = byAsked.get(index) ?? [];
    return { names: own, truncated: own[0]?.truncated ?? false };
  });
}
