import { printSchema } from 'graphql';
import type { Database } from '../database/connect.ts';
import type { ExplorerFiles } from './explorer/files.ts';
import { explorerPages } from './explorer/page.ts';
import { graphiqlPage } from './graphiql/page.ts';
import { checkDatabase } from './ready.store.ts';
import { schema } from './schema.ts';

/** Stands where there is no explorer. */
const WELCOME = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Shezhire</title>
<link rel="icon" href="data:,">
<style>
  :root { color-scheme: light dark; font: 1.1rem/1.6 system-ui, sans-serif; }
  body { max-width: 38rem; margin: 12vh auto; padding: 0 1.5rem; }
</style>
<h1>Shezhire</h1>
<p>The knowledge graph of what the news says: people, organizations, funds, places, offices, groups and events, each fact tied to the sentence that states it.</p>
<p><a href="/graphql">Ask it in GraphiQL</a>, or read <a href="/schema.graphql">its schema</a>.</p>
<p>The explorer is not built: <code>npm ci &amp;&amp; npm run build</code> builds it, and the next start serves it here.</p>
</html>
`;

type Page = (request: Request) => Response | Promise<Response>;
const text = (body: string, status = 200): Response =>
  new Response(body, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } });

/** Everything that is served besides the API, by path. */
export function pages(database: Database, explorer: ExplorerFiles | null): Readonly<Record<string, Page>> {
  const graphiql = graphiqlPage();
  let sdl: string | undefined;
  return {
    '/': () => new Response(WELCOME, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' } }),
    ...(explorer && explorerPages(explorer)),
    '/graphql': graphiql,
    '/schema.graphql': () => {
      sdl ??= `${printSchema(schema)}\n`;
      return new Response(sdl, {
        headers: { 'content-type': 'application/graphql; charset=utf-8', 'cache-control': 'no-cache', 'access-control-allow-origin': '*' },
      });
    },
    '/live': () => text('live\n'),
    '/ready': async () => {
      try {
        await checkDatabase(database.reader(AbortSignal.timeout(2_000)));
        return text('ready\n');
      } catch {
        return text('the database does not answer\n', 503);
      }
    },
  };
}
