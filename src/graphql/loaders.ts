import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Db } from '../database/connect.ts';
import type { Context } from './context.ts';

/** Loads one value for each key, in the order of the keys. */
export type Load<Key, Value> = (db: Db, keys: readonly Key[], context: Context) => Promise<readonly Value[]>;

/** Compares object keys by value. */
const cacheKeyFn = (key: unknown): unknown => (typeof key === 'object' ? JSON.stringify(key) : key);

const byField = createContextCache((_: Context) => new Map<string, unknown>());

/** The path of a field in the operation, without list indexes. */
function writePath(path: GraphQLResolveInfo['path'] | undefined): string {
  const keys: string[] = [];
  for (let step = path; step; step = step.prev) if (typeof step.key === 'string') keys.push(step.key);
  return keys.join('<');
}

/** Paths by the nodes of a field, which graphql-js collects once for all rows at a path of an execution. */
const paths = new WeakMap<GraphQLResolveInfo['fieldNodes'], string>();

function getFieldPath({ fieldNodes, path }: GraphQLResolveInfo): string {
  const known = paths.get(fieldNodes) ?? writePath(path);
  paths.set(fieldNodes, known);
  return known;
}

/*
 * Loaders belong to a path in the operation, not to the whole operation. So the same data at two paths always takes two SQL
 * statements, independent of timing.
 */

/** The path of the field that returned the rows. */
function getRowsPath(info: GraphQLResolveInfo): string {
  const path = getFieldPath(info);
  return path.slice(path.indexOf('<') + 1 || path.length);
}

/** A loader shared by fields of the same rows that need the same data, such as an entity's label and names. */
export function createRowLoader<Key, Value>(
  load: Load<Key, Value>,
): (context: Context, info: GraphQLResolveInfo) => DataLoader<Key, Value, unknown> {
  const byRows = createContextCache((_: Context) => new Map<string, DataLoader<Key, Value, unknown>>());
  return (context, info) => {
    const place = getRowsPath(info);
    const loader =
      byRows(context).get(place) ?? new DataLoader<Key, Value, unknown>((keys) => load(context.db, keys, context), { cacheKeyFn });
    byRows(context).set(place, loader);
    return loader;
  };
}

/**
 * The loader of one field with its arguments: all rows at the same path are loaded together.
 * Fragments on different types may have other fields or arguments at the same path, so both are part of the key.
 */
export function getFieldLoader<Key, Value>(
  context: Context,
  info: GraphQLResolveInfo,
  args: object,
  load: (keys: readonly Key[]) => Promise<readonly Value[]>,
): DataLoader<Key, Value, unknown> {
  const loaders = byField(context);
  const key = `${getFieldPath(info)} ${info.fieldName} ${JSON.stringify(args)}`;
  const found = loaders.get(key) as DataLoader<Key, Value, unknown> | undefined; // the key determines the type
  if (found) return found;
  const loader = new DataLoader<Key, Value, unknown>(load, { cacheKeyFn });
  loaders.set(key, loader);
  return loader;
}

const byRelation = createContextCache((_: Context) => new WeakMap<object, Map<string, unknown>>());

/** The loader of a count or grouping of a relation: all parents are loaded together. */
export function getRelationLoader<Key, Value>(
  context: Context,
  relation: object,
  question: string,
  load: (keys: readonly Key[]) => Promise<readonly Value[]>,
): DataLoader<Key, Value> {
  const loaders = byRelation(context).get(relation) ?? new Map<string, unknown>();
  byRelation(context).set(relation, loaders);
  const found = loaders.get(question) as DataLoader<Key, Value> | undefined; // the question determines the type
  if (found) return found;
  const loader = new DataLoader<Key, Value>(load);
  loaders.set(question, loader);
  return loader;
}
