import { createDocument, sendDocument } from '../http/document.ts';
import { createPolicy, hashSource } from '../http/policy.ts';
import type { Handler } from '../http/route.ts';

const STYLE = `
  :root { color-scheme: light dark; font: 1.1rem/1.6 system-ui, sans-serif; }
  body { max-width: 38rem; margin: 12vh auto; padding: 0 1.5rem; }
`;
const POLICY = createPolicy({ 'style-src': hashSource(STYLE), 'img-src': 'data:' });

/** The page at `/` without an explorer. */
const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Shezhire</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
<h1>Shezhire</h1>
<p>The knowledge graph of what the news says: people, organizations, funds, places, offices, groups and events, each fact tied to the sentence that states it.</p>
<p><a href="/graphql">Ask it in GraphiQL</a>, or read <a href="/schema.graphql">its schema</a>.</p>
<p>The explorer is not built: <code>npm ci &amp;&amp; npm run build</code> builds it, and the next start serves it here.</p>
</html>
`;

/** A short page that says how to build the explorer. */
export function createWelcomePage(): Handler {
  const document = createDocument('text/html; charset=utf-8', PAGE);
  return ({ request }) => sendDocument(request, document, { 'cache-control': 'no-cache', 'content-security-policy': POLICY });
}
