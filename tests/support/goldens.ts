import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
export const GOLDENS = join(ROOT, 'tests/goldens');

/** Every query that has a golden: those of GraphiQL's tabs, and those that stand beside their golden. */
export const QUERIES = [join(ROOT, 'src/app/graphiql/examples'), GOLDENS].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort(new Intl.Collator('en', { numeric: true }).compare)
    .map((file) => ({ name: file.replace(/\.graphql$/, ''), query: readFileSync(join(folder, file), 'utf8') })),
);

/** SQL as a golden shows it: one clause a line, white space folded. */
export const layOut = (sql: string): string =>
  sql
    .replace(/\s+/g, ' ')
    .replace(/ (from|where|order by|group by|cross join|inner join|left join|limit|union all) /g, '\n  $1 ')
    .trim();
