/** URLs of identifiers in known systems. */
const URL_BUILDERS: Readonly<Record<string, (value: string) => string | null>> = {
  wikidata: (value) => (/^[QP]\d+$/.test(value) ? `https://www.wikidata.org/wiki/${value}` : null),
};

/** The web page of an identifier, or null if there is none. */
export function findWebUrl(scheme: string, value: string): string | null {
  const knownUrl = URL_BUILDERS[scheme]?.(value);
  if (knownUrl) return knownUrl;
  const url = URL.parse(value);
  // Any other scheme could run a script or open something that is not a page.
  return url && ['http:', 'https:'].includes(url.protocol) ? url.href : null;
}
