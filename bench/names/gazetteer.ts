import postgres from 'postgres';
import { connect } from '../../src/database/connect.ts';
import type { MadeEntity } from '../made-up/generate.ts';
import { load } from '../made-up/load.ts';
import type { Gazetteer } from './contender.ts';
import type { NameRow } from './data-set.ts';

/** As the entities that `load` writes: of each language the first name is the primary one. */
function entityOf(rows: readonly NameRow[]): MadeEntity {
  const primary = new Set<string>();
  const names = rows.map(({ text, lang = 'und' }) => {
    const role = primary.has(lang) ? 'ALIAS' : 'PRIMARY';
    primary.add(lang);
    return { text, lang, role } as const;
  });
  return { kind: rows[0]?.kind ?? 'PERSON', names };
}

/** Writes the names through the project's own tables and lends them to the work. One connection for each contender. */
export async function withGazetteer(url: string, names: readonly NameRow[], work: (gazetteer: Gazetteer) => Promise<void>): Promise<void> {
  const byId = Map.groupBy(names, ({ id }) => id);
  await load(url, [...byId.values()].map(entityOf));
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const database = connect(url, { pool: 1 });
  const rows = await sql<{ id: string }[]>`select id from entities order by id`; // ids ascend as they were written
  const idOf = new Map([...byId.keys()].map((own, at) => [Number(rows[at]?.id), own]));
  await database.transaction((db) => work({ db, sql, names, idOf })); // a transaction, as it has no statement timeout
  await database.close();
  await sql.end();
}
