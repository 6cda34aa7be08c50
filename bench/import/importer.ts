/* Imports a file into an empty database in a process of its own, and tells what it took. */
import { connect } from '../../src/database/connect.ts';
import { importFile, scanFile } from '../../src/import/import-file.ts';
import { openSource } from '../../src/import/open-source.ts';

const [file = '', url = ''] = process.argv.slice(2);
const database = connect(url);
const began = performance.now();
const source = await openSource(file);
const registry = await scanFile(database, source);
const surveyed = performance.now();
let statements = 0;
let unsaid = 0;
await importFile(database, source, registry, {
  onPart: (part) => {
    statements += part.summary?.statements.recorded ?? 0;
    unsaid += part.unsaid.length;
  },
});
const { user, system } = process.cpuUsage();
const { maxRSS } = process.resourceUsage();
process.send?.({
  seconds: (performance.now() - began) / 1000,
  surveySeconds: (surveyed - began) / 1000,
  processorSeconds: (user + system) / 1e6,
  megabytes: maxRSS / 1024,
  statements,
  unsaid,
});
await database.close();
process.disconnect?.();
