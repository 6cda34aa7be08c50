import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FORMAT_NAMES } from '../../src/export/format.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestFolder } from '../support/folder.ts';
import { writeRootQueries } from '../support/root-queries.ts';
import { sqlOf } from '../support/sql.ts';

/* Whatever is asked of the three example articles: what their sources only deny, suppose or question is not among the answers. */

const ARTICLES = resolve(import.meta.dirname, '../../examples/articles');
let database: Awaited<ReturnType<typeof freshDatabase>>;
let client: ReturnType<typeof clientOf>;
/** Public ids of statements that are no facts, and of events whose status no source asserts. */
let doubtful: string[];
beforeAll(async () => {
  database = await freshDatabase();
  for (const name of ['election', 'takeover', 'court']) await ingestFolder(database, join(ARTICLES, name));
  client = clientOf({ database });
  const rows = await sqlOf(database.url)`select 'S' || id as id from statements where standing > 'DISPUTED'
    union all select 'E' || id from events where standing > 'DISPUTED'`;
  doubtful = rows.map(({ id }) => id);
});
afterAll(() => database.close());

/** Fields that tell of acts, and what is asked for by its id. */
const LEFT_OUT = new Set(['history', 'revisions', 'diff', 'audit', 'node', 'nodes', 'topology', 'accounts', 'changeCursor']);
const REFS = {
  article: 'aqbiik-mill-takeover',
  between: ['dala-invest', 'tulpar-agro'],
  entity: 'aqbiik-mill',
  event: 'aqbiik-mill-sale',
  office: 'aqbiik-akim',
  organization: 'dala-invest',
  person: 'marat-duisenov',
  place: 'aqbiik',
  neighborhood: 'marat-duisenov',
  paths: 'marat-duisenov',
};

test('there is something that is no fact', () => expect(doubtful.length).toBeGreaterThan(8));

test.each(writeRootQueries(REFS).filter(({ field }) => !LEFT_OUT.has(field)))(
  '$field tells nothing but facts',
  async ({ query, variables }) => {
    const { data } = await client.ask(query, variables);
    expect(data).toBeTruthy();
    // Ties between statements name the other one, whatever its standing is.
    const answer = JSON.stringify(data, (key, value) => (/^(corrects|confirms|ends)|By$/.test(key) ? undefined : value));
    expect(doubtful.filter((id) => answer.includes(`"${id}"`))).toEqual([]);
  },
);

test.each(FORMAT_NAMES.filter((format) => format !== 'parquet'))('the export %s has facts only', async (format) => {
  const bytes = new Uint8Array(await (await client.fetch(`/export/${format}?all=true`)).arrayBuffer());
  const files = format === 'csv.zip' ? Object.values(unzipSync(bytes)) : [bytes];
  const text = files.map((file) => new TextDecoder().decode(file)).join('\n');
  expect(text).toContain('marat-duisenov');
  expect(doubtful.filter((id) => new RegExp(`\\b${id}\\b`).test(text))).toEqual([]);
});

test('the views have facts only', async () => {
  const sql = sqlOf(database.url);
  const views = await sql<
    { name: string }[]
  >`select table_name as name from information_schema.tables where table_schema = 'graph' and table_name not like '%\_history'`;
  for (const { name } of views.filter((view) => !['evidence', 'event_statuses', 'names', 'identifiers', 'mentions'].includes(view.name))) {
    const rows = await sql.unsafe(`select to_jsonb(v)::text as row from graph.${name} v`);
    expect(
      doubtful.filter((id) => rows.some(({ row }) => String(row).includes(`"${id}"`))),
      name,
    ).toEqual([]);
  }
});
