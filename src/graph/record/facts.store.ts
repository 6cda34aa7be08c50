import { entities } from '../../../schema/tables/index.ts';
import { GraphError } from '../../base/errors.ts';
import type { EntityRef } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import type { Facts, Piece } from '../../ingest/merge-facts.ts';
import { formatPath, MistakesError, type Path } from '../../ingest/mistake.ts';
import { findEntities, notFound } from '../filter/refs.store.ts';

type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };
const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isRef = (value: Readonly<Record<string, unknown>>): value is EntityRef & Readonly<Record<string, unknown>> =>
  value['ref'] === 'entity';

/** Every reference within an input. */
function listRefs(value: unknown): EntityRef[] {
  if (!isMapping(value)) return [];
  return isRef(value) ? [value] : Object.values(value).flatMap(listRefs);
}

/** An input as graph.yaml would have it: without nulls, with slugs for references and dates as they are written. */
function toPlain(value: unknown, slugOf: (ref: EntityRef) => string): Plain | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.flatMap((item) => toPlain(item, slugOf) ?? []);
  if (!isMapping(value)) return value as string | number | boolean; // what a scalar or an enum is
  if (isRef(value)) return slugOf(value);
  if (typeof value['edtf'] === 'string') return value['edtf'];
  const fields = Object.entries(value).map(([key, inner]) => [key, toPlain(inner, slugOf)] as const);
  return Object.fromEntries(fields.filter((field): field is readonly [string, Plain] => field[1] !== undefined));
}

/** The pieces of an input, with the slugs of what it refers to. @throws NOT_FOUND for an id or identifier that no entity has */
export async function readPieces(db: Db, input: object, argument: string): Promise<Piece> {
  const refs = listRefs(input).filter(({ by }) => by !== 'slug');
  const found = await findEntities(db, refs);
  const missing = refs.find(({ written }) => !found.has(written));
  if (missing) throw await notFound(db, missing, argument);
  const ids = [...new Set([...found.values()].map(({ id }) => id))];
  const rows =
    ids.length > 0 ? await db.select({ id: entities.id, slug: entities.slug }).from(entities).where(isAny(entities.id, ids)) : [];
  const slugs = new Map(rows.map(({ id, slug }) => [id, slug]));
  const slugOf = (ref: EntityRef): string => {
    const id = found.get(ref.written)?.id;
    return ref.by === 'slug' ? ref.slug : ((id && slugs.get(id)) ?? ref.written);
  };
  return (toPlain(input, slugOf) ?? {}) as Piece; // of an object
}

export const toFacts = ({ entities: told = [], sentences = [], quotations = [] }: Partial<Record<keyof Facts, unknown>>): Facts =>
  ({ entities: told, sentences, quotations }) as Facts; // fields of FactsInput

/** Where a mistake stands in the arguments. */
const toArgument = ([part, ...rest]: Path): string =>
  formatPath(part === 'article' ? ['input', ...rest] : ['facts', ...(part === undefined ? [] : [part]), ...rest]);

/** Runs what finds mistakes as an ingest does, and gives them to the client, all at once. @throws BAD_INPUT */
export async function collectMistakes<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof MistakesError)) throw error;
    const mistakes = error.located.map(({ mistake: { path, message } }) => ({ path: toArgument(path), message }));
    const list = mistakes.map(({ path, message }) => `${path} ${message}`).join('\n');
    const title = `${mistakes.length} ${mistakes.length === 1 ? 'mistake' : 'mistakes'}, nothing was written`;
    throw new GraphError('BAD_INPUT', `${title}:\n${list}`, { argument: mistakes[0]?.path ?? 'facts', mistakes }, { cause: error });
  }
}
