import { getTableName } from 'drizzle-orm';
import postgres from 'postgres';
import { KIND_TABLES } from '../../schema/tables/index.ts';
import { foldName } from '../../src/text/name/fold.ts';
import type { MadeEntity } from './generate.ts';

const BATCH = 10_000;
const TYPES: Readonly<Record<string, string>> = { ORGANIZATION: 'MEDIA', PLACE: 'VILLAGE' };

/** Writes made-up entities as rows, past the ingest: the database's own rules hold. Returns the number of names. */
export async function load(url: string, entities: Iterable<MadeEntity>): Promise<number> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql`insert into articles (slug, lang, sha256, length, graph_sha256) values ('made-up', 'kk', repeat('0', 64), 1, '')`;
  const [article] = await sql`select id from articles where slug = 'made-up'`;
  let count = 0;
  let batch: MadeEntity[] = [];
  const flush = async () => {
    await writeBatch(sql, batch, Number(article?.['id']));
    batch = [];
  };
  for (const entity of entities) {
    batch.push(entity);
    count += entity.names.length;
    if (batch.length === BATCH) await flush();
  }
  await flush();
  await sql`vacuum analyze`;
  await sql.end();
  return count;
}

async function writeBatch(sql: postgres.Sql, batch: readonly MadeEntity[], articleId: number): Promise<void> {
  await sql.begin(async (tx) => {
    const ids = await tx`select nextval(pg_get_serial_sequence('entities', 'id')) as id from generate_series(1, ${batch.length})`;
    const rows = batch.map((entity, at) => ({ id: Number(ids[at]?.['id']), ...entity }));
    const entities = rows.map(({ id, kind }) => ({ id, kind, slug: `made-up-${id}` }));
    await tx`insert into entities (id, kind, slug, home_id) select id, kind::value_kind, slug, ${articleId}::bigint
      from jsonb_to_recordset(${tx.json(entities)}) as r(id bigint, kind text, slug text)`;
    for (const kind of ['PERSON', 'ORGANIZATION', 'PLACE'] as const) {
      const table = tx(getTableName(KIND_TABLES[kind]));
      const own = rows.filter((row) => row.kind === kind).map(({ id }) => id);
      const type = TYPES[kind];
      if (type === undefined) await tx`insert into ${table} (id) select unnest(${own}::bigint[])`;
      else await tx`insert into ${table} (id, type) select unnest(${own}::bigint[]), ${type}`;
    }
    const names = rows.flatMap(({ id, kind, names: own }) => own.map((name) => ({ id, ...name, ...foldName(name, kind) })));
    await tx`insert into names (entity_id, role, lang, text, article_id, norm, key, stem, sort_key, parts, initials)
      select distinct on (id, role, lang, text) id, role::name_role, lang, text, ${articleId}, norm, key, stem, "sortKey", parts, initials
      from jsonb_to_recordset(${tx.json(names as never)}) as r(id bigint, role text, lang text, text text, norm text, key text, stem text, "sortKey" text, parts jsonb, initials text)`;
  });
}
