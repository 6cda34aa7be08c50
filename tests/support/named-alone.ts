import type { Kind } from '../../schema/ontology.ts';
import type { Database } from '../../src/database/connect.ts';
import { clientOf } from './client.ts';
import { emptiedDatabase } from './emptied-database.ts';
import { ingestNamed, type Named } from './named.ts';

/** A stored name: a person, if no kind is given. */
export type Stored = string | readonly [text: string, kind: Kind, lang?: string];

/** A graph that has nothing but entities with these names. */
export async function storeNames(stored: readonly Stored[]): Promise<Database> {
  const database = await emptiedDatabase();
  const entities = stored.map((one, index): [string, Named] => {
    const [text, kind, lang] = typeof one === 'string' ? [one] : one;
    return [`entity-${index + 1}`, { names: [[text, lang ?? 'kk']], ...(kind && { kind }) }];
  });
  await ingestNamed(database, Object.fromEntries(entities));
  return database;
}

export interface Resolved {
  readonly verdict: string;
  readonly candidates: readonly {
    readonly score: number;
    readonly why: readonly string[];
    readonly matchedName: { readonly text: string };
  }[];
}

const RESOLVE = `query ($names: [NameQuery!]!) { resolve(names: $names) { verdict candidates { score why matchedName { text } } } }`;

/** Resolves a name among the stored ones alone. @throws Error if there is no answer */
export async function resolveAmong(stored: readonly Stored[], name: string, lang?: string): Promise<Resolved> {
  const database = await storeNames(stored);
  const { data, errors } = await clientOf({ database }).ask(RESOLVE, { names: [{ name, lang }] });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.resolve[0];
}
