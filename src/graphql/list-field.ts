import type { InputFieldMap, InputShapeFromFields, ObjectRef } from '@pothos/core';
import type { Types } from './builder.ts';
import { getPageMultiplier, PAGE_ARGS, type PageOfRows } from './connection.ts';
import type { Context } from './context.ts';
import { type PageArgs, readPage } from './page/page.ts';
import { type ListOrder, sliceRows } from './page/slice-rows.ts';

/** All rows of a connection in memory, in order. */
export interface OrderedRows<Row> {
  readonly rows: readonly Row[];
  readonly order: ListOrder<Row>;
}

/** One page of rows in memory. `list` has all rows. */
export interface ListConnectionShape<Row, Of extends OrderedRows<Row> = OrderedRows<Row>> extends PageOfRows<Row> {
  readonly list: Of;
}

interface ListField<ParentShape, Row, Of extends OrderedRows<Row>, Args extends InputFieldMap> {
  readonly type: ObjectRef<Types, ListConnectionShape<Row, Of>>;
  readonly description: string;
  readonly args: Args;
  /** Cost of computing the rows, whatever the page size. */
  readonly cost?: number;
  readonly list: (args: InputShapeFromFields<Args>, context: Context, parent: ParentShape) => Promise<Of>;
}

/** The options of a connection field with rows in memory: Relay's arguments and the cost. */
export function defineListField<ParentShape, Row, Of extends OrderedRows<Row>, Args extends InputFieldMap>({
  type,
  description,
  args,
  cost = 1,
  list,
}: ListField<ParentShape, Row, Of, Args>) {
  return {
    type,
    description,
    args: { ...args, ...PAGE_ARGS },
    complexity: (fieldArgs: PageArgs) => ({ field: cost, multiplier: getPageMultiplier(fieldArgs) }),
    resolve: async (
      parent: ParentShape,
      fieldArgs: InputShapeFromFields<Args> & PageArgs,
      context: Context,
    ): Promise<ListConnectionShape<Row, Of>> => {
      const page = readPage(fieldArgs);
      const rows = await list(fieldArgs, context, parent);
      return { list: rows, slice: sliceRows(rows.rows, rows.order, page), total: () => rows.rows.length };
    },
  };
}
