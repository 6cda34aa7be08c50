import { and, type SQL, sql } from 'drizzle-orm';
import { prepareSelect, type Select, takeValue } from '../../database/select.ts';
import type { OrderKey, Relation } from './relation.ts';

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

/** A row with its parent's number, if there are several, and its sort keys as `_at0`, `_at1`, … */
export type Placed<Row> = Row & { readonly _ord?: string } & Readonly<Record<`_at${number}`, string>>;

/** What the SELECT of pages depends on. */
export interface SliceForm {
  readonly backward: boolean;
  readonly hasCursor: boolean;
  /** One parent has a SELECT of its own: Postgres plans it once, and neither joins nor sorts. */
  readonly isOfOne: boolean;
  /** Rows to read. */
  readonly size: number;
}

/** Page sizes that most ask for are written into the SQL: with any size, Postgres plans for a tenth of all rows. */
const COMMON_SIZES: ReadonlySet<number> = new Set([10, 20, 50, 100, 200].map((size) => size + 1));
const ONE_PARENT = takeValue('parent', 'bigint');
const FROM_PARENTS = sql`unnest(${takeValue('parents', 'bigint[]')}) with ordinality as p(parent, ord)`;

/** The SELECT of pages. Parents, the cursor's sort keys (`at0`, `at1`, …) and a page size that is not common are its values. */
function prepareSlices<Row>(relation: Relation<Row>, { backward, hasCursor, isOfOne, size }: SliceForm): Select<Placed<Row>> {
  const { source, order } = computeCostlyKeysOnce(relation);
  const by = orderBy(order, backward);
  const keys = sql.join(
    order.map(({ expression }, index) => sql`(${expression})::text as ${sql.identifier(`_at${index}`)}`),
    sql`, `,
  );
  const where = and(
    relation.parentCondition?.(isOfOne ? ONE_PARENT : sql`p.parent`),
    relation.where,
    hasCursor ? isBeyond(order, backward) : undefined,
  );
  const rest = sql`from ${source}${where ? sql` where ${where}` : sql``} order by ${by} limit ${COMMON_SIZES.has(size) ? sql.raw(String(size)) : sql`${sql.placeholder('size')}::int`}`;
  // The rows' fields are known only here.
  return prepareSelect<Row>(
    relation.columns,
    (list) =>
      isOfOne
        ? sql`select ${list}, ${keys} ${rest}`
        : sql`select x.*, p.ord as "_ord" from ${FROM_PARENTS} cross join lateral (
      select ${list}, ${keys}, row_number() over (order by ${by}) as "_nth" ${rest}
    ) x order by p.ord, x."_nth"`,
    relation.isFixed ? 'inline' : 'values',
  ) as Select<Placed<Row>>; // with the columns that are written here
}

/** The SELECTs of a relation, by the form of a page. They are written once for relations that are the same each time. */
const slicesOf = new WeakMap<object, Map<string, Select<unknown>>>();

export function findSlices<Row>(relation: Relation<Row>, form: SliceForm): Select<Placed<Row>> {
  const known = slicesOf.get(relation) ?? new Map<string, Select<unknown>>();
  slicesOf.set(relation, known);
  const key = `${form.backward} ${form.hasCursor} ${form.isOfOne} ${COMMON_SIZES.has(form.size) ? form.size : ''}`;
  const select = known.get(key) ?? prepareSlices(relation, form);
  known.set(key, select);
  return select as Select<Placed<Row>>; // the relation determines the rows
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
