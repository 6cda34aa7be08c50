import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Db } from '../database/connect.ts';
import type { Context } from './context.ts';

/** Loads for many parents at once: as many values as keys, in their order. */
export type Load<Key, Value> = (db: Db, keys: readonly Key[]) => Promise<readonly Value[]>;

/** A loader shared by all fields of an operation that need the same thing of the same rows. */
export function sharedLoader<Key, Value>(load: Load<Key, Value>): (context: Context) => DataLoader<Key, Value, unknown> {
  const cacheKeyFn = (key: Key): unknown => (typeof key === 'object' ? JSON.stringify(key) : key);
  return createContextCache((context: Context) => new DataLoader<Key, Value, unknown>((keys) => load(context.db, keys), { cacheKeyFn }));
}

const byField = createContextCache((_: Context) => new Map<string, unknown>());

/** Where a field stands in the operation, whichever rows it is asked of. */
function pathOf({ path }: GraphQLResolveInfo): string {
  const keys: string[] = [];
  for (let at: typeof path | undefined = path; at; at = at.prev) if (typeof at.key === 'string') keys.push(at.key);
  return keys.join('<');
}

/**
 * The loader of one field with its arguments: all rows at the same place of the operation are loaded in one go.
 * Fragments on different types may ask for the same place with other arguments, so these are part of its key.
 */
export function fieldLoader<Key, Value>(
  context: Context,
  info: GraphQLResolveInfo,
  args: object,
  load: (keys: readonly Key[]) => Promise<readonly Value[]>,
): DataLoader<Key, Value> {
  const loaders = byField(context);
  const key = `${pathOf(info)} ${JSON.stringify(args)}`;
  const found = loaders.get(key) as DataLoader<Key, Value> | undefined; // a place and arguments have one field, so one type
  if (found) return found;
  const loader = new DataLoader<Key, Value>(load);
  loaders.set(key, loader);
  return loader;
}

const byRelation = createContextCache((_: Context) => new WeakMap<object, Map<string, unknown>>());

/** The loader of one question about a relation (its count, its groups): all parents under which it stands are asked at once. */
export function relationLoader<Key, Value>(
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

/** A loadable row that is not there. */
export class NotThere extends Error {
  override readonly name = 'NotThere';
}

/** The rows of a loadable type in the order of its ids, each as its node; an error where there is none. */
export const asNodes = <Row, Node>(rows: readonly (Row | null)[], toNode: (row: Row) => Node): (Node | NotThere)[] =>
  rows.map((row) => (row === null ? new NotThere('the row is not there') : toNode(row)));

/** Null for a row that is not there. */
export function nullIfNotThere(error: unknown): null {
  if (error instanceof NotThere) return null;
  throw error;
}
