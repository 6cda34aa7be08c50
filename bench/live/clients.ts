import { type IncomingMessage, request } from 'node:http';

const QUERY = 'subscription { changes { cursor kind at entity { id slug label(lang: "en") } statement { id predicate } } }';

export interface Clients {
  /** Resolves when each has been told of an entity. */
  allHave(slug: string): Promise<void>;
  close(): void;
}

/** So many clients, each with a connection of its own. */
export async function openClients(url: string, count: number): Promise<Clients> {
  const address = `${url}?query=${encodeURIComponent(QUERY)}`;
  const had = new Map<string, number>();
  let wake = () => {};
  const open = () =>
    new Promise<IncomingMessage>((done, failed) => {
      const asked = request(address, { agent: false, headers: { accept: 'text/event-stream' } }, (response) => {
        response.on('error', () => {}).setEncoding('utf8');
        response.on('data', (text: string) => {
          for (const [, slug = ''] of text.matchAll(/"slug":"([^"]+)"/g)) had.set(slug, (had.get(slug) ?? 0) + 1);
          if (text.includes('id: ')) done(response); // it has begun
          wake();
        });
      });
      asked.once('error', failed).end();
    });
  const responses: IncomingMessage[] = [];
  while (responses.length < count)
    responses.push(...(await Promise.all(Array.from({ length: Math.min(50, count - responses.length) }, open))));
  return {
    allHave: (slug) =>
      new Promise((done) => {
        wake = () => {
          if (had.get(slug) === count) done();
        };
        wake();
      }),
    close: () => {
      for (const response of responses) response.destroy();
    },
  };
}
