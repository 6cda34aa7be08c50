import { sql } from 'drizzle-orm';
import type { Kind } from '../../schema/ontology.ts';
import { entities, identifiers, names } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import type { Owner } from './registry.ts';

/** Values in one statement: they are one JSON text. */
const CHUNK = 50_000;

function* cutChunks<T>(items: Iterable<T>): Generator<T[]> {
  let chunk: T[] = [];
  for (const item of items) {
    if (chunk.push(item) < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** The entities that have identifiers, by `scheme:value`. */
export async function loadOwners(db: Db, keys: Iterable<string>): Promise<Map<string, Owner>> {
  const owners = new Map<string, Owner>();
  for (const chunk of cutChunks(keys)) {
    const pairs = chunk.map((key) => [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)]);
    const rows = (await db.execute(sql`select distinct i.scheme || ':' || i.value as key, e.slug, e.kind::text as kind
      from json_array_elements(${JSON.stringify(pairs)}::json) pair
      join ${identifiers} i on i.scheme = pair ->> 0 and i.value = pair ->> 1
      join ${entities} e on e.id = i.entity_id`)) as unknown as { key: string; slug: string; kind: Kind }[]; // as selected
    for (const { key, slug, kind } of rows) owners.set(key, { slug, kind });
  }
  return owners;
}

/** A name of the file and an entity of the graph that has it too. */
export interface Namesakes {
  readonly id: string;
  readonly slugs: readonly string[];
}

/** Entities of the graph of the same kind, with a name that sounds the same in any script, by ids of the file. */
export async function findNamesakesByKey(
  db: Db,
  added: Iterable<{ readonly id: string; readonly kind: Kind; readonly key: string }>,
): Promise<Namesakes[]> {
  const found: Namesakes[] = [];
  for (const chunk of cutChunks(added)) {
    const rows = (await db.execute(sql`select given.id, string_agg(distinct e.slug, ' ' order by e.slug) as slugs
      from json_to_recordset(${JSON.stringify(chunk)}::json) as given(id text, kind text, key text)
      join ${names} n on n.key = given.key
      join ${entities} e on e.id = n.entity_id and e.kind::text = given.kind and e.retracted_in is null
      group by given.id order by given.id`)) as unknown as { id: string; slugs: string }[]; // as selected
    found.push(...rows.map(({ id, slugs }) => ({ id, slugs: slugs.split(' ') })));
  }
  return found;
}
