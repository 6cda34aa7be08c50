import { expect, onTestFinished, test } from 'vitest';
import { createHome } from '../../support/home.ts';
import { runs, until } from '../../support/process.ts';
import { pickCases } from '../../support/rounds.ts';

test.each(pickCases(['SIGTERM', 'SIGHUP', 'SIGKILL'] as const))(
  'npm start ended by %s, which npm alone gets, leaves neither server nor Postgres behind',
  async (signal) => {
    const home = await createHome();
    onTestFinished(home.remove);
    const server = await home.startByNpm();
    expect(await server.ask('{ entities { totalCount } }')).toMatchObject({ entities: {} });
    const postgres = await home.postgres();
    expect(runs(postgres)).toBe(true);
    server.signal(signal);
    await server.ended; // all that hold its output have left
    await until('Postgres is gone', () => !runs(postgres));
    await expect(fetch(server.url)).rejects.toThrow();
  },
);
