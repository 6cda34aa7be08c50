import type { FieldMap, InputFieldMap, InputShapeFromFields, ObjectRef, OutputRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { fieldLoader, relationLoader } from './batch.ts';
import { builder, type Types } from './builder.ts';
import type { Context } from './context.ts';
import { countOf, type Edge, type Parent, pageOf, ROOT, type Slice } from './page/page.store.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, type PageArgs, readPage } from './page/page.ts';
import type { Relation } from './page/relation.ts';

/** One page of rows, wherever they are from. */
export interface Shown<Row> {
  readonly slice: Slice<Row>;
  /** How many rows there are on all pages. */
  total(context: Context): number | Promise<number>;
}

/** One page of a relation's rows under one parent; what it counts and groups is asked of the same relation. */
export interface ConnectionShape<Row> extends Shown<Row> {
  readonly relation: Relation<Row>;
  readonly parent: Parent;
}
export type Connection<Row> = ObjectRef<Types, ConnectionShape<Row>>;

export type Fields<T> = (t: PothosSchemaTypes.ObjectFieldBuilder<Types, T>) => FieldMap;

const PageInfo = builder.objectRef<Slice<unknown>>('PageInfo').implement({
  description: 'Where a page stands in its connection.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether there are rows after this page.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'Whether there are rows before this page.' }),
    startCursor: t.string({
      nullable: true,
      description: 'For `before`: the cursor of the first edge.',
      resolve: ({ edges }) => edges[0]?.cursor ?? null,
    }),
    endCursor: t.string({
      nullable: true,
      description: 'For `after`: the cursor of the last edge.',
      resolve: ({ edges }) => edges.at(-1)?.cursor ?? null,
    }),
  }),
});

/** Declares `NameConnection` and `NameEdge`. `node` says what a row is shown as; both may have further fields. */
export function connectionType<Row, Node, Shape extends Shown<Row> = ConnectionShape<Row>>(
  name: string,
  type: OutputRef<Node>,
  node: (row: Row, context: Context, info: GraphQLResolveInfo) => Node | Promise<Node>,
  more: { edge?: Fields<Edge<Row>>; connection?: Fields<Shape> } = {},
): ObjectRef<Types, Shape> {
  const Edge = builder.objectRef<Edge<Row>>(`${name}Edge`);
  Edge.implement({
    description: `One row of ${name}Connection, with its place in it.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Pass it as `after` or `before` to go on from here.' }),
      node: t.field({
        type,
        description: 'What the edge leads to.',
        resolve: ({ row }, _, context, info) => node(row, context, info) as never,
      }), // a row's node is of the type given beside it
      ...more.edge?.(t),
    }),
  });
  return builder.objectRef<Shape>(`${name}Connection`).implement({
    description: `A page of what was asked for; its nodes are of type ${type instanceof Object && 'name' in type ? type.name : name}.`,
    fields: (t) => ({
      edges: t.field({
        type: [Edge],
        description: 'The rows of this page with their cursors.',
        complexity: { field: 1, multiplier: 1 },
        resolve: ({ slice }) => slice.edges,
      }),
      nodes: t.field({
        type: [type],
        description: 'The rows of this page.',
        complexity: { field: 1, multiplier: 1 },
        resolve: ({ slice }, _, context, info) => slice.edges.map(({ row }) => node(row, context, info)) as never, // as for the edge's node
      }),
      pageInfo: t.field({ type: PageInfo, description: 'Whether and from where there is more.', resolve: ({ slice }) => slice }),
      totalCount: t.int({
        description: 'How many rows there are on all pages; counted only when asked for.',
        resolve: (shown, _, context) => shown.total(context),
      }),
      ...more.connection?.(t),
    }),
  });
}

export const PAGE_ARGS = builder.args((t) => ({
  first: t.int({ description: `How many rows, from the start or after a cursor: 1 to ${MAX_PAGE_SIZE}, by default ${DEFAULT_PAGE_SIZE}.` }),
  after: t.string({ description: 'The cursor the page starts after.' }),
  last: t.int({ description: `How many rows, from the end or before a cursor: 1 to ${MAX_PAGE_SIZE}.` }),
  before: t.string({ description: 'The cursor the page ends before.' }),
}));

interface Paged<ParentShape, Row, Args extends InputFieldMap> {
  readonly type: Connection<Row>;
  readonly description: string;
  readonly args: Args;
  /** The relation the arguments ask for. */
  readonly relation: (args: InputShapeFromFields<Args>, context: Context) => Relation<Row> | Promise<Relation<Row>>;
  /** The id that ties rows to the parent; left out at the root. */
  readonly parent?: (parent: ParentShape) => Parent;
}

/** As often as a page has rows its fields are resolved. */
export const timesPage = ({ first, last }: PageArgs): number => Math.min(MAX_PAGE_SIZE, Math.max(1, last ?? first ?? DEFAULT_PAGE_SIZE));

/** The options of a field that is a connection: Relay's arguments, its cost, and one SQL statement for all parents. */
export function paged<ParentShape, Row, Args extends InputFieldMap>({
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
    complexity: (given: PageArgs) => ({ field: 1, multiplier: timesPage(given) }),
    resolve: (
      row: ParentShape,
      given: InputShapeFromFields<Args> & PageArgs,
      context: Context,
      info: GraphQLResolveInfo,
    ): Promise<ConnectionShape<Row>> =>
      fieldLoader<Parent, ConnectionShape<Row>>(context, info, given, async (parents) => {
        const page = readPage(given);
        const found = await relation(given, context);
        const slices = await pageOf(context.db, found, parents, page);
        return slices.map((slice, at) => shownOf(found, parents[at] ?? ROOT, slice));
      }).load(parent?.(row) ?? ROOT),
  };
}

const shownOf = <Row>(relation: Relation<Row>, parent: Parent, slice: Slice<Row>): ConnectionShape<Row> => ({
  relation,
  parent,
  slice,
  total: (context) =>
    relationLoader<Parent, number>(context, relation, 'count', (parents) => countOf(context.db, relation, parents)).load(parent),
});
