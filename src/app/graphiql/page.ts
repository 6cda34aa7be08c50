import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { acceptedEncoding, type Encoding } from '../../http/encoding.ts';
import { EXAMPLES } from './examples.ts';

const encoders = {
  br: (page: Buffer) => promisify(brotliCompress)(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (page: Buffer) => promisify(gzip)(page),
  identity: (page: Buffer) => Promise.resolve(page),
};

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

interface Rendered {
  readonly etag: string;
  encode(encoding: Encoding): Promise<Buffer>;
}

function render(): Rendered {
  const [first] = EXAMPLES;
  const page = Buffer.from(
    renderGraphiQL({
      title: 'Shezhire',
      endpoint: '/graphql',
      ...(first && { defaultQuery: first.query }),
      defaultTabs: EXAMPLES.map(({ query }) => ({ query })),
      credentials: 'omit',
    }).replace('<body', `${REOPEN}<body`),
  );
  const encoded = new Map<Encoding, Promise<Buffer>>();
  return {
    etag: `"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"`,
    encode(encoding) {
      const body = encoded.get(encoding) ?? encoders[encoding](page);
      encoded.set(encoding, body);
      return body;
    },
  };
}

/**
 * The page that asks: GraphiQL without a byte from elsewhere, one tab for each example. Nine megabytes, so it is made when it
 * is first asked for, compressed once and kept.
 */
export function graphiqlPage(): (request: Request) => Promise<Response> {
  let rendered: Rendered | undefined;
  return async (request) => {
    rendered ??= render();
    const { etag, encode } = rendered;
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', vary: 'accept, accept-encoding', etag };
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
    const encoding = acceptedEncoding(request, encoders);
    const body = await encode(encoding);
    return new Response(new Uint8Array(body), {
      headers: { ...headers, ...(encoding !== 'identity' && { 'content-encoding': encoding }) },
    });
  };
}
