import { createHash } from 'node:crypto';

/** A tag of content. It is weak, as the same content is sent in several encodings. */
export const computeEtag = (content: Uint8Array): string => `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;

const TAG = /(?:W\/)?("[^"]*")/g;
const opaque = (etag: string): string => etag.replace(/^W\//, '');

/** Whether the client has what the tag stands for, by weak comparison (RFC 9110, section 13.1.2). */
export function isKnown({ headers }: Request, etag: string): boolean {
  const known = headers.get('if-none-match')?.trim();
  if (known === undefined) return false;
  return known === '*' || [...known.matchAll(TAG)].some(([, tag]) => tag === opaque(etag));
}
