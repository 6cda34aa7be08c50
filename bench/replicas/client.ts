import { connect } from '../../src/database/connect.ts';
import { makeAccount } from '../../tests/support/accounts.ts';

/** What a server answered: the data, and the position of the log after a write. */
export interface Answer {
  readonly data: unknown;
  readonly position: string | undefined;
}

const TIMEOUT_MS = 30_000;

/** Sends one operation. @throws Error if it has no data */
export async function send(url: string, body: object, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (!data || errors) throw new Error(`${response.status}: ${JSON.stringify(errors).slice(0, 300)}`);
  return { data, position: response.headers.get('x-log-position') ?? undefined };
}

/** One who writes something of his own, again and again. */
export interface Writer {
  /** What he writes as his nth. No two that follow each other are the same. */
  textOf(nth: number): string;
  /** @returns the position after it. @throws Error if it is not known to be written */
  write(url: string, text: string): Promise<string | undefined>;
  /** What a server has of it, for a client that has seen a position. */
  read(url: string, position: string | undefined): Promise<string>;
}

const DESCRIBE = `mutation ($entity: EntityRef!, $text: String!) {
  describeEntity(entity: $entity, description: { en: $text }) { entity { id } }
}`;
const DESCRIPTION = 'query ($entity: EntityRef!) { entity(ref: $entity) { description(lang: ["en"]) } }';
const SET_ROLE = 'mutation ($id: ID!, $role: AccountRole!) { setRole(id: $id, role: $role) { account { id } } }';
const ROLES = '{ accounts { nodes { id role } } }';
const TURNS = ['READER', 'CONTRIBUTOR', 'CURATOR'];

const withPosition = (position: string | undefined) => (position === undefined ? {} : { 'x-log-position': position });

/** Describes an entity: a revision of the graph. Who reads has no account, as accounts are looked up at the primary. */
function describeEntities(withKey: Readonly<Record<string, string>>, at: number): Writer {
  const entity = `made-up-${at + 1}`;
  return {
    textOf: (nth) => `Text ${nth} of ${at}`,
    write: async (url, text) => (await send(url, { query: DESCRIBE, variables: { entity, text } }, withKey)).position,
    async read(url, position) {
      const { data } = await send(url, { query: DESCRIPTION, variables: { entity } }, withPosition(position));
      return (data as { entity: { description: string } }).entity.description; // as it is asked for
    },
  };
}

/** Changes the role of an account: a short transaction, of which many fit into a minute. */
const changeRole = (withKey: Readonly<Record<string, string>>, id: string): Writer => ({
  textOf: (nth) => TURNS[nth % TURNS.length] as string, // within it
  write: async (url, role) => (await send(url, { query: SET_ROLE, variables: { id, role } }, withKey)).position,
  async read(url, position) {
    const { data } = await send(url, { query: ROLES }, { ...withKey, ...withPosition(position) });
    const { nodes } = (data as { accounts: { nodes: { id: string; role: string }[] } }).accounts; // as it is asked for
    return nodes.find((account) => account.id === id)?.role ?? 'none';
  },
});

/** What one client writes: the graph, and an account. */
export interface Writers {
  readonly ofGraph: Writer;
  readonly ofAccount: Writer;
}

/** Makes accounts, and clients with the key of one. */
export async function createWriters(databaseUrl: string, count: number): Promise<readonly Writers[]> {
  const database = connect(databaseUrl);
  const { withKey } = await makeAccount(database, 'ADMIN');
  const writers: Writers[] = [];
  for (let at = 0; at < count; at += 1) {
    const { id } = await makeAccount(database, 'READER');
    writers.push({ ofGraph: describeEntities(withKey, at), ofAccount: changeRole(withKey, id) });
  }
  await database.close();
  return writers;
}

export const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T; // none is empty
