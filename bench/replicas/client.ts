import { connect } from '../../src/database/connect.ts';
import { makeAccount } from '../../tests/support/accounts.ts';

/** What a server answered: the data, and the position of the log after a write. */
export interface Answer {
  readonly data: unknown;
  readonly position: string | undefined;
}

const TIMEOUT_MS = 5_000;

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

/** One who describes an entity of his own, again and again. */
export interface Writer {
  /** @returns the position after it. @throws Error if it is not known to be written */
  write(url: string, text: string): Promise<string | undefined>;
  /** The description as a server has it, for a client that has seen a position. */
  read(url: string, position: string | undefined): Promise<string>;
}

const WRITE = `mutation ($entity: String!, $text: String!) {
  describeEntity(entity: $entity, description: { en: $text }) { entity { id } }
}`;
const READ = '($entity: String!) { entity(ref: $entity) { description(lang: ["en"]) } }';

/** Makes an account, and writers with its key. Who reads has none, as accounts are looked up at the primary. */
export async function createWriters(databaseUrl: string, count: number): Promise<readonly Writer[]> {
  const database = connect(databaseUrl);
  const { withKey } = await makeAccount(database, 'CURATOR');
  await database.close();
  return Array.from({ length: count }, (_, at) => {
    const entity = `made-up-${at + 1}`;
    return {
      write: async (url, text) => (await send(url, { query: WRITE, variables: { entity, text } }, withKey)).position,
      async read(url, position) {
        const headers = position === undefined ? {} : { 'x-log-position': position };
        const { data } = await send(url, { query: `query ${READ}`, variables: { entity } }, headers);
        return (data as { entity: { description: string } }).entity.description; // as it is asked for
      },
    };
  });
}

export const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T; // none is empty
