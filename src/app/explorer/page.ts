import { type Document, sendDocument } from '../../http/document.ts';
import { createPolicy } from '../../http/policy.ts';
import type { Route, Routes } from '../../http/route.ts';
import type { ExplorerFiles } from './files.ts';

/** What the page may do: run and draw what this server serves, and ask nothing of anybody else. */
const POLICY = createPolicy({
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
});

const PAGE = { 'cache-control': 'no-cache', 'content-security-policy': POLICY };
/** Every other file has a hash of its content in its name. */
const ASSET = { 'cache-control': 'public, max-age=31536000, immutable' };

/** The built explorer, by path. */
export const listExplorerRoutes = (files: ExplorerFiles): Routes =>
  Object.fromEntries([...files].map(([path, file]) => [path, routeOf(file, path === '/' ? PAGE : ASSET)]));

const routeOf = (file: Document, headers: Readonly<Record<string, string>>): Route => ({
  GET: ({ request }) => sendDocument(request, file, headers),
  isOpen: true,
});
