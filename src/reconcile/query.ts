import { z } from 'zod';
import type { Kind } from '../../schema/ontology.ts';
import { badInput, GraphError } from '../base/errors.ts';
import { isSearchText } from '../base/search-text.ts';
import { checkShape } from './check-shape.ts';
import { KINDS_ALLOWED, KindShape } from './parameters.ts';

/** Maximum number of queries per batch, candidates per query, and values per property of a query. */
const MAX_QUERIES = 200;
const MAX_QUERY_CANDIDATES = 100;
const DEFAULT_QUERY_CANDIDATES = 5;
export const MAX_VALUES = 10;
/** Maximum number of values per batch, as each value is a name to search. */
const MAX_BATCH_VALUES = 500;

const LIMIT_ALLOWED = `allowed is 1 to ${MAX_QUERY_CANDIDATES}`;
const VALUE_ALLOWED = 'a value is a text, a number, true, false or {"id": "E12"}, or a list of such';

const HintShape = z.union([z.string(), z.number(), z.boolean(), z.object({ id: z.string() })]);
const PropertyShape = z.object(
  { pid: z.string('it is the id of a property'), v: z.union([HintShape, z.null(), z.array(HintShape.nullable())], VALUE_ALLOWED) },
  'a property is {"pid": …, "v": …}',
);
const QueryShape = z.strictObject(
  {
    query: z.string('it is the text to look for').nullish(),
    type: z.union([KindShape, z.array(KindShape)], `${KINDS_ALLOWED}, or a list of such`).nullish(),
    limit: z.int(LIMIT_ALLOWED).min(1, LIMIT_ALLOWED).max(MAX_QUERY_CANDIDATES, LIMIT_ALLOWED).nullish(),
    properties: z.array(PropertyShape, 'it is a list of {"pid": …, "v": …}').nullish(),
    type_strict: z.enum(['any', 'should', 'all'], 'allowed are any, should, all').nullish(),
  },
  'a query is an object with query, type, limit, properties, type_strict and nothing else',
);

export type HintValue = z.infer<typeof HintShape>;
/** A query of a batch. */
export interface Query {
  /** Key given by the client. */
  readonly key: string;
  readonly text: string | null;
  /** Only entities of these kinds; null for all. */
  readonly kinds: readonly Kind[] | null;
  readonly limit: number;
  readonly properties: readonly { readonly pid: string; readonly values: readonly HintValue[] }[];
}

/** With `all`, several kinds never match, because an entity has one kind. */
const readTypes = (types: readonly Kind[], strict: string): readonly Kind[] | null =>
  types.length === 0 ? null : strict === 'all' && new Set(types).size > 1 ? [] : types;

export const formatHint = (value: HintValue): string => (typeof value === 'object' ? value.id : String(value));

/**
 * The values of a cell that can narrow a query. An empty or very long value, and a cell of too many values, narrow nothing:
 * one cell does not cost the batch its answers.
 */
function selectUsable(values: readonly (HintValue | null)[]): HintValue[] {
  const usable = values.filter((value) => value !== null).filter((value) => isSearchText(formatHint(value)));
  return usable.length > MAX_VALUES ? [] : usable;
}

function readQuery(key: string, value: unknown): Query {
  const { query, type, limit, properties, type_strict } = checkShape(QueryShape, value, `queries.${key}`);
  const hints = (properties ?? []).map(({ pid, v }) => ({ pid, values: selectUsable([v].flat()) }));
  if (query == null && hints.length === 0) throw badInput(`queries.${key}`, value, 'it has a query, properties, or both');
  return {
    key,
    text: query ?? null,
    kinds: readTypes([type ?? []].flat(), type_strict ?? 'any'),
    limit: limit ?? DEFAULT_QUERY_CANDIDATES,
    properties: hints,
  };
}

/** Reads a batch. @throws BAD_INPUT with the key of the query, TOO_COSTLY for too many queries */
export function readBatch(batch: unknown): Query[] {
  if (typeof batch !== 'object' || !batch || Array.isArray(batch))
    throw badInput('queries', batch, 'it is an object of queries: {"q0": {"query": …}}');
  const entries = Object.entries(batch);
  if (entries.length > MAX_QUERIES)
    throw new GraphError('TOO_COSTLY', `queries holds ${entries.length}; at most ${MAX_QUERIES} at once`, {
      argument: 'queries',
      value: entries.length,
      allowed: MAX_QUERIES,
    });
  const queries = entries.map(([key, value]) => readQuery(key, value));
  const values = queries.reduce((sum, { properties }) => sum + properties.reduce((all, item) => all + item.values.length, 0), 0);
  if (values > MAX_BATCH_VALUES)
    throw new GraphError('TOO_COSTLY', `queries narrow by ${values} values; at most ${MAX_BATCH_VALUES} at once`, {
      argument: 'queries',
      value: values,
      allowed: MAX_BATCH_VALUES,
    });
  return queries;
}
