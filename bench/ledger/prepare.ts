/* Brings an empty database to the tables of a build. Its arguments: the folder of the build, the address of the database. */
import { join } from 'node:path';

const [root = '', url = ''] = process.argv.slice(2);
const load = (path: string) => import(join(root, 'src', path));

const { migrateDatabase } = await load('database/migrate.ts');
const { connect } = await load('database/connect.ts');
const { upsertOntology } = await load('graph/ontology/ontology.store.ts');
const { refoldNames } = await load('graph/name/fold.store.ts');
const { reindexWords } = await load('ingest/words.store.ts');

await migrateDatabase(url);
const database = connect(url);
for (const work of [upsertOntology, refoldNames, reindexWords]) await database.transaction(work);
await database.close();
