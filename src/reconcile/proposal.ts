import { badInput } from '../base/errors.ts';
import { readWhole } from '../http/parameters.ts';
import { readKinds } from './parameters.ts';
import { canHave, listProperties, toItem } from './property.ts';
import type { ReconcileRequest } from './request.ts';
import { listSchemes } from './schemes.store.ts';

const MAX_PROPOSALS = 1000;

/** Properties of a kind, or of all kinds. @throws BAD_INPUT */
export async function proposeProperties({ db, params, lang }: ReconcileRequest): Promise<object> {
  const [kind, ...more] = readKinds(params) ?? [];
  if (more.length > 0) throw badInput('type', params.getAll('type'), 'send it once');
  const limit = readWhole(params, 'limit', [1, MAX_PROPOSALS]);
  const properties = listProperties(await listSchemes(db)).filter((property) => !kind || canHave(kind, property));
  return {
    ...(kind && { type: kind }),
    ...(limit !== undefined && { limit }),
    properties: properties.slice(0, limit).map((property) => toItem(property, lang)),
  };
}
