import { startServer } from './database.ts';
import { fill } from './export/fill.ts';
const server = await startServer();
const url = await server.create();
await fill(url, 1_000_000);
console.log(url);
process.on('SIGTERM', async () => { await server.stop(); process.exit(0); });
setInterval(() => {}, 1000);
