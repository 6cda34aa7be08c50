import type { Logger } from 'pino';
import { parseAcceptLanguage } from '../base/accept-language.ts';
import { runWithin } from '../base/deadline.ts';
import { badInput, GraphError } from '../base/errors.ts';
import { formatEntityId } from '../base/id.ts';
import type { Database } from '../database/connect.ts';
import { readBody } from '../http/body.ts';
import { readJson } from '../http/json.ts';
import { joinParameters, readOnce } from '../http/parameters.ts';
import { respondFailure, respondRefusal } from '../http/refusal.ts';
import { redirect, respondJson } from '../http/response.ts';
import type { Handler, Route, Routes, Visit } from '../http/route.ts';
import { answerExtension } from './answer-extension.ts';
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

const FORM = /^application\/x-www-form-urlencoded\b/i;

/** Responds with the manifest, the candidates of a batch, or the values of entities. */
async function answerService(request: ReconcileRequest): Promise<Response> {
  const { db, lang, params, callback } = request;
  const queries = readOnce(params, 'queries');
  const extend = readOnce(params, 'extend');
  if (queries !== undefined && extend !== undefined) throw badInput('extend', extend, 'send either queries or extend');
  if (params.has('query')) throw badInput('query', params.get('query'), 'send queries={"q0": {"query": …}}');
  if (queries !== undefined) return respondJson(await answerBatch(db, readBatch(readJson('queries', queries)), lang), { callback });
  if (extend === undefined) return respondJson(buildManifest(request), { callback });
  return respondJson(await answerExtension(db, readExtension(readJson('extend', extend), await listSchemes(db)), lang), { callback });
}

const answerJson =
  (ask: (request: ReconcileRequest) => object | Promise<object>) =>
  async (request: ReconcileRequest): Promise<Response> =>
    respondJson(await ask(request), { callback: request.callback });

/** What is within the service, by path. */
const PARTS: Readonly<Record<string, (request: ReconcileRequest) => Promise<Response>>> = {
  '': answerService,
  '/': answerService,
  '/suggest/entity': answerJson(suggestEntities),
  '/suggest/type': answerJson(suggestTypes),
  '/suggest/property': answerJson(suggestProperties),
  '/properties': answerJson(proposeProperties),
  '/preview': answerPreview,
  '/view': async ({ params }) => redirect(getGraphiqlPath(formatEntityId(readId(params)))),
};

/** The service answers in the language of its path, if that names one. */
const LANGUAGES = [undefined, 'kk', 'ru', 'en'];

export interface ReconcileOptions {
  readonly database: Database;
  readonly log: Logger;
  readonly deadlineMs: number;
}

/** The reconciliation service of the W3C Entity Reconciliation Community Group, version 0.2, which OpenRefine speaks. */
export function listReconcileRoutes(options: ReconcileOptions): Routes {
  const routes = LANGUAGES.flatMap((language) => {
    const base = language === undefined ? '/reconcile' : `/reconcile/${language}`;
    return Object.entries(PARTS).map(([path, part]): [string, Route] => {
      const handle: Handler = (visit) => respond(visit, part, { ...options, base, language });
      return [`${base}${path}`, { GET: handle, ...(part === answerService && { POST: handle }), vary: 'accept-language' }];
    });
  });
  return Object.fromEntries(routes);
}

interface Answering extends ReconcileOptions {
  readonly base: string;
  readonly language: string | undefined;
}

async function respond(
  { request, url, origin }: Visit,
  part: (request: ReconcileRequest) => Promise<Response>,
  options: Answering,
): Promise<Response> {
  const { database, log, deadlineMs, base, language } = options;
  let callback: string | undefined;
  try {
    const form = request.method === 'POST' ? await readForm(request) : new URLSearchParams();
    if (form === null) return respondRefusal(new GraphError('BAD_INPUT', NOT_A_FORM), { status: 415 });
    const params = joinParameters(url.searchParams, form);
    callback = readCallback(params);
    const lang = [...(language ? [language] : []), ...parseAcceptLanguage(request.headers.get('accept-language'))];
    return await runWithin(deadlineMs, request.signal, (signal) =>
      part({ db: database.openSource().reader(signal), lang, origin, base, params, callback }),
    );
  } catch (error) {
    return respondFailure(error, log, callback);
  }
}

const NOT_A_FORM =
  'send a form: content-type application/x-www-form-urlencoded, a body such as queries={"q0": {"query": "Байбек"}}, URL-encoded';

/** The form of a request; null if its body is none. @throws BAD_INPUT, TOO_COSTLY */
async function readForm(request: Request): Promise<URLSearchParams | null> {
  if (!FORM.test(request.headers.get('content-type') ?? '')) return null;
  const form = new URLSearchParams(await readBody(request));
  if (!form.has('queries') && !form.has('extend')) throw badInput('body', [...form.keys()], 'a form has queries or extend');
  return form;
}
