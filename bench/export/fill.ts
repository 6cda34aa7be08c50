import postgres from 'postgres';

export const STATEMENTS_PER_ENTITY = 10;

/** The kinds, one in so many of each: a third of all are events, and every statement leads from one to something else. */
const KINDS = `case when n % 3 = 0 then 'EVENT' when n % 3 = 1 then 'PERSON' else (array['ORGANIZATION', 'FUND', 'GROUP'])[1 + n / 3 % 3] end`;
const TABLES = { EVENT: 'events', PERSON: 'people', ORGANIZATION: 'organizations', FUND: 'funds', GROUP: 'groups' } as const;
const MORE: Readonly<Record<string, string>> = { EVENT: `, 'PAYMENT', 'OCCURRED'`, ORGANIZATION: `, 'MEDIA'`, GROUP: `, 'PEOPLE'` };
const COLUMNS: Readonly<Record<string, string>> = { EVENT: ', type, status', ORGANIZATION: ', type', GROUP: ', type' };

/** Fills an empty database by SQL, past the triggers: about so many statements (some are drawn twice) between a tenth as many entities, each with three names. @returns how many statements there are */
export async function fill(url: string, statements: number): Promise<number> {
  const entities = Math.ceil(statements / STATEMENTS_PER_ENTITY);
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { session_replication_role: 'replica' } });
  try {
    await sql.unsafe(`
      insert into articles (id, slug, lang, sha256, length, graph_sha256) overriding system value values (1, 'made-up', 'kk', repeat('0', 64), 300, '');
      insert into sentences (article_id, number, start, "end", gloss) select 1, n, n - 1, n, '{"en": "made up"}' from generate_series(1, 300) n;
      insert into entities (id, slug, kind, home_id) overriding system value select n, 'made-up-' || n, (${KINDS})::value_kind, 1 from generate_series(1, ${entities}) n;
      insert into names (entity_id, role, lang, text, article_id, norm, key, sort_key)
        select n, 'PRIMARY', lang, word || ' ' || n, 1, word || ' ' || n, word || ' ' || n, word || ' ' || n
        from generate_series(1, ${entities}) n, (values ('kk', 'Жасалған атау'), ('ru', 'Выдуманное имя'), ('en', 'Made-up name')) as w(lang, word)`);
    for (const [kind, table] of Object.entries(TABLES))
      await sql.unsafe(`insert into ${table} (id${COLUMNS[kind] ?? ''}) select id${MORE[kind] ?? ''} from entities where kind = '${kind}'`);
    // Subjects are events, objects are others, some of them many times: the square of a number that is drawn evenly.
    await sql.unsafe(`
      select setseed(0.5);
      insert into statements (id, subject_id, subject_kind, predicate, value_kind, object_id, valid_from, valid_earliest) overriding system value
        select n, s.id, 'EVENT', (array['PAYER', 'RECIPIENT', 'AGENT', 'TOPIC'])[1 + n % 4], o.kind, o.id,
          case when n % 5 = 0 then '2020-06' end, case when n % 5 = 0 then date '2020-06-01' end
        from (select n, 3 * (1 + floor(random() * ${Math.floor(entities / 3)}))::bigint as subject,
            (3 * floor(random() ^ 2 * ${Math.floor((entities - 3) / 3)}) + 1 + n % 2)::bigint as object from generate_series(1, ${statements}) n) drawn
        join entities s on s.id = drawn.subject join entities o on o.id = drawn.object
      on conflict do nothing;
      insert into evidence (statement_id, article_id, sentence, voice, certainty)
        select id, 1, 1 + (id * 7 + k) % 300, 'ARTICLE', 'STATED' from statements, generate_series(0, 1) k where k = 0 or id % 3 = 0`);
    for (const table of ['articles', 'entities', 'statements', 'evidence'])
      await sql`select setval(pg_get_serial_sequence(${table}, 'id'), (select max(id) from ${sql(table)}))`;
    await sql`vacuum analyze`;
    const [made] = await sql`select count(*)::int as count from statements`;
    return Number(made?.['count']);
  } finally {
    await sql.end();
  }
}
