import { test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';
import { openProxy } from '../support/proxy.ts';
import { resetUnderLoad } from './load.ts';

const ROUNDS = 20;

test.for([4, 10])('a pool of %i is whole after each of 20 resets under load', { timeout: 600_000 }, async (pool) => {
  const proxy = await openProxy(await freshUrl());
  const database = connect(proxy.url, { pool });
  const { ask } = clientOf({ database });
  for (let round = 0; round < ROUNDS; round += 1) await resetUnderLoad(ask, proxy, (round * 7) % 60);
  await database.close();
  await proxy.close();
});
