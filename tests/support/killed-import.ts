/* Imports a file, and is killed as `kill -9` does while its second part is written and not yet committed. */
import { connect } from '../../src/database/connect.ts';
import { importFile, scanFile } from '../../src/import/import-file.ts';
import { openSource } from '../../src/import/open-source.ts';

const [file = '', url = '', partRows = ''] = process.argv.slice(2);
const database = connect(url, { pool: 2 });
const source = await openSource(file);
let parts = 0;
const session: typeof database.session = (work) =>
  database.session((transaction) =>
    work((within) =>
      transaction(async (db) => {
        const done = await within(db);
        if (parts === 1 && done !== undefined && done !== null && typeof done === 'object' && 'statements' in done)
          process.kill(process.pid, 'SIGKILL');
        return done;
      }),
    ),
  );
await importFile({ transaction: database.transaction, session }, source, await scanFile(database, source), {
  partRows: Number(partRows),
  onPart: () => {
    parts += 1;
  },
});
