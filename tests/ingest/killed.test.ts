import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { generateArticle } from '../../bench/ledger/generate.ts';
import { freshDatabase, freshUrl } from '../support/database.ts';
import { folderOf, ingestFolder } from '../support/folder.ts';
import { countRounds } from '../support/rounds.ts';
import { sqlOf } from '../support/sql.ts';

const SEED = Number(process.env['SEED'] ?? Date.now() % 100_000);
const ARTICLES = countRounds(56);
const KILLS = countRounds(24);

const writeFolder = ({ text, graph }: ReturnType<typeof generateArticle>): Promise<string> =>
  folderOf({ 'graph.yaml': stringify(graph), 'article.txt': text });

const start = (url: string, folders: readonly string[]) =>
  spawn(process.execPath, [resolve(import.meta.dirname, '../support/ingesting.ts'), url, ...folders], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** All facts with their evidence, mentions and names, without ids and revisions, and the revisions in their order. */
const contentOf = async (sql: postgres.Sql) => ({
  facts: await sql`select s.predicate, b.slug as subject, o.slug as object, s.amount, s.date, s.text, a.slug as article, v.sentence
    from evidence v join statements s on s.id = v.statement_id join articles a on a.id = v.article_id join entities b on b.id = s.subject_id
    left join entities o on o.id = s.object_id where v.retracted_in is null and s.retracted_in is null order by 1, 2, 3, 4, 5, 6, 7, 8`,
  mentions: await sql`select a.slug, m.sentence, m.start, e.slug as entity from mentions m join articles a on a.id = m.article_id
    join entities e on e.id = m.entity_id order by 1, 2, 3`,
  names: await sql`select e.slug, n.lang, n.text from names n join entities e on e.id = n.entity_id order by 1, 2, 3`,
  words: await sql`select a.slug, t.number, t.words from sentences t join articles a on a.id = t.article_id order by 1, 2`,
  revisions: await sql`select r.id::int, a.slug, r.is_open from revisions r left join articles a on a.id = r.article_id order by r.id`,
});

test(`an ingest that is killed leaves whole revisions, and goes on where it was (SEED=${SEED})`, async () => {
  const articles = Array.from({ length: ARTICLES }, (_, number) => generateArticle(number, SEED));
  const folders = await Promise.all(articles.map(writeFolder));
  const undisturbed = await freshDatabase('empty');
  for (const folder of folders) await ingestFolder(undisturbed, folder);
  const expected = await contentOf(sqlOf(undisturbed.url));

  const url = await freshUrl('empty');
  const sql = sqlOf(url);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = start(url, folders);
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    await sleep(((SEED + kill * 7_919) % 1_000) * (ARTICLES / KILLS / 20));
    child.kill('SIGKILL');
    await ended;
    await sql`select pg_advisory_xact_lock(7219461)`; // what it left has been rolled back
    const { revisions, mentions } = await contentOf(sql);
    expect(revisions).toEqual(expected.revisions.slice(0, revisions.length));
    const written = new Set(revisions.map(({ slug }) => slug));
    expect(mentions).toEqual(expected.mentions.filter(({ slug }) => written.has(slug)));
  }
  const [code] = await once(start(url, folders), 'exit');
  expect(code).toBe(0);
  expect(await contentOf(sql)).toEqual(expected);
}, 500_000);
