import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface Memory {
  /** Bytes that the process holds, what it could give back included. */
  readonly held: number;
  /** Bytes that its objects and buffers take, once what nobody needs is cleared away. */
  readonly inUse: number;
}

export interface Child {
  readonly url: string;
  readonly process: ChildProcess;
  /** Clears away what nobody needs before it measures. */
  memory(): Promise<Memory>;
  /** Bytes that the process holds, without touching it. */
  held(): number;
}

/** Starts the server as a process of its own on a database. */
export async function startChild(databaseUrl: string, flags: readonly string[] = []): Promise<Child> {
  const child = spawn(process.execPath, ['--inspect=127.0.0.1:0', ...flags, 'src/main.ts'], {
    cwd: resolve(import.meta.dirname, '..'),
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const find = (form: RegExp) =>
    new Promise<string>((found, failed) => {
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (text: Buffer) => {
          printed += text;
          const [, address] = form.exec(printed) ?? [];
          if (address) found(address);
        });
      child.once('exit', (code) => failed(new Error(`the server ended with ${code}: ${printed}`)));
    });
  const [url, inspector] = await Promise.all([find(/GraphiQL +(\S+)\n/), find(/Debugger listening on (\S+)\n/)]);
  return {
    url,
    process: child,
    held: () => memoryOf(child.pid ?? 0),
    memory: async () => ({ held: memoryOf(child.pid ?? 0), inUse: await inUseOf(inspector) }),
  };
}

/** Asked of the inspector, which is left again: a process that is inspected does not end. */
async function inUseOf(inspector: string): Promise<number> {
  const socket = new WebSocket(inspector);
  await once(socket, 'open');
  const tell = async (method: string, params: object = {}): Promise<unknown> => {
    const told = once(socket, 'message'); // one at a time
    socket.send(JSON.stringify({ id: 1, method, params }));
    const [{ data }] = await told;
    return JSON.parse(String(data)).result;
  };
  await tell('HeapProfiler.collectGarbage');
  const expression = '(({ heapUsed, external }) => heapUsed + external)(process.memoryUsage())';
  const { result } = (await tell('Runtime.evaluate', { expression })) as { result: { value: number } }; // as the inspector has it
  socket.close();
  return result.value;
}

function memoryOf(pid: number): number {
  const kilobytes =
    process.platform === 'linux'
      ? /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kilobytes) * 1024;
}
