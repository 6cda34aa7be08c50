import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { type Compressed, encodeText } from '../../http/document.ts';
import { computeEtag } from '../../http/etag.ts';
import { createPolicy, hashSource } from '../../http/policy.ts';
import { EXAMPLES } from './examples.ts';

/** The page and what belongs to it. */
export interface RenderedPage {
  readonly compressed: Compressed;
  readonly etag: string;
  readonly policy: string;
}

/**
 * GraphiQL's tabs, drawn before they are measured, keep a stale shift and jump away from under a pressed mouse.
 *
 * It keeps the tabs of a visitor but not which query was open, finds none of them at the next visit, and opens an
 * empty one in front. Telling it which was open brings back what was there.
 */
const REOPEN = `<script>{
  const kept = JSON.parse(localStorage.getItem('graphiql:tabState') ?? 'null');
  const open = kept?.tabs[kept.activeTabIndex];
  for (const part of open ? ['query', 'variables'] : []) localStorage.setItem('graphiql:' + part, open[part] ?? '');
}</script>
<style>.graphiql-tab { transform: none !important; }</style>`;

const [FIRST] = EXAMPLES;
const render = (): string =>
  renderGraphiQL({
    title: 'Shezhire',
    endpoint: '/graphql',
    ...(FIRST && { defaultQuery: FIRST.query }),
    defaultTabs: EXAMPLES.map(({ query }) => ({ query })),
    credentials: 'omit',
  }).replace('<body', `${REOPEN}<body`);

const SCRIPT = /<script>([\s\S]*?)<\/script>/g;

/** Only the scripts that stand in the page run. Its editor writes styles into the page, and starts workers from what it has loaded. */
const policyOf = (page: string): string =>
  createPolicy({
    'script-src': [...page.matchAll(SCRIPT)].map(([, script = '']) => hashSource(script)).join(' '),
    'style-src': "'unsafe-inline'",
    'img-src': 'data:',
    'font-src': 'data:',
    'connect-src': "'self'",
    'worker-src': 'blob:',
  });

/** GraphiQL without a byte from elsewhere, one tab for each example: nine megabytes. */
export async function renderPage(): Promise<RenderedPage> {
  const page = render();
  return { compressed: await encodeText(page), etag: computeEtag(Buffer.from(page)), policy: policyOf(page) };
}
