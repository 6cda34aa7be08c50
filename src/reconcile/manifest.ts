import { KIND_NAMES } from '../../schema/ontology.ts';
import { toType } from './described-entity.ts';
import type { ReconcileRequest } from './request.ts';
import { SETTINGS } from './settings.ts';
import { getViewPath } from './view.ts';

/** Recommended number of queries per request: long Cyrillic names with hints fit into the largest body. */
const BATCH_SIZE = 50;
const PREVIEW = { width: 420, height: 360 };

/** The service manifest. */
export function buildManifest({ lang, origin, base }: Pick<ReconcileRequest, 'lang' | 'origin' | 'base'>): object {
  const part = (path: string) => ({ service_url: origin, service_path: `${base}${path}` });
  return {
    versions: ['0.2'],
    name: base === '/reconcile' ? 'Shezhire' : `Shezhire (${lang[0]})`,
    documentation: `${origin}/`,
    identifierSpace: `${origin}${getViewPath('')}`,
    schemaSpace: `${origin}/schema.graphql#Entity`,
    defaultTypes: KIND_NAMES.map((kind) => toType(kind, lang)),
    batchSize: BATCH_SIZE,
    view: { url: `${origin}${getViewPath('{{id}}')}` },
    preview: { ...PREVIEW, url: `${origin}${base}/preview?id={{id}}` },
    suggest: { entity: part('/suggest/entity'), type: part('/suggest/type'), property: part('/suggest/property') },
    extend: { propose_properties: part('/properties'), property_settings: SETTINGS },
  };
}
