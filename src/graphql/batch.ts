import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Db } from '../database/connect.ts';
import type { Context } from './context.ts';

/** Loads for many parents at once: as many values as keys, in their order. */
export type Load<Key, Value> = (db: Db, keys: readonly Key[]) => Promise<readonly Value[]>;

/** Equal keys are one key, whatever objects they are. */
const cacheKeyFn = (key: unknown): unknown => (typeof key === 'object' ? JSON.stringify(key) : key);

const byField = createContextCache((_: Context) => new Map<string, unknown>());

/** Where a field stands in the operation, whichever rows it is asked of. */
function getFieldPath(path: GraphQLResolveInfo['path'] | undefined): string {
  const keys: string[] = [];
  for (let at = path; at; at = at.prev) if (typeof at.key === 'string') keys.push(at.key);
  return keys.join('<');
}

/*
 * Loaders belong to a place of the operation, never to the operation as a whole: what is asked at two places is then
 * two SQL statements, always, and not one or two as the answers to others happen to come in.
 */

/** The place of the rows a field is asked of. */
const getRowsPath = ({ path }: GraphQLResolveInfo): string => getFieldPath(path.prev);

/**
 * A loader shared by those fields of the same rows that need the same thing of them: an entity's label and its names.
 * `ahead` of them, the field that gives the rows gets the loader that they will ask.
 */
export function createRowLoader<Key, Value>(
  load: Load<Key, Value>,
): (context: Context, info: GraphQLResolveInfo, ahead?: 'ahead') => DataLoader<Key, Value, unknown> {
  const byRows = createContextCache((_: Context) => new Map<string, DataLoader<Key, Value, unknown>>());
  return (context, info, ahead) => {
    const place = ahead ? getFieldPath(info.path) : getRowsPath(info);
    const loader = byRows(context).get(place) ?? new DataLoader<Key, Value, unknown>((keys) => load(context.db, keys), { cacheKeyFn });
    byRows(context).set(place, loader);
    return loader;
  };
}

/**
 * The loader of one field with its arguments: all rows at the same place of the operation are loaded in one go.
 * Fragments on different types may put other fields, or the same with other arguments, at the same place: both are part of its key.
 */
export function getFieldLoader<Key, Value>(
  context: Context,
  info: GraphQLResolveInfo,
  args: object,
  load: (keys: readonly Key[]) => Promise<readonly Value[]>,
): DataLoader<Key, Value, unknown> {
  const loaders = byField(context);
  const key = `${getFieldPath(info.path)} ${info.fieldName} ${JSON.stringify(args)}`;
  const found = loaders.get(key) as DataLoader<Key, Value, unknown> | undefined; // a place and arguments have one field, so one type
  if (found) return found;
  const loader = new DataLoader<Key, Value, unknown>(load, { cacheKeyFn });
  loaders.set(key, loader);
  return loader;
}

const byRelation = createContextCache((_: Context) => new WeakMap<object, Map<string, unknown>>());

/** The loader of one question about a relation (its count, its groups): all parents under which it stands are asked at once. */
export function getRelationLoader<Key, Value>(
  context: Context,
  relation: object,
  question: string,
  load: (keys: readonly Key[]) => Promise<readonly Value[]>,
): DataLoader<Key, Value> {
  const loaders = byRelation(context).get(relation) ?? new Map<string, unknown>();
  byRelation(context).set(relation, loaders);
  const found = loaders.get(question) as DataLoader<Key, Value> | undefined; // a question has one answer's type
  if (found) return found;
  const loader = new DataLoader<Key, Value>(load);
  loaders.set(question, loader);
  return loader;
}
