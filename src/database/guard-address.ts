import type { Client } from './driver.ts';
import type { DatabaseNode } from './node.ts';
import type { Pool } from './pool.ts';

/** The code of an error of a connection that leads to another server than its address did. */
export const OTHER_SERVER = 'OTHER_SERVER';

/** Lets only those connections be read from that lead to the server which is asked how far it is. */
export function guardAddress(pool: Pool, node: DatabaseNode): Pool {
  const known = new WeakSet<Client>();
  async function know(client: Client): Promise<void> {
    if (await node.isSame(client)) {
      known.add(client);
      return;
    }
    client.destroy();
    throw Object.assign(new Error(`${node.name} leads to several servers`), { code: OTHER_SERVER });
  }
  return {
    ...pool,
    use: (signal, work) =>
      pool.use(signal, async (client) => {
        if (!known.has(client)) await know(client);
        return work(client);
      }),
  };
}
