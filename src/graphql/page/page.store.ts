import { and, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { badInput } from '../../base/errors.ts';
import type { Db } from '../../database/connect.ts';
import { prepareSelect, type Select, writeNumbers } from '../../database/select.ts';
import { type CursorPosition, decodeCursor, encodeCursor } from './cursor.ts';
import type { Page } from './page.ts';
import { MAX_LIST_LENGTH } from './page.ts';
import { readPart } from './read-part.ts';
import type { Grouping, OrderKey, Relation } from './relation.ts';

export interface Edge<Row> {
  readonly cursor: string;
  readonly row: Row;
}

export interface Slice<Row> {
  readonly edges: readonly Edge<Row>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** The parent id of a relation without parents. */
export const NO_PARENT = 0;
export type Parent = number;

const PARENT = sql`p.parent`;
/** The parents as rows p(parent, ord), in order. */
export const selectParents = (parents: readonly Parent[]): SQL =>
  sql`unnest(${sql.param(`{${parents.join(',')}}`)}::bigint[]) with ordinality as p(parent, ord)`;

const joinConditions = <Row>(relation: Relation<Row>, ...more: (SQL | undefined)[]) =>
  and(relation.parentCondition?.(PARENT), relation.where, ...more);

/** Valid texts of sort keys in a cursor, by type. */
const READABLE: Readonly<Record<OrderKey['type'], RegExp>> = {
  bigint: /^-?\d{1,18}$/,
  numeric: /^-?\d{1,200}(\.\d{1,200})?$/,
  text: /^[^\0\ud800-\udfff]*$/u,
  timestamptz: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/,
  'double precision': /^-?\d+(\.\d+)?(e[+-]?\d{1,3})?$/,
  rank: /^(PREFERRED|NORMAL|DEPRECATED)$/,
};

/** Computes costly sort keys once per row. Postgres would compute them at every use. */
function computeCostlyKeysOnce<Row>({ source, order }: Relation<Row>): Pick<Relation<Row>, 'source' | 'order'> {
  const names = new Map(order.filter(({ costly }) => costly).map((key, index) => [key, sql.identifier(`key${index}`)]));
  if (names.size === 0) return { source, order };
  const keys = sql.join(
    Array.from(names, ([{ expression }, name]) => sql`${expression} as ${name}`),
    sql`, `,
  );
  return {
    source: sql`${source} cross join lateral (select ${keys} offset 0) costly`,
    order: order.map((key) => (names.has(key) ? { ...key, expression: sql`costly.${names.get(key)}` } : key)),
  };
}

/** A row with its parent's number and its sort keys. */
type Placed<Row> = Row & { readonly _ord: string; readonly _position: string };

const FROM_PARENTS = sql`unnest(${sql.placeholder('parents')}::bigint[]) with ordinality as p(parent, ord)`;

/** The SELECT of pages. Page size, parents and the cursor's sort keys (`at0`, `at1`, …) are its values. */
function prepareSlices<Row>(relation: Relation<Row>, backward: boolean, hasCursor: boolean): Select<Placed<Row>> {
  const { source, order } = computeCostlyKeysOnce(relation);
  const by = orderBy(order, backward);
  const keys = sql.join(
    order.map(({ expression }) => sql`(${expression})::text`),
    sql`, `,
  );
  const where = joinConditions(relation, hasCursor ? isBeyond(order, backward) : undefined);
  // The rows' fields are known only here.
  return prepareSelect<Row>(
    relation.columns,
    (list) => sql`select x.*, p.ord as "_ord" from ${FROM_PARENTS} cross join lateral (
      select ${list}, jsonb_build_array(${keys})::text as "_position", row_number() over (order by ${by}) as "_nth"
      from ${source}${where ? sql` where ${where}` : sql``} order by ${by} limit ${sql.placeholder('size')}::int
    ) x order by p.ord, x."_nth"`,
  ) as Select<Placed<Row>>; // with the columns that are written here
}

/** The SELECTs of a relation, by the form of a page. They are written once for relations that are the same each time. */
const slicesOf = new WeakMap<object, Map<string, Select<unknown>>>();

function findSlices<Row>(relation: Relation<Row>, backward: boolean, hasCursor: boolean): Select<Placed<Row>> {
  const known = slicesOf.get(relation) ?? new Map<string, Select<unknown>>();
  slicesOf.set(relation, known);
  const form = `${backward} ${hasCursor}`;
  const select = known.get(form) ?? prepareSlices(relation, backward, hasCursor);
  known.set(form, select);
  return select as Select<Placed<Row>>; // the relation determines the rows
}

/** One page for each parent, in the parents' order, in one SQL statement. @throws BAD_INPUT for a cursor of another order */
export async function loadPages<Row>(db: Db, relation: Relation<Row>, parents: readonly Parent[], page: Page): Promise<Slice<Row>[]> {
  const { order } = relation;
  const signature = order.map(({ name, descending }) => `${name} ${descending ?? false}`).join();
  const from = page.cursor === undefined ? undefined : decodeCursor(signature, order.length, page.cursor, page.cursorArgument);
  if (from?.some((value, index) => !READABLE[order[index]?.type ?? 'text'].test(value))) {
    throw badInput(page.cursorArgument, page.cursor, 'a cursor comes from an edge or pageInfo of the same connection');
  }
  const at = Object.fromEntries((from ?? []).map((value, index) => [`at${index}`, value]));
  const read = (part: Relation<Row>) =>
    findSlices(part, page.backward, from !== undefined)(db, { parents: writeNumbers(parents), size: page.size + 1, ...at });
  const rows = await readPart(db, relation, { from, backward: page.backward, size: page.size + 1 }, read);
  const slices = parents.map((): Edge<Row>[] => []);
  for (const row of rows) slices[Number(row._ord) - 1]?.push(createEdge(signature, row));
  return slices.map((edges) => toSlice(edges, page));
}

/** The cursor is written when it is asked for. */
const createEdge = <Row>(signature: string, row: Placed<Row>): Edge<Row> => ({
  row,
  get cursor() {
    return encodeCursor(signature, JSON.parse(row._position) as CursorPosition); // as it is selected
  },
});

function toSlice<Row>(found: readonly Edge<Row>[], { size, backward, cursor }: Page): Slice<Row> {
  const more = found.length > size;
  const edges = found.slice(0, size);
  return backward
    ? { edges: edges.reverse(), hasPreviousPage: more, hasNextPage: cursor !== undefined }
    : { edges, hasNextPage: more, hasPreviousPage: cursor !== undefined };
}

/** The first rows for each parent, up to the length of a list. */
export async function loadLists<Row>(db: Db, relation: Relation<Row>, parents: readonly Parent[]): Promise<Row[][]> {
  const slices = await loadPages(db, relation, parents, {
    size: MAX_LIST_LENGTH,
    backward: false,
    cursor: undefined,
    cursorArgument: 'after',
  });
  return slices.map(({ edges }) => edges.map(({ row }) => row));
}

/** The number of rows for each parent, in the parents' order. */
export async function countRows<Row>(db: Db, relation: Relation<Row>, parents: readonly Parent[]): Promise<number[]> {
  const inner = db
    .select({ total: sql<number>`count(*)`.mapWith(Number).as('total') })
    .from(relation.source as PgTable)
    .where(joinConditions(relation))
    .as('x');
  const rows = await db.select({ total: inner.total }).from(selectParents(parents)).crossJoinLateral(inner).orderBy(sql`p.ord`);
  return rows.map(({ total }) => total);
}

export interface Group {
  readonly key: string;
  readonly count: number;
}

/** The largest groups (at most 200) for each parent. */
export async function loadGroups<Row>(
  db: Db,
  relation: Relation<Row>,
  { key, join }: Grouping,
  parents: readonly Parent[],
): Promise<Group[][]> {
  const inner = db
    .select({ key: sql<string>`(${key})::text`.as('key'), size: sql<number>`count(*)`.mapWith(Number).as('size') })
    .from(sql`${relation.source}${join ? sql` ${join}` : sql``}`)
    .where(joinConditions(relation, sql`(${key}) is not null`))
    .groupBy(sql`1`)
    .orderBy(sql`2 desc`, sql`1`)
    .limit(MAX_LIST_LENGTH)
    .as('x');
  const rows = await db
    .select({ ord: sql<number>`p.ord`.mapWith(Number).as('ord'), key: inner.key, size: inner.size })
    .from(selectParents(parents))
    .crossJoinLateral(inner)
    .orderBy(sql`p.ord`, sql`${inner.size} desc`, inner.key);
  const byParent = Map.groupBy(rows, ({ ord }) => ord);
  return parents.map((_, index) => (byParent.get(index + 1) ?? []).map(({ key: found, size }) => ({ key: found, count: size })));
}

const orderBy = (order: readonly OrderKey[], backward: boolean): SQL =>
  sql.join(
    order.map(({ expression, descending }) => ((descending ?? false) !== backward ? sql`${expression} desc` : sql`${expression}`)),
    sql`, `,
  );

/** Condition for rows after a position, or before it if backward. With mixed directions, keys are compared one by one. */
function isBeyond(order: readonly OrderKey[], backward: boolean): SQL {
  const values = order.map(({ type }, index) => sql`${sql.placeholder(`at${index}`)}::${sql.raw(type)}`);
  const goesDown = order.map(({ descending }) => (descending ?? false) !== backward);
  if (new Set(goesDown).size === 1) {
    const row = sql.join(
      order.map(({ expression }) => sql`${expression}`),
      sql`, `,
    );
    return sql`(${row}) ${sql.raw(goesDown[0] ? '<' : '>')} (${sql.join(values, sql`, `)})`;
  }
  const steps = order.map(({ expression }, index) => {
    const same = order.slice(0, index).map((key, before) => sql`${key.expression} = ${values[before]}`);
    return sql`(${sql.join([...same, sql`${expression} ${sql.raw(goesDown[index] ? '<' : '>')} ${values[index]}`], sql` and `)})`;
  });
  return sql`(${sql.join(steps, sql` or `)})`;
}
