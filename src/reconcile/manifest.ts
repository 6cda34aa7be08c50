import { KIND_NAMES } from '../../schema/ontology.ts';
import type { Asked } from './asked.ts';
import { typeOf } from './described.ts';
import { SETTINGS } from './settings.ts';
import { viewPath } from './view.ts';

/** How many queries a client is to send at once: long names with hints in Cyrillic still fit the largest body. */
const QUERIES_AT_ONCE = 50;
const PREVIEW = { width: 420, height: 360 };

/** What the service is and where its parts are. */
export function manifest({ lang, origin, base }: Pick<Asked, 'lang' | 'origin' | 'base'>): object {
  const part = (path: string) => ({ service_url: origin, service_path: `${base}${path}` });
  return {
    versions: ['0.2'],
    name: base === '/reconcile' ? 'Shezhire' : `Shezhire (${lang[0]})`,
    documentation: `${origin}/`,
    identifierSpace: `${origin}${viewPath('')}`,
    schemaSpace: `${origin}/schema.graphql#Entity`,
    defaultTypes: KIND_NAMES.map((kind) => typeOf(kind, lang)),
    batchSize: QUERIES_AT_ONCE,
    view: { url: `${origin}${viewPath('{{id}}')}` },
    preview: { ...PREVIEW, url: `${origin}${base}/preview?id={{id}}` },
    suggest: { entity: part('/suggest/entity'), type: part('/suggest/type'), property: part('/suggest/property') },
    extend: { propose_properties: part('/properties'), property_settings: SETTINGS },
  };
}
