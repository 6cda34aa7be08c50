import type { GraphError } from '../base/errors.ts';
import { createPolicy, hashSource } from '../http/policy.ts';
import { type Headers, respondHtml } from '../http/response.ts';

const PAGE_STYLE =
  ':root { color-scheme: light dark; font: 1.1rem/1.6 system-ui, sans-serif; } body { max-width: 38rem; margin: 12vh auto; padding: 0 1.5rem; }';
const GO_ON_SCRIPT = "location.replace(document.querySelector('a').href)";
const PAGE_POLICY = createPolicy({ 'style-src': hashSource(PAGE_STYLE), 'script-src': hashSource(GO_ON_SCRIPT), 'img-src': 'data:' });

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeText = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const renderPage = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Shezhire</title>
<link rel="icon" href="data:,">
<style>${PAGE_STYLE}</style>
<h1>${title}</h1>
${body}
</html>
`;

/**
 * A page that goes on to another one of ours. A redirect would be part of the navigation that came from another site, on which the browser does
 * not send the cookie of the session.
 */
export const respondGoOn = (path: string, headers: Headers): Response =>
  respondHtml(renderPage('Signed in', `<p><a href="${escapeText(path)}">Go on</a></p>\n<script>${GO_ON_SCRIPT}</script>`), {
    'content-security-policy': PAGE_POLICY,
    ...headers,
  });

/** The page of a server without a provider of OpenID Connect. */
export const respondHowTo = (): Response =>
  respondHtml(
    renderPage(
      'Sign in',
      `<p>Open the link that the terminal printed when the server started. It works once, within ten minutes, in a browser on the same machine.</p>
<p><code>npm run account -- link</code> prints another one.</p>
<p><a href="/">Back</a></p>`,
    ),
    { 'content-security-policy': PAGE_POLICY },
  );

/** A refusal for whoever reads it in a browser. */
export const respondRefusedPage = ({ message }: GraphError, status: number, headers: Headers): Response =>
  respondHtml(
    renderPage('Not signed in', `<p>${escapeText(message.replace(/^\w+: /, ''))}</p>\n<p><a href="/">Back</a></p>`),
    { 'content-security-policy': PAGE_POLICY, ...headers },
    status,
  );

/** True if a path is one of ours: anything else could lead to another site. */
export const isOwnPath = (path: string | null | undefined): path is string => path != null && /^\/(?![/\\])[^\\\s]*$/.test(path);
