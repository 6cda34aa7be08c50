import type { Contender } from './contender.ts';
import type { NameRow, Query } from './data-set.ts';

const MAX_CANDIDATES = 5;

/** pg_trgm over the names as `write` makes them, in a table of its own with its own index; an entity counts by its most similar name. */
const trigrams = (title: string, table: string, write: (text: string) => string): Contender => ({
  title,
  prepare: async ({ sql, names }) => {
    const row = ({ id, kind, text }: NameRow) => ({ id, kind: kind ?? null, text: write(text) });
    await sql`create table ${sql(table)} (id text not null, kind text, text text not null)`;
    await sql`insert into ${sql(table)} select * from jsonb_to_recordset(${sql.json(names.map(row))}) as r(id text, kind text, text text)`;
    await sql`create index on ${sql(table)} using gin (text gin_trgm_ops)`;
    await sql`vacuum analyze ${sql(table)}`;
  },
  find: async ({ sql }, queries) => {
    const row = ({ text, kind }: Query, nth: number) => ({ nth, text: write(text), kind: kind ?? null });
    const rows = await sql<{ nth: number; id: string; score: number; candidates: number }[]>`
      select q.nth, f.* from jsonb_to_recordset(${sql.json(queries.map(row))}) as q(nth int, text text, kind text)
      cross join lateral (
        select n.id, max(similarity(n.text, q.text))::float8 as score, (count(*) over ())::int as candidates
        from ${sql(table)} n where n.text % q.text and (q.kind is null or n.kind = q.kind)
        group by n.id order by score desc, n.id limit ${MAX_CANDIDATES}) f
      order by q.nth, f.score desc, f.id`;
    const byQuery = Map.groupBy(rows, ({ nth }) => nth);
    return queries.map((_, nth) => {
      const found = byQuery.get(nth) ?? [];
      return { found, candidates: found[0]?.candidates ?? 0 };
    });
  },
});

export const plainTrigrams = trigrams('pg_trgm', 'plain_names', (text) => text.normalize('NFC').toLowerCase());

/** any-ascii is loaded here alone, so that all else runs where it is not installed. */
export async function asciiTrigrams(): Promise<Contender> {
  const { default: anyAscii } = await import('any-ascii');
  return trigrams('any-ascii + pg_trgm', 'ascii_names', (text) => anyAscii(text.normalize('NFC').toLowerCase()).toLowerCase());
}
