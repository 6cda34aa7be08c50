import { chmod, chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { copyFilled } from './filled-home.ts';
import { kill, until } from './process.ts';
import { type Ended, type Run, run, runProgram, type Settings, type User } from './run.ts';

export interface Server extends Run {
  /** The printed address of GraphiQL. */
  readonly url: string;
  /** The answer's data. @throws Error where there is none */
  ask(query: string): Promise<unknown>;
  stop(signal: NodeJS.Signals): Promise<Ended>;
}

export interface Home {
  /** A folder for this home alone; the embedded database lives in a folder within it. */
  readonly folder: string;
  readonly dataDir: string;
  begin(args: readonly string[], settings?: Settings): Run;
  /** Runs a command to its end. */
  command(args: readonly string[], settings?: Settings): Promise<Ended>;
  /** Starts the server and waits until it has said that it serves. */
  start(settings?: Settings, args?: readonly string[]): Promise<Server>;
  /** The same by `npm start`: signals go to npm. */
  startByNpm(): Promise<Server>;
  /** The process id of the home's Postgres, as its own file says; 0 where there is none. */
  postgres(): Promise<number>;
  /** Ends every process of the home and removes it. */
  remove(): Promise<void>;
}

/** A place where servers are started and killed, with what a first start makes already in it. */
export async function createHome(): Promise<Home> {
  const home = await createNewHome();
  await copyFilled(home.dataDir, inject('runFolder'), fillHome);
  return home;
}

/** Makes what a first start makes, in another folder. */
async function fillHome(dataDir: string): Promise<void> {
  const home = await createNewHome();
  try {
    const server = await home.start({ DATA_DIR: dataDir });
    const { code, stderr } = await server.stop('SIGTERM');
    if (code !== 0) throw new Error(`the first start ended with ${code}: ${stderr}`);
  } finally {
    await home.remove();
  }
}

/** The same, but nothing has been started there. Its data folder has a space in its name, as folders have. */
export async function createNewHome(user?: User, parent: string = dirname(inject('runFolder'))): Promise<Home> {
  const folder = await mkdtemp(join(parent, 'shezhire-start-'));
  await chmod(folder, 0o755); // so that the account which root lends to Postgres can enter it
  await chown(folder, user?.uid ?? process.getuid?.() ?? 0, user?.gid ?? process.getgid?.() ?? 0);
  const dataDir = join(folder, 'data dir');
  const runs: Run[] = [];

  const remember = (begun: Run): Run => {
    runs.push(begun);
    return begun;
  };
  const ours: Settings = { PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn' }; // without a line for each request
  const begin: Home['begin'] = (args, settings = {}) => remember(run(args, { ...ours, ...settings }, user));
  const postgres = async () => {
    const lines = (await readFile(join(dataDir, 'postgres-18/postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    return Number(lines[0]);
  };

  return {
    folder,
    dataDir,
    begin,
    command: (args, settings) => begin(args, settings).ended,
    start: async (settings, args = []) => serving(begin(args, settings)),
    startByNpm: async () => serving(remember(runProgram('npm', ['start'], ours))),
    postgres,
    async remove() {
      for (const { signal } of runs) signal('SIGKILL');
      await Promise.all(runs.map(({ ended }) => ended));
      await kill(await postgres(), 'SIGQUIT');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function serving(begun: Run): Promise<Server> {
  let over: Ended | undefined;
  void begun.ended.then((ended) => {
    over = ended;
  });
  await until('the server serves or ends', () => over !== undefined || /^ {2}stop /m.test(begun.printed()));
  if (over) throw new Error(`the server ended with ${over.code}: ${over.stderr}`);
  const url = /GraphiQL +(\S+)/.exec(begun.printed())?.[1];
  if (!url) throw new Error(`no address is printed: ${begun.printed()}`);
  return { ...begun, url, ask: (query) => ask(url, query), stop: (signal) => stop(begun, signal) };
}

function stop({ signal, ended }: Run, name: NodeJS.Signals): Promise<Ended> {
  signal(name);
  return ended;
}

async function ask(url: string, query: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const answer: unknown = await response.json();
  if (typeof answer !== 'object' || !answer || !('data' in answer) || 'errors' in answer) throw new Error(JSON.stringify(answer));
  return answer.data;
}
