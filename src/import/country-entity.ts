import { FALLBACK_LANGUAGES } from '../base/lang.ts';
import type { SourceEntity } from './source-row.ts';

const REGION_NAMES = FALLBACK_LANGUAGES.map((lang) => [lang, new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' })] as const);

/** The country of a code of ISO 3166-1 with two letters; undefined for other codes. */
export function makeCountry(code: string): SourceEntity | undefined {
  const region = code.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(region) || ['ZZ', 'EU', 'EZ', 'UN', 'XA', 'XB'].includes(region)) return undefined;
  const names = REGION_NAMES.flatMap(([lang, list]) => {
    const text = list.of(region);
    return text === undefined ? [] : [{ text, lang, role: 'PRIMARY' as const }];
  });
  if (names.length === 0) return undefined;
  return {
    id: `country:${region.toLowerCase()}`,
    kind: 'PLACE',
    type: 'COUNTRY',
    names,
    identifiers: [{ scheme: 'iso-3166', value: region }],
  };
}
