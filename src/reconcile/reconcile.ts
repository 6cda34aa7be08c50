import type { Logger } from 'pino';
import { parseAcceptLanguage } from '../base/accept-language.ts';
import { badInput, GraphError } from '../base/errors.ts';
import { formatEntityId } from '../base/id.ts';
import type { Database } from '../database/connect.ts';
import { readJson } from '../http/json.ts';
import { joined, once } from '../http/parameters.ts';
import { failure, refusal } from '../http/refusal.ts';
import { json, line, redirect } from '../http/response.ts';
import { answerExtension } from './answer-extension.ts';
import { readBody } from './body.ts';
import { answerBatch } from './candidates.ts';
import { readExtension } from './extension.ts';
import { buildManifest } from './manifest.ts';
import { readCallback } from './parameters.ts';
import { answerPreview, readId } from './preview.ts';
import { proposeProperties } from './proposal.ts';
import { readBatch } from './query.ts';
import type { ReconcileRequest } from './request.ts';
import { listSchemes } from './schemes.store.ts';
import { suggestEntities, suggestProperties, suggestTypes } from './suggest.ts';
import { getGraphiqlPath } from './view.ts';

const FORM_TYPE = /^application\/x-www-form-urlencoded\b/i;
const READ_METHODS = ['GET', 'HEAD'];

/** Responds with the manifest, the candidates of a batch, or the values of entities. */
async function answerService(request: ReconcileRequest): Promise<Response> {
  const { db, lang, params, callback } = request;
  const queries = once(params, 'queries');
  const extend = once(params, 'extend');
  if (queries !== undefined && extend !== undefined) throw badInput('extend', extend, 'send either queries or extend');
  if (params.has('query')) throw badInput('query', params.get('query'), 'send queries={"q0": {"query": …}}');
  if (queries !== undefined) return json(await answerBatch(db, readBatch(readJson('queries', queries)), lang), { callback });
  if (extend === undefined) return json(buildManifest(request), { callback });
  return json(await answerExtension(db, readExtension(readJson('extend', extend), await listSchemes(db)), lang), { callback });
}

const answerJson =
  (ask: (request: ReconcileRequest) => object | Promise<object>) =>
  async (request: ReconcileRequest): Promise<Response> =>
    json(await ask(request), { callback: request.callback });

const ROUTES: Readonly<Record<string, (request: ReconcileRequest) => Promise<Response>>> = {
  '': answerService,
  '/suggest/entity': answerJson(suggestEntities),
  '/suggest/type': answerJson(suggestTypes),
  '/suggest/property': answerJson(suggestProperties),
  '/properties': answerJson(proposeProperties),
  '/preview': answerPreview,
  '/view': async ({ params }) => redirect(getGraphiqlPath(formatEntityId(readId(params)))),
};

/** Path of the service with an optional language, and the path within it. */
const RECONCILE_PATH = /^(\/reconcile(?:\/(kk|ru|en)(?=\/|$))?)(?:\/?$|(\/.+)$)/;

export const isReconcilePath = (path: string): boolean => path === '/reconcile' || path.startsWith('/reconcile/');

export interface ReconcileOptions {
  readonly database: Database;
  readonly log: Logger;
  readonly deadlineMs: number;
  /** Maximum size of a body in bytes. */
  readonly maxBodyBytes: number;
}

/** The reconciliation service of the W3C Entity Reconciliation Community Group, version 0.2, as used by OpenRefine. */
export function createReconcileService({ database, log, deadlineMs, maxBodyBytes }: ReconcileOptions) {
  return async (request: Request): Promise<Response> => {
    const { origin, pathname, searchParams } = new URL(request.url);
    const [, base = '', tag, part = ''] = RECONCILE_PATH.exec(pathname) ?? [];
    const route = base && Object.hasOwn(ROUTES, part) ? ROUTES[part] : undefined;
    if (!route) return line(`There is no such page under /reconcile; there are ${Object.keys(ROUTES).filter(Boolean).join(', ')}.`, 404);
    const allowed = part === '' ? [...READ_METHODS, 'POST'] : READ_METHODS;
    if (!allowed.includes(request.method))
      return line(`Allowed are ${allowed.join(', ')}.`, 405, { allow: [...allowed, 'OPTIONS'].join(', ') });
    let callback: string | undefined;
    try {
      const form = request.method === 'POST' ? await readForm(request, maxBodyBytes) : new URLSearchParams();
      if (form === null) return refusal(new GraphError('BAD_INPUT', NOT_A_FORM), { status: 415 });
      const params = joined(searchParams, form);
      callback = readCallback(params);
      const signal = AbortSignal.any([request.signal, AbortSignal.timeout(deadlineMs)]);
      const lang = [...(tag ? [tag] : []), ...parseAcceptLanguage(request.headers.get('accept-language'))];
      return await route({ db: database.reader(signal), lang, origin, base, params, callback });
    } catch (error) {
      return failure(error, log, callback);
    }
  };
}

const NOT_A_FORM =
  'send a form: content-type application/x-www-form-urlencoded, a body such as queries={"q0": {"query": "Байбек"}}, URL-encoded';

/** The form of a request; null if the body is not a form. @throws BAD_INPUT, TOO_COSTLY */
async function readForm(request: Request, largest: number): Promise<URLSearchParams | null> {
  if (!FORM_TYPE.test(request.headers.get('content-type') ?? '')) return null;
  const form = new URLSearchParams(await readBody(request, largest));
  if (!form.has('queries') && !form.has('extend')) throw badInput('body', [...form.keys()], 'a form has queries or extend');
  return form;
}
