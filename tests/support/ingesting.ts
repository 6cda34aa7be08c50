import { connect } from '../../src/database/connect.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { readFolder } from '../../src/ingest/read-folder.ts';

/* A process of its own that ingests folders, and tells of each on standard output. Its arguments: the address of the database, the folders. */
const [url = '', ...named] = process.argv.slice(2);
const folders = await Promise.all(named.map(readFolder));
const database = connect(url);
console.log('begins');
await database.session(async (transaction) => {
  for (const folder of folders) console.log((await ingest({ transaction }, folder)).article);
});
await database.close();
