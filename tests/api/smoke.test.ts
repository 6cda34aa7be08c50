import { expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';

test('answers', async () => {
  const { ask } = clientOf({ database: await freshDatabase() });
  expect((await ask('{ entities { totalCount } }')).data).toEqual({ entities: { totalCount: 63 } });
});
