import { hasKazakhCheck, hasMod11Check, hasMod97Check } from './check-digit.ts';

/** A system that gives ids to things. */
export interface IdentifierScheme {
  /** A value, with its form in words. */
  readonly allowed: string;
  /** The form of a canonical value. */
  readonly form: RegExp;
  /** Brings a written value to its canonical form, as far as it can. */
  readonly canonicalize?: (written: string) => string;
  /** Checks beyond the form, such as check digits. */
  readonly isValid?: (value: string) => boolean;
  /** Pages of the system, the value in the first group. */
  readonly pages: readonly RegExp[];
  /** True if a thing may have several ids of the scheme. */
  readonly isRepeatable?: boolean;
}

const toUpper = (written: string): string => written.toUpperCase();
const toLower = (written: string): string => written.toLowerCase();
const toCompact = (written: string): string => written.replace(/[\s‐-―-]/g, '').toUpperCase();
const digitsOnly = (written: string): string => written.replace(/\s/g, '');

/** 031225 in `YYMMDD`, of any century. */
const isDay = (digits: string): boolean => {
  const [month, day] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6))];
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(2000, month, 0).getDate();
};

function canonicalizeOrcid(written: string): string {
  return toCompact(written).replace(/^(.{4})(.{4})(.{4})(.{4})$/, '$1-$2-$3-$4');
}

/** `kk:Абай Құнанбайұлы`: the language, then the title as it is shown. */
function canonicalizeTitle(written: string): string {
  const [, language = '', title = ''] = /^([a-z-]+):(.*)$/i.exec(written) ?? [];
  const shown = title.replace(/[_\s]+/g, ' ').trim();
  return language && shown ? `${language.toLowerCase()}:${shown.charAt(0).toUpperCase()}${shown.slice(1)}` : written;
}

const canonicalizeUrl = (written: string): string => (URL.canParse(written) ? new URL(written).href : written);

/** The registry. Values of other schemes are kept as written. */
export const IDENTIFIER_SCHEMES: Readonly<Record<string, IdentifierScheme>> = {
  wikidata: {
    allowed: 'Q and a number, such as Q57394, or the address of the item',
    form: /^Q[1-9]\d{0,14}$/,
    canonicalize: toUpper,
    pages: [
      /^https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/(?:Special:Entity(?:Page|Data)\/)?(Q\d+)(?:\.\w+)?(?:[?#].*)?$/i,
      /^wd:(Q\d+)$/i,
    ],
  },
  viaf: {
    allowed: 'a number, such as 75121530, or the address of the cluster',
    form: /^[1-9]\d{0,21}$/,
    canonicalize: digitsOnly,
    pages: [/^https?:\/\/(?:www\.)?viaf\.org\/viaf\/(\d+)(?:\/.*)?(?:[?#].*)?$/i],
  },
  isni: {
    allowed: '16 digits, of which the last is a check digit or X, such as 0000000121032683',
    form: /^\d{15}[\dX]$/,
    canonicalize: toCompact,
    isValid: hasMod11Check,
    pages: [/^https?:\/\/(?:www\.)?isni\.org\/(?:isni\/)?([\dX ]+)\/?(?:[?#].*)?$/i],
  },
  orcid: {
    allowed: '16 digits in fours, of which the last is a check digit or X, such as 0000-0002-1825-0097',
    form: /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/,
    canonicalize: canonicalizeOrcid,
    isValid: (value) => hasMod11Check(value.replaceAll('-', '')),
    pages: [/^https?:\/\/(?:www\.)?orcid\.org\/([\dX-]+)\/?(?:[?#].*)?$/i],
  },
  lei: {
    allowed: '18 letters and digits with 2 check digits, such as 5493001KJTIIGC8Y1R12',
    form: /^[A-Z0-9]{18}\d\d$/,
    canonicalize: toCompact,
    isValid: hasMod97Check,
    pages: [/^https?:\/\/(?:search|www)\.gleif\.org\/(?:#\/|\w+\/)*record\/([A-Z0-9]{20})(?:[/?#].*)?$/i],
  },
  ocd: {
    allowed: 'an Open Civic Data id, such as ocd-division/country:kz or ocd-person/ and a UUID',
    form: /^ocd-[a-z]+\/[a-z0-9_~.:/-]+$/,
    canonicalize: toLower,
    pages: [],
  },
  'kz-bin': {
    allowed: '12 digits: year and month, 4, 5 or 6, and a control digit at the end',
    form: /^\d\d(?:0[1-9]|1[0-2])[4-6]\d{7}$/,
    canonicalize: digitsOnly,
    isValid: hasKazakhCheck,
    pages: [],
  },
  'kz-iin': {
    allowed: '12 digits: the day of birth as YYMMDD, and a control digit at the end',
    form: /^\d{6}[0-6]\d{5}$/,
    canonicalize: digitsOnly,
    isValid: (value) => isDay(value) && hasKazakhCheck(value),
    pages: [],
  },
  geonames: {
    allowed: 'a number, such as 1526384, or the address of the place',
    form: /^[1-9]\d{0,11}$/,
    canonicalize: digitsOnly,
    pages: [/^https?:\/\/(?:www\.|sws\.)?geonames\.org\/(\d+)(?:\/.*)?(?:[?#].*)?$/i],
  },
  osm: {
    allowed: 'node, way or relation with a number, such as relation/214665, or the address of its page',
    form: /^(?:node|way|relation)\/[1-9]\d{0,14}$/,
    canonicalize: toLower,
    pages: [/^https?:\/\/(?:www\.)?openstreetmap\.org\/((?:node|way|relation)\/\d+)(?:[/?#].*)?$/i],
  },
  wikipedia: {
    allowed: 'a language and a title, such as kk:Абай Құнанбайұлы, or the address of the page',
    form: /^[a-z]{2,3}(?:-[a-z-]+)?:[^\s_#|<>[\]{}][^_#|<>[\]{}]*$/u,
    canonicalize: canonicalizeTitle,
    pages: [],
    isRepeatable: true,
  },
  url: {
    allowed: 'an address that begins with https:// or http://',
    form: /^https?:\/\/[^\s/]+\/\S*$/,
    canonicalize: canonicalizeUrl,
    pages: [],
    isRepeatable: true,
  },
};
