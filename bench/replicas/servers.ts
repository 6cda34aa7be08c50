import { type Contender, describeOperation } from '../api/contender.ts';
import { startProcess } from '../api/process.ts';
import { ROOT } from '../api/servers.ts';
import type { Nodes } from './nodes.ts';

const GREETING = /GraphiQL +(\S+)\n/;

/** Starts our servers. They write to the primary and read the standbys, all through the pools. */
export async function startServers({ all }: Nodes, count: number, replicas: number, closing: AsyncDisposableStack): Promise<Contender[]> {
  const [primary, ...standbys] = all;
  const read = standbys.slice(0, replicas).map(({ pooledUrl }) => pooledUrl);
  const servers: Contender[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const env = {
      DATABASE_URL: primary.pooledUrl,
      DATABASE_POOLER: 'transaction',
      ...(read.length > 0 && { DATABASE_REPLICA_URL: read.join() }),
      PORT: '0',
      LOG_LEVEL: 'error',
    };
    const started = await startProcess(['--max-semi-space-size=8', 'src/main.ts'], ROOT, env, GREETING);
    closing.defer(started.close);
    servers.push({
      ...started,
      key: 'ours',
      title: `${nth + 1}`,
      takesPart: () => true,
      describeRequest: ({ ours }) => describeOperation(ours),
    });
  }
  return servers;
}
