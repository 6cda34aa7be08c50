import { createServer } from 'node:http';
import { createApp } from '../../src/app.ts';
import { freshDatabase } from './database.ts';

export interface Listening {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The application with the seeds on a real port, for clients that bring their own fetch. */
export async function listen(): Promise<Listening> {
  const database = await freshDatabase();
  const server = createServer(createApp({ database }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await database.close();
    },
  };
}
