import postgres from 'postgres';
import { load } from '../made-up/load.ts';
import type { World } from './made.ts';

const BATCH = 20_000;
const ROLES = { FIRE: 'VICTIM', ARREST: 'SUSPECT', MEETING: 'PARTICIPANT' } as const;

interface StatementRow {
  readonly subject: number;
  readonly predicate: string;
  readonly object: number | null;
  readonly date: string | null;
}

/** Writes a world as rows. @returns the ids of the entities and events, by their index */
export async function loadWorld(url: string, { entities, events, links, births, identifiers }: World): Promise<number[]> {
  await load(url, entities);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const [article] = await sql`select id from articles where slug = 'made-up'`;
  const articleId = Number(article?.['id']);
  const ids = (await sql`select id from entities where home_id = ${articleId} order by id`).map(({ id }) => Number(id));
  await sql`insert into sentences (article_id, number, start, "end") values (${articleId}, 1, 0, 1)`;
  const added = await sql.begin(async (tx) => {
    const own = await tx`select nextval(pg_get_serial_sequence('entities', 'id')) as id from generate_series(1, ${events.length})`;
    const rows = events.map(({ type, title }, at) => ({ id: Number(own[at]?.['id']), type, title }));
    await tx`insert into entities (id, kind, slug, home_id) select id, 'EVENT', 'made-up-event-' || id, ${articleId}::bigint from jsonb_to_recordset(${tx.json(rows)}) as r(id bigint)`;
    await tx`insert into events (id, type, status) select id, type, 'OCCURRED' from jsonb_to_recordset(${tx.json(rows)}) as r(id bigint, type text)`;
    await tx`insert into names (entity_id, role, lang, text, article_id, norm, key, stem, sort_key)
      select id, 'PRIMARY', 'en', title, ${articleId}, lower(title), lower(title), '', lower(title) from jsonb_to_recordset(${tx.json(rows)}) as r(id bigint, title text)`;
    return rows.map(({ id }) => id);
  });
  const all = [...ids, ...added];
  const idOf = (index: number): number => all[index] as number; // every index has one
  const statements: StatementRow[] = [
    ...links.map(({ subject, predicate, object }) => ({ subject: idOf(subject), predicate, object: idOf(object), date: null })),
    ...births.map(({ subject, date }) => ({ subject: idOf(subject), predicate: 'BIRTH_DATE', object: null, date })),
    ...events.flatMap(({ type, day, participants }, at) => {
      const subject = idOf(entities.length + at);
      const [first = 0, second = 0, place = 0] = participants;
      return [
        { subject, predicate: 'TIME', object: null, date: day },
        { subject, predicate: ROLES[type], object: idOf(first), date: null },
        ...(second === first ? [] : [{ subject, predicate: 'WITNESS', object: idOf(second), date: null }]),
        { subject, predicate: 'PLACE', object: idOf(place), date: null },
      ];
    }),
  ];
  for (let at = 0; at < statements.length; at += BATCH) await writeStatements(sql, statements.slice(at, at + BATCH), articleId);
  const rows = identifiers.map(({ entity, scheme, value }) => ({ id: idOf(entity), scheme, value }));
  await sql`insert into identifiers (entity_id, scheme, value, article_id, source) select id, scheme, value, ${articleId}, 'made up' from jsonb_to_recordset(${sql.json(rows)}) as r(id bigint, scheme text, value text)`;
  await sql`vacuum analyze`;
  await sql.end();
  return all;
}

const writeStatements = (sql: postgres.Sql, rows: readonly StatementRow[], articleId: number) =>
  sql.begin(
    (tx) => tx`with given as (
      select distinct on (r.subject, r.predicate, r.object, r.date) nextval(pg_get_serial_sequence('statements', 'id')) as id, r.*, s.kind as subject_kind, coalesce(o.kind, 'DATE') as value_kind
      from jsonb_to_recordset(${tx.json(rows as never)}) as r(subject bigint, predicate text, object bigint, date text) join entities s on s.id = r.subject left join entities o on o.id = r.object
    ), written as (
      insert into statements (id, subject_id, subject_kind, predicate, value_kind, object_id, date, date_earliest, date_latest)
      select id, subject, subject_kind, predicate, value_kind, object, date, date::date, date::date from given on conflict do nothing returning id
    ) insert into evidence (statement_id, article_id, sentence, voice, certainty) select id, ${articleId}, 1, 'ARTICLE', 'STATED' from written`,
  );
