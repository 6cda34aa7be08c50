import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { freshUrl } from '../../support/database.ts';
import { createHome } from '../../support/home.ts';
import { until } from '../../support/process.ts';

/** The process ids of the children of a process. */
const listChildren = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

test.skipIf(process.platform !== 'linux')(
  'workers serve one port, count refused keys together, are replaced when they die, and end with the server',
  { timeout: 120_000 },
  async () => {
    const home = await createHome();
    onTestFinished(home.remove);
    const server = await home.start({ DATABASE_URL: await freshUrl(), WORKERS: '2', METRICS_PORT: '0', DATABASE_POOL: '3' });
    expect(await server.ask('{ entity(ref: "birgemiz") { slug } }')).toEqual({ entity: { slug: 'birgemiz' } });
    const metrics = /metrics +(\S+)/.exec(server.printed())?.[1] ?? '';
    expect(await (await fetch(metrics)).text()).toMatch(/^shezhire_pool_connections\{pool="read"\} 6$/m);
    expect((await fetch(new URL('/metrics', server.url))).status).toBe(404);

    const refuse = async () => (await fetch(server.url, { headers: { authorization: 'Bearer none', connection: 'close' } })).status;
    const refused = await Promise.all(Array.from({ length: 40 }, refuse));
    expect(refused.filter((status) => status === 401)).toHaveLength(30);
    expect(refused.filter((status) => status === 429)).toHaveLength(10);

    const [first = 0, second] = listChildren(server.pid);
    expect(second).toBeGreaterThan(0);
    process.kill(first, 'SIGKILL');
    await until('another worker is there', () => listChildren(server.pid).filter((pid) => pid !== first).length === 2);
    expect(await server.ask('{ entity(ref: "birgemiz") { slug } }')).toEqual({ entity: { slug: 'birgemiz' } });
    expect(await server.stop('SIGTERM')).toMatchObject({ code: 0 });
  },
);
