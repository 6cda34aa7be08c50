import { IDENTIFIER_SCHEMES } from './identifier-schemes.ts';

/** An id in another system. */
export interface IdentifierKey {
  readonly scheme: string;
  readonly value: string;
}

/** Raise it if a value gets another canonical form: the next start brings the stored values to it. */
export const IDENTIFIER_VERSION = 1;

const SCHEME = /^[a-z][a-z0-9-]*$/;
const MAX_VALUE_LENGTH = 200;
const FULL_WIDTH = /[！-～]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
const ADDRESS = /^https?:\/\//i;
const BARE_ITEM = /^Q[1-9]\d{0,14}$/i;
const WIKIPEDIA = /^https?:\/\/([a-z-]{2,20})\.(?:m\.)?wikipedia\.org\/wiki\/([^?#]+)(?:[?#].*)?$/i;

/** Without what cannot be seen, with letters and digits of the usual width. */
export const normalizeWritten = (written: string): string =>
  written
    .replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC')
    .trim();

function decodeTitle(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** The id that an address of a registered system names; null for other addresses. */
function readAddress(address: string): IdentifierKey | null {
  const [, language, title] = WIKIPEDIA.exec(address) ?? [];
  if (language && title) return checkValue('wikipedia', `${language}:${decodeTitle(title)}`);
  for (const [scheme, { pages }] of Object.entries(IDENTIFIER_SCHEMES)) {
    const value = pages.map((page) => page.exec(address)?.[1]).find((found) => found !== undefined);
    if (value !== undefined) return checkValue(scheme, decodeTitle(value));
  }
  return null;
}

/** The canonical form; null if the value is none of its scheme. */
function checkValue(scheme: string, value: string): IdentifierKey | null {
  if (value === '' || Array.from(value).length > MAX_VALUE_LENGTH || /\p{Cc}/u.test(value)) return null;
  const known = Object.hasOwn(IDENTIFIER_SCHEMES, scheme) ? IDENTIFIER_SCHEMES[scheme] : undefined;
  if (!known) return { scheme, value };
  const canonical = known.canonicalize?.(value) ?? value;
  return known.form.test(canonical) && (known.isValid?.(canonical) ?? true) ? { scheme, value: canonical } : null;
}

/**
 * Brings a value to the canonical form of its scheme: case, addresses of pages, full-width letters, invisible characters.
 * Values of unregistered schemes lose only what cannot be seen. Null if the value is none of the scheme.
 */
export function normalizeIdentifier(scheme: string, written: string): IdentifierKey | null {
  const value = normalizeWritten(written);
  const page = scheme === 'url' ? null : readAddress(value);
  if (page) return page.scheme === scheme ? page : null;
  const isNamed = describeScheme(scheme) !== undefined && value.toLowerCase().startsWith(`${scheme}:`);
  return checkValue(scheme, isNamed ? value.slice(scheme.length + 1).trim() : value);
}

/** Reads `scheme:value`, an address, or a bare Wikidata item; null for other texts. */
export function readIdentifier(written: string): IdentifierKey | null {
  const text = normalizeWritten(written);
  if (BARE_ITEM.test(text)) return checkValue('wikidata', text.toUpperCase());
  if (ADDRESS.test(text)) return readAddress(text) ?? checkValue('url', text);
  const [, scheme = '', value = ''] = /^([^:\s]+):\s*(\S.*)$/u.exec(text) ?? [];
  if (scheme === '' || value === '') return null;
  if (SCHEME.test(scheme.toLowerCase()) && !(scheme === 'wd')) return normalizeIdentifier(scheme.toLowerCase(), value);
  return readAddress(text);
}

/** The form of a scheme's values in words; undefined for unregistered schemes. */
export const describeScheme = (scheme: string): string | undefined =>
  Object.hasOwn(IDENTIFIER_SCHEMES, scheme) ? IDENTIFIER_SCHEMES[scheme]?.allowed : undefined;

/** True if a thing has one id of the scheme only. */
export const isSingle = (scheme: string): boolean =>
  Object.hasOwn(IDENTIFIER_SCHEMES, scheme) && IDENTIFIER_SCHEMES[scheme]?.isRepeatable !== true;
