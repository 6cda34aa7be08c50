import type { Database } from '../../src/database/connect.ts';
import { ingestNamed, type Named } from '../support/named.ts';

const HUBS = 4;

/** Records four hubs and so many members, each of two of them: what hubs and large pictures are tried with. */
export async function recordHubs(database: Database, members: number): Promise<void> {
  const hubs = Array.from({ length: HUBS }, (_, at): [string, Named] => [`hub-${at}`, { kind: 'ORGANIZATION', names: [`Ұя ${at}`] }]);
  const all = Array.from({ length: members }, (_, at): [string, Named] => {
    const statements = [at, at + 1].map((hub) => ({ predicate: 'MEMBER_OF', entity: `hub-${hub % HUBS}` }));
    return [`member-${at}`, { names: [`Мүше ${at}`], statements }];
  });
  await ingestNamed(database, Object.fromEntries([...hubs, ...all]));
}
