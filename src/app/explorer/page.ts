import { acceptedEncoding } from '../../http/encoding.ts';
import type { ExplorerFile, ExplorerFiles } from './files.ts';

/** What the page may do: run and draw what this server serves, and ask nothing of anybody else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const COMMON = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', vary: 'accept-encoding' };
const PAGE = { ...COMMON, 'cache-control': 'no-cache', 'content-security-policy': POLICY };
/** Every other file has a hash of its content in its name. */
const ASSET = { ...COMMON, 'cache-control': 'public, max-age=31536000, immutable' };

/** The built explorer as pages, by path. */
export function explorerPages(files: ExplorerFiles): Record<string, (request: Request) => Response> {
  return Object.fromEntries(
    [...files].map(([path, file]) => [path, (request: Request) => respond(request, file, path === '/' ? PAGE : ASSET)]),
  );
}

function respond(request: Request, { type, etag, bodies }: ExplorerFile, more: Readonly<Record<string, string>>): Response {
  const headers = { ...more, etag };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const encoding = acceptedEncoding(request, bodies);
  return new Response(bodies[encoding], {
    headers: { ...headers, 'content-type': type, ...(encoding !== 'identity' && { 'content-encoding': encoding }) },
  });
}
