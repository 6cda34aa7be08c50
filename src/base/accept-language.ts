import Negotiator from 'negotiator';
import { canonicalizeTag } from './lang.ts';

const MAX_LANGUAGES = 10;

/** The languages of an Accept-Language header, best first. Wildcards and invalid tags are skipped. */
export function parseAcceptLanguage(header: string | null): string[] {
  if (!header) return [];
  const tags = new Negotiator({ headers: { 'accept-language': header } }).languages();
  return tags
    .map(canonicalizeTag)
    .filter((tag) => tag !== null)
    .slice(0, MAX_LANGUAGES);
}
