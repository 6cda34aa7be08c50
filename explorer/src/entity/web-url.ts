/** Systems whose ids are read at a known address. */
const URL_BUILDERS: Readonly<Record<string, (value: string) => string | null>> = {
  wikidata: (value) => (/^[QP]\d+$/.test(value) ? `https://www.wikidata.org/wiki/${value}` : null),
};

/** Where an id of another system can be read; null where it is no address of the web. */
export function findWebUrl(scheme: string, value: string): string | null {
  const knownUrl = URL_BUILDERS[scheme]?.(value);
  if (knownUrl) return knownUrl;
  const url = URL.parse(value);
  // Any other scheme could run a script, or open something else than a page.
  return url && ['http:', 'https:'].includes(url.protocol) ? url.href : null;
}
