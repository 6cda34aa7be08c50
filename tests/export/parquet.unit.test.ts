import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { ROW_GROUP_SIZE, toParquet } from '../../src/export/parquet.ts';
import { graphWith, nodeCalled, wholeOf } from '../support/made-export.ts';

test('rows of several groups are all there, in their order', async () => {
  const nodes = Array.from({ length: 2 * ROW_GROUP_SIZE + 1 }, (_, at) => nodeCalled(at, `${at % 7 ? 'Ә' : 'B'} ${at}`));
  const { buffer } = Uint8Array.from(await wholeOf(toParquet(graphWith(nodes, []), { part: 'nodes' })));
  expect(parquetMetadata(buffer).row_groups).toHaveLength(3);
  const rows = await parquetReadObjects({ file: buffer });
  expect(rows.map(({ id, label }) => `${id} ${label}`)).toEqual(nodes.map(({ id, label }) => `${id} ${label}`));
});
