import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { JOURNAL, readJournal } from '../../src/database/journal.ts';
import { migrateDatabase } from '../../src/database/migrate.ts';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';
import { copyMigrations } from '../support/older.ts';
import { sqlOf } from '../support/sql.ts';

const ADDING = `CREATE TABLE later_things (id bigint PRIMARY KEY);
--> statement-breakpoint
ALTER TABLE entities ADD COLUMN later text, ADD COLUMN later_rank integer NOT NULL DEFAULT 1;
--> statement-breakpoint
ALTER TABLE past.entities ADD COLUMN later text, ADD COLUMN later_rank integer`;

/** A folder of migrations with one that is not known here. */
async function addMigration(statements: string): Promise<string> {
  const { entries } = await readJournal();
  const last = entries.at(-1);
  const folder = await copyMigrations(last?.tag ?? '');
  const journal = JSON.parse(await readFile(join(folder, JOURNAL), 'utf8'));
  const added = { ...journal.entries.at(-1), idx: entries.length, tag: '9999_later', when: (last?.when ?? 0) + 1 };
  await writeFile(join(folder, JOURNAL), JSON.stringify({ ...journal, entries: [...journal.entries, added] }));
  await writeFile(join(folder, '9999_later.sql'), statements);
  return folder;
}

test('a server goes on reading and writing while a newer one migrates what it does not know, and cannot start any more', async () => {
  const url = await freshUrl();
  const database = connect(url, { pool: 3 });
  onTestFinished(() => database.close());
  const { ask } = clientOf({ database });
  const { withKey } = await makeAccount(database, 'ADMIN');
  const folder = await addMigration(ADDING);
  onTestFinished(() => rm(folder, { recursive: true }));

  let isOver = false;
  const answers: unknown[] = [];
  const asking = (async () => {
    for (let nth = 0; !isOver || nth < 5; nth += 1) {
      answers.push(await ask('{ entity(ref: "birgemiz") { slug } neighborhood(of: ["birgemiz"]) { nodes { slug } } }'));
      answers.push(
        await ask(
          `mutation { describeEntity(entity: "birgemiz", description: { en: "Rolling ${nth}" }) { entity { slug } } }`,
          {},
          withKey,
        ),
      );
    }
  })();
  await migrateDatabase(url, { folder });
  isOver = true;
  await asking;
  expect(answers.filter((answer) => !(answer as { data?: unknown }).data || 'errors' in (answer as object))).toEqual([]);
  expect(await sqlOf(url)`select later_rank from entities where slug = 'birgemiz'`).toMatchObject([{ later_rank: 1 }]);
  await expect(migrateDatabase(url)).rejects.toThrow('belongs to a newer Shezhire');
});
