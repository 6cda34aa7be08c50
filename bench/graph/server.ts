import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = resolve(import.meta.dirname, '../..');
/** Interval of polling. Polling more often would slow down the server. */
const READY_POLL_MS = 100;

/** Sends a query to a GraphQL server. @throws Error with the first error of the response */
export type Ask = <Data>(query: string, variables?: object) => Promise<Data>;

/** State of the arrays, as the server reports it. */
export interface TopologyFacts {
  readonly state: 'IDLE' | 'BUILDING' | 'READY';
  readonly links: number;
  readonly bytes: number;
  readonly buildMs: number | null;
}

/** Our server as a separate process, as a user starts it. */
export interface Shezhire {
  readonly ask: Ask;
  readonly pid: number;
  /** Waits until they are built. */
  topology(): Promise<TopologyFacts>;
  close(): Promise<void>;
}

/** @param flags of Node @param root folder of the build */
export async function startShezhire(databaseUrl: string, flags: readonly string[] = [], root = ROOT): Promise<Shezhire> {
  const child = spawn(process.execPath, [...flags, 'src/main.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'], DATABASE_URL: databaseUrl, PORT: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill()); // also if the bench is stopped while this one starts
  const ended = once(child, 'exit');
  const url = await new Promise<string>((found, fail) => {
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
      const address = /GraphiQL +(\S+)\n/.exec(printed)?.[1];
      if (address) found(address);
    });
    void ended.then(() => fail(new Error('the server ended before it served')));
  });
  const { ask, hangUp } = createAsk(url);
  return {
    ask,
    pid: child.pid ?? 0, // it has printed something
    topology: async () => {
      for (;;) {
        const { topology } = await ask<{ topology: TopologyFacts }>('{ topology { state links bytes buildMs } }');
        if (topology.state === 'READY') return topology;
        if (topology.state === 'IDLE') await ask('{ neighborhood(of: ["E1"]) { visited } }'); // which starts building them
        await sleep(READY_POLL_MS);
      }
    },
    close: async () => {
      hangUp();
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Creates a client with one persistent connection. */
function createAsk(url: string): { ask: Ask; hangUp: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const post = async (body: string): Promise<string> => {
    const sent = request(url, {
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    sent.end(body);
    const [response] = await once(sent, 'response');
    return text(response);
  };
  return {
    ask: async (query, variables = {}) => {
      const body = JSON.stringify({ query, variables });
      // A peer may have kept this process so busy that it did not notice that the server closed an idle connection.
      const { data, errors } = JSON.parse(await post(body).catch(() => post(body)));
      if (errors) throw new Error(`${errors[0]?.message} (${JSON.stringify(variables)})`);
      return data;
    },
    hangUp: () => agent.destroy(),
  };
}
