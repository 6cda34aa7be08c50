import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { CSRF_HEADER } from '../../base/viewer.ts';
import { type Compressed, encodeText } from '../../http/document.ts';
import { computeEtag } from '../../http/etag.ts';
import { createPolicy, hashSource } from '../../http/policy.ts';
import { renderBar } from './bar.ts';
import { EXAMPLES } from './examples.ts';

/** The page and what belongs to it. */
export interface RenderedPage {
  readonly compressed: Compressed;
  readonly etag: string;
  readonly policy: string;
}

/** Number of examples that are tabs at the first visit. The gallery has all. */
const MAX_TABS = 6;
const TABS = EXAMPLES.slice(0, MAX_TABS);

/**
 * GraphiQL's tabs, drawn before they are measured, keep a stale shift and jump away from under a pressed mouse.
 *
 * It keeps the tabs of a visitor but not which query was open, finds none of them at the next visit, and opens an
 * empty one in front. Telling it which was open brings back what was there. A query of the address replaces the first
 * tab at the first visit: with a tab of its own among those that are kept, it stands in front of them.
 */
const REOPEN = `<script>{
  const tabState = 'graphiql:tabState';
  const toTab = (query) => ({ id: Math.random().toString(36).slice(2), title: /^(?:query|subscription|mutation)\\s+(\\w+)/m.exec(query)?.[1] ?? '<untitled>', query, variables: null, headers: null, operationName: null, response: null });
  let kept = JSON.parse(localStorage.getItem(tabState) ?? 'null');
  const query = new URL(location.href).searchParams.get('query');
  if (query !== null) {
    kept ??= { activeTabIndex: 0, tabs: ${JSON.stringify(TABS.map(({ query }) => query)).replaceAll('<', '\\u003c')}.map(toTab) };
    if (!kept.tabs.some((tab) => tab.query === query)) kept.tabs.unshift(toTab(query));
    kept.activeTabIndex = kept.tabs.findIndex((tab) => tab.query === query);
    localStorage.setItem(tabState, JSON.stringify(kept));
  }
  const open = kept?.tabs[kept.activeTabIndex];
  for (const part of open ? ['query', 'variables'] : []) localStorage.setItem('graphiql:' + part, open[part] ?? '');
}</script>
<style>.graphiql-tab { transform: none !important; }</style>`;

const [FIRST] = TABS;
const render = (): string =>
  renderGraphiQL({
    title: 'Shezhire',
    endpoint: '/graphql',
    ...(FIRST && { defaultQuery: FIRST.query }),
    defaultTabs: TABS.map(({ query }) => ({ query })),
    credentials: 'same-origin',
    additionalHeaders: { [CSRF_HEADER]: '1' },
  })
    .replace('<body', () => `${REOPEN}<body`)
    .replace('<noscript>', () => `${renderBar()}<noscript>`);

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

/** GraphiQL without a byte from elsewhere, six examples as tabs: nine megabytes. */
export async function renderPage(): Promise<RenderedPage> {
  const page = render();
  return { compressed: await encodeText(page), etag: computeEtag(Buffer.from(page)), policy: policyOf(page) };
}
