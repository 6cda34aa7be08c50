import { createHash } from 'node:crypto';

interface PolicyOptions {
  /** Whether other pages may show this one within them. */
  readonly framed?: boolean;
}

/** A content security policy: nothing is loaded, run or framed but what is named. */
export const createPolicy = (sources: Readonly<Record<string, string>> = {}, { framed = false }: PolicyOptions = {}): string =>
  Object.entries({
    'default-src': "'none'",
    ...sources,
    'base-uri': "'none'",
    'form-action': "'none'",
    ...(!framed && { 'frame-ancestors': "'none'" }),
  })
    .map(([directive, allowed]) => `${directive} ${allowed}`)
    .join('; ');

/** One script or style that stands in the page itself. */
export const hashSource = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
