import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = resolve(import.meta.dirname, '../..');
/** Whoever asks more often takes time from what is waited for. */
const READY_POLL_MS = 100;

/** Asks a GraphQL server. @throws Error with what it refused */
export type Ask = <Data>(query: string, variables?: object) => Promise<Data>;

/** The arrays as the server tells of them. */
export interface TopologyFacts {
  readonly state: 'IDLE' | 'BUILDING' | 'READY';
  readonly links: number;
  readonly bytes: number;
  readonly buildMs: number | null;
}

/** Our server as a process of its own, as a user starts it. */
export interface Shezhire {
  readonly ask: Ask;
  /** Once they are built. */
  topology(): Promise<TopologyFacts>;
  close(): Promise<void>;
}

/** @param flags of Node */
export async function startShezhire(databaseUrl: string, flags: readonly string[] = []): Promise<Shezhire> {
  const child = spawn(process.execPath, [...flags, 'src/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], DATABASE_URL: databaseUrl, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill()); // also where the bench is stopped while this one starts
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
    topology: async () => {
      for (;;) {
        const { topology } = await ask<{ topology: TopologyFacts }>('{ topology { state links bytes buildMs } }');
        if (topology.state === 'READY') return topology;
        if (topology.state === 'IDLE') await ask('{ neighborhood(of: ["E1"]) { visited } }'); // which has them made
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

/** One connection that is kept. */
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
      // A peer may have kept this process so busy that it has not seen the server leave a connection that was not used for long.
      const { data, errors } = JSON.parse(await post(body).catch(() => post(body)));
      if (errors) throw new Error(`${errors[0]?.message} (${JSON.stringify(variables)})`);
      return data;
    },
    hangUp: () => agent.destroy(),
  };
}
