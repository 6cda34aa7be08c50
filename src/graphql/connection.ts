import type { FieldMap, InputFieldMap, InputShapeFromFields, ObjectRef, OutputRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { builder, type Types } from './builder.ts';
import type { Context } from './context.ts';
import { getFieldLoader, getRelationLoader } from './loaders.ts';
import { countRows, type Edge, loadPages, NO_PARENT, type Parent, type Slice } from './page/page.store.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, type PageArgs, readPage } from './page/page.ts';
import { type Relation, selectLight } from './page/relation.ts';
import { isOnlyRequestedOfNodes } from './requested-fields.ts';

/** One page of rows from any source. */
export interface PageOfRows<Row> {
  readonly slice: Slice<Row>;
  /** Number of rows on all pages. */
  total(context: Context): number | Promise<number>;
}

/** One page of a relation's rows under one parent. Counts and groups use the same relation. */
export interface ConnectionShape<Row> extends PageOfRows<Row> {
  readonly relation: Relation<Row>;
  readonly parent: Parent;
}
export type Connection<Row> = ObjectRef<Types, ConnectionShape<Row>>;

export type Fields<T> = (t: PothosSchemaTypes.ObjectFieldBuilder<Types, T>) => FieldMap;

const PageInfo = builder.objectRef<Slice<unknown>>('PageInfo').implement({
  description: 'Position of a page in its connection.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'True if there are rows after this page.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'True if there are rows before this page.' }),
    startCursor: t.string({
      nullable: true,
      description: 'Cursor of the first edge, for `before`; null if the page is empty.',
      resolve: ({ edges }) => edges[0]?.cursor ?? null,
    }),
    endCursor: t.string({
      nullable: true,
      description: 'Cursor of the last edge, for `after`; null if the page is empty.',
      resolve: ({ edges }) => edges.at(-1)?.cursor ?? null,
    }),
  }),
});

/** Defines `NameConnection` and `NameEdge`. `node` maps a row to its node. Both types may have more fields. */
export function defineConnectionType<Row, Node, Shape extends PageOfRows<Row> = ConnectionShape<Row>>(
  name: string,
  type: OutputRef<Node>,
  node: (row: Row, context: Context, info: GraphQLResolveInfo) => Node | Promise<Node>,
  more: { edge?: Fields<Edge<Row>>; connection?: Fields<Shape> } = {},
): ObjectRef<Types, Shape> {
  const Edge = builder.objectRef<Edge<Row>>(`${name}Edge`);
  Edge.implement({
    description: `One row of ${name}Connection, with its cursor.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Cursor of the row, for `after` or `before`.' }),
      node: t.field({
        type,
        description: 'Node of the edge.',
        resolve: ({ row }, _, context, info) => node(row, context, info) as never,
      }), // `node` returns a value of `type`
      ...more.edge?.(t),
    }),
  });
  return builder.objectRef<Shape>(`${name}Connection`).implement({
    description: `One page of results. Its nodes are of type ${type instanceof Object && 'name' in type ? type.name : name}.`,
    fields: (t) => ({
      edges: t.field({
        type: [Edge],
        description: 'Rows of the page with their cursors.',
        complexity: { field: 1, multiplier: 1 },
        resolve: ({ slice }) => slice.edges,
      }),
      nodes: t.field({
        type: [type],
        description: 'Rows of the page.',
        complexity: { field: 1, multiplier: 1 },
        resolve: ({ slice }, _, context, info) => slice.edges.map(({ row }) => node(row, context, info)) as never, // as above
      }),
      pageInfo: t.field({ type: PageInfo, description: 'Position of the page in the connection.', resolve: ({ slice }) => slice }),
      totalCount: t.int({
        description: 'Number of rows on all pages. Counted only if requested.',
        resolve: (shown, _, context) => shown.total(context),
      }),
      ...more.connection?.(t),
    }),
  });
}

export const PAGE_ARGS = builder.args((t) => ({
  first: t.int({
    description: `Maximum number of rows from the start or after a cursor (1–${MAX_PAGE_SIZE}, default ${DEFAULT_PAGE_SIZE}).`,
  }),
  after: t.string({ description: 'Cursor after which the page starts.' }),
  last: t.int({ description: `Maximum number of rows from the end or before a cursor (1–${MAX_PAGE_SIZE}).` }),
  before: t.string({ description: 'Cursor before which the page ends.' }),
}));

interface Paged<ParentShape, Row, Args extends InputFieldMap> {
  readonly type: Connection<Row>;
  readonly description: string;
  readonly args: Args;
  /** The relation for the arguments. */
  readonly relation: (args: InputShapeFromFields<Args>, context: Context) => Relation<Row> | Promise<Relation<Row>>;
  /** The id of the parent; absent at the root. */
  readonly parent?: (parent: ParentShape) => Parent;
}

/** The fields of a node are resolved once per row. */
export const getPageMultiplier = ({ first, last }: PageArgs): number =>
  Math.min(MAX_PAGE_SIZE, Math.max(1, last ?? first ?? DEFAULT_PAGE_SIZE));

/** The options of a connection field: Relay's arguments, the cost, and one SQL statement for all parents. */
export function definePagedField<ParentShape, Row, Args extends InputFieldMap>({
  type,
  description,
  args,
  relation,
  parent,
}: Paged<ParentShape, Row, Args>) {
  return {
    type,
    description,
    args: { ...args, ...PAGE_ARGS },
    complexity: (fieldArgs: PageArgs) => ({ field: 1, multiplier: getPageMultiplier(fieldArgs) }),
    resolve: (
      row: ParentShape,
      fieldArgs: InputShapeFromFields<Args> & PageArgs,
      context: Context,
      info: GraphQLResolveInfo,
    ): Promise<ConnectionShape<Row>> =>
      getFieldLoader<Parent, ConnectionShape<Row>>(context, info, fieldArgs, async (parents) => {
        const page = readPage(fieldArgs);
        const all = await relation(fieldArgs, context);
        const rows = all.light && isOnlyRequestedOfNodes(info, all.light.fields) ? selectLight(all) : all;
        const [slices] = await Promise.all([loadPages(context.db, rows, parents, page), context.ready]);
        const own = { ...rows }; // its counts are loaded apart from those of the same relation at another path
        return slices.map((slice, index) => toConnectionShape(own, parents[index] ?? NO_PARENT, slice));
      }).load(parent?.(row) ?? NO_PARENT),
  };
}

const toConnectionShape = <Row>(relation: Relation<Row>, parent: Parent, slice: Slice<Row>): ConnectionShape<Row> => ({
  relation,
  parent,
  slice,
  total: (context) =>
    getRelationLoader<Parent, number>(context, relation, 'count', (parents) => countRows(context.db, relation, parents)).load(parent),
});
