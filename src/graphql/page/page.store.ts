import { and, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { badInput } from '../../base/errors.ts';
import type { Db } from '../../database/connect.ts';
import { writeNumbers } from '../../database/select.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Page } from './page.ts';
import { MAX_LIST_LENGTH } from './page.ts';
import { readPart } from './read-part.ts';
import type { Grouping, OrderKey, Relation } from './relation.ts';
import { findSlices, type Placed } from './slices.store.ts';

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

/** One page for each parent, in the parents' order, in one SQL statement. @throws BAD_INPUT for a cursor of another order */
export async function loadPages<Row>(db: Db, relation: Relation<Row>, parents: readonly Parent[], page: Page): Promise<Slice<Row>[]> {
  const { order } = relation;
  const signature = order.map(({ name, descending }) => `${name} ${descending ?? false}`).join();
  const from = page.cursor === undefined ? undefined : decodeCursor(signature, order.length, page.cursor, page.cursorArgument);
  if (from?.some((value, index) => !READABLE[order[index]?.type ?? 'text'].test(value))) {
    throw badInput(page.cursorArgument, page.cursor, 'a cursor comes from an edge or pageInfo of the same connection');
  }
  const [size, isOfOne, hasCursor] = [page.size + 1, parents.length === 1 && !relation.readsParent, from !== undefined];
  const at = Object.fromEntries((from ?? []).map((value, index) => [`at${index}`, value]));
  const read = (part: Relation<Row>) =>
    findSlices(part, { backward: page.backward, hasCursor, isOfOne, size })(db, {
      ...{ parent: parents[0], parents: writeNumbers(parents), size },
      ...at,
    });
  const rows = await readPart(db, relation, { from, backward: page.backward, size }, read);
  const slices = parents.map((): Edge<Row>[] => []);
  for (const row of rows) slices[Number(row._ord ?? 1) - 1]?.push(new RelationEdge(signature, order.length, row));
  return slices.map((edges) => toSlice(edges, page));
}

/** An edge of a relation's page. The cursor is written when it is asked for. */
class RelationEdge<Row> implements Edge<Row> {
  readonly row: Placed<Row>;
  readonly #signature: string;
  readonly #keys: number;

  constructor(signature: string, keys: number, row: Placed<Row>) {
    this.row = row;
    this.#signature = signature;
    this.#keys = keys;
  }
  get cursor(): string {
    const position = Array.from({ length: this.#keys }, (_, index) => this.row[`_at${index}`] as string); // as they are selected
    return encodeCursor(this.#signature, position);
  }
}

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
