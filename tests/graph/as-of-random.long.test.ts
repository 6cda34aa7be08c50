import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { randomFrom } from '../../bench/made-up/generate.ts';
import { connect, type Database } from '../../src/database/connect.ts';
import { findNewestRevision } from '../../src/database/revision.ts';
import { MistakesError } from '../../src/ingest/mistake.ts';
import { writeAsOf } from '../support/as-of-queries.ts';
import { changeFolder } from '../support/changed-folder.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestFolder, PRESS_NOTE, SECOND_NOTE, SIX_ARTICLES } from '../support/folder.ts';
import { QUERIES } from '../support/goldens.ts';
import { follow, patient } from '../support/topology.ts';

const SEED = Number(process.env['SEED'] ?? Date.now() % 100_000);
/** Acts between which all answers are kept. */
const ACTS = process.env['ROUNDS'] === 'all' ? 12 : Number(process.env['ROUNDS'] ?? 6);
/** After so long no other act begins: answers are asked for again as often at the end. */
const MAX_MS = 150_000;
/** A changed file may lack what other parts of it need. Then it is refused as a whole, and others are tried. */
const MAX_TRIES = 8;
const SEEDS = resolve(import.meta.dirname, '../../seeds');
/** What the queries ask for is changed most. */
const FOLDERS = [...readdirSync(SEEDS).flatMap((name) => Array(6).fill(join(SEEDS, name))), PRESS_NOTE, SECOND_NOTE, ...SIX_ARTICLES];

/** What people write in SQL, in a transaction that stays open for a while. */
const WRITES = [
  sql`update names set text = text || '*' where entity_id % 7 = 1`,
  sql`update sentences set gloss = '{"en": "Written by hand."}' where number % 5 = 2`,
  sql`update statements set rank = 'PREFERRED' where id % 11 = 3`,
  sql`delete from mentions where id % 13 = 5`,
  sql`update entities set description = '{"en": "Written by hand."}' where id % 6 = 4`,
];

/** Writes, and commits after a while. @returns when it has written, and what resolves when it has committed */
async function openWriter(database: Database, write: (typeof WRITES)[number], ms: number) {
  const written = Promise.withResolvers<void>();
  const committed = database.transaction(async (tx) => {
    await tx.execute(write);
    written.resolve();
    await sleep(ms);
  });
  await Promise.race([written.promise, committed]);
  return { committed };
}

/** @returns false if no changed folder was accepted */
async function ingestChanged(database: Database, random: () => number, mark: string): Promise<boolean> {
  for (let tried = 0; tried < MAX_TRIES; tried += 1) {
    const folder = FOLDERS[Math.floor(random() * FOLDERS.length)] ?? PRESS_NOTE;
    const summary = await ingestFolder(database, await changeFolder(folder, random, `${mark}-${tried}`)).catch((error: unknown) => {
      if (error instanceof MistakesError) return null;
      throw error;
    });
    if (summary) return true;
  }
  return false;
}

test(`whatever is ingested and written, every golden as of every revision answers for ever what it did (SEED=${SEED}, ROUNDS=${ACTS})`, {
  timeout: 480_000,
}, async () => {
  const random = randomFrom(SEED);
  const database = await freshDatabase();
  const writer = connect(database.url, { pool: 1 });
  const { ask } = clientOf({ database, topology: patient(follow(database)), cardCache: 1_000 });
  const answerAll = async (write: (query: string) => string) => {
    const answers: unknown[] = [];
    for (const { name, query } of QUERIES) {
      const { data, errors } = await ask(write(query), {}, { 'accept-language': 'kk' });
      answers.push({ name, data, errors: errors?.map(({ message }) => message) });
    }
    return answers;
  };
  let ingested = 0;
  const kept = new Map<string, unknown[]>();
  const keep = async () => {
    const known = `R${await findNewestRevision(database.reader())}`;
    kept.set(known, kept.get(known) ?? (await answerAll((query) => query)));
  };
  const until = performance.now() + MAX_MS;
  for (let act = 0; act < ACTS && performance.now() < until; act += 1) {
    ingested += Number(await ingestChanged(database, random, `${SEED}-${act}`));
    const { committed } = await openWriter(writer, WRITES[Math.floor(random() * WRITES.length)] as (typeof WRITES)[number], 2_000); // within them
    // The newest revision, while a later one is being written.
    const [moment, newest] = [new Date().toISOString(), `R${await findNewestRevision(database.reader())}`];
    const open = await answerAll((query) => writeAsOf(query, newest));
    kept.set(newest, kept.get(newest) ?? open);
    expect(open).toEqual(kept.get(newest));
    await committed;
    expect(await answerAll((query) => writeAsOf(query, moment)), `${moment}, while it was open`).toEqual(open);
    await keep();
  }
  expect(ingested).toBeGreaterThan(0);
  expect(kept.size).toBeGreaterThan(1);
  for (const [known, before] of kept) expect(await answerAll((query) => writeAsOf(query, known)), known).toEqual(before);
  await writer.close();
});
