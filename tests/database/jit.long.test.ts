import { expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { migrateDatabase } from '../../src/database/migrate.ts';
import { refoldNames } from '../../src/graph/name/fold.store.ts';
import { upsertOntology } from '../../src/graph/ontology/ontology.store.ts';
import { loadSeeds } from '../../src/ingest/seeds.ts';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { hasDebianPostgres, startDebianPostgres } from '../support/debian-postgres.ts';
import { ingestThing } from '../support/note.ts';
import { writeRootQueries } from '../support/root-queries.ts';
import { sqlOf } from '../support/sql.ts';

/** Every plan is compiled where that is allowed, and every plan is logged once it has run. */
const SETTINGS = {
  jit: 'on',
  jit_above_cost: 0,
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': 0,
  'auto_explain.log_analyze': 'on',
  log_line_prefix: '%a>',
};

test.skipIf(!hasDebianPostgres)(
  "on Debian's Postgres 15 no plan of any root field is compiled (skipped without postgresql-15)",
  { timeout: 300_000 },
  async () => {
    const server = await startDebianPostgres(SETTINGS);
    try {
      await migrateDatabase(server.url);
      const database = connect(server.url);
      await database.transaction(upsertOntology);
      await database.transaction(refoldNames);
      await loadSeeds(database);
      await ingestThing(database);
      const { ask } = clientOf({ database });
      const { withKey } = await makeAccount(database, 'ADMIN');
      for (const { query, variables } of writeRootQueries()) expect((await ask(query, variables, withKey)).errors).toBeUndefined();
      await database.close();
      const plain = sqlOf(server.url);
      await plain`select count(*) from entities`;
      await plain.end();
      const plans = (await server.log()).split(/^(?=[^\n\t]*>LOG: {2}duration)/m).filter((entry) => entry.includes('plan:'));
      const byUs = plans.filter((plan) => plan.startsWith('shezhire'));
      expect(byUs.length).toBeGreaterThan(200);
      expect(byUs.filter((plan) => plan.includes('JIT:'))).toEqual([]);
      expect(plans.filter((plan) => plan.startsWith('postgres.js') && plan.includes('JIT:'))).not.toEqual([]);
    } finally {
      await server.stop();
    }
  },
);
