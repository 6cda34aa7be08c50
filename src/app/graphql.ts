import { createYoga } from 'graphql-yoga';
import type { RevisionId } from '../../schema/ids.ts';
import { parseAcceptLanguage } from '../base/accept-language.ts';
import { runWithin } from '../base/deadline.ts';
import { badInput } from '../base/errors.ts';
import { formatRevisionId } from '../base/known.ts';
import type { OperationSource } from '../database/connect.ts';
import { createSelectedPlugin, executeWithGraph } from '../export/selected/plugin.ts';
import { FILE_TYPES, getRequestedFileType, isGraphRequested, REPLY_TYPES } from '../export/selected/requested-format.ts';
import type { Cards } from '../graph/entity/kept-cards.store.ts';
import type { Context } from '../graphql/context.ts';
import { createDocumentCache, createDocumentCachePlugin } from '../graphql/document-cache.ts';
import { createDoor } from '../graphql/door.ts';
import { errorLimitPlugin } from '../graphql/error-limit.ts';
import { eventStreamPlugin } from '../graphql/event-stream.ts';
import { createExecutor } from '../graphql/execute/execute.ts';
import { extensionsPlugin } from '../graphql/extensions.ts';
import { limitsPlugin } from '../graphql/limits.ts';
import { maskError } from '../graphql/mask-error.ts';
import { createObservePlugin } from '../graphql/observe.ts';
import { type ReadRequest, requestPlugin } from '../graphql/request.ts';
import { createSubscribePlugin } from '../graphql/subscribe.ts';
import { validationErrorsPlugin } from '../graphql/validation-errors.ts';
import { createClientLimit } from '../http/client-limit.ts';
import { chooseType } from '../http/media-type.ts';
import { respondErrors, STATUS } from '../http/refusal.ts';
import { redirect } from '../http/response.ts';
import type { Route, Visit } from '../http/route.ts';
import { followRuns } from '../intake/progress/run-feed.store.ts';
import { keepDuplicates } from '../search/duplicate/duplicates.store.ts';
import { addSuggestions, suggestionsPlugin } from '../search/suggestions.graphql.ts';
import type { NotReadyReason } from '../traversal/topology/live.store.ts';
import { openOperationTopology } from '../traversal/topology/operation-topology.store.ts';
import { createGraphiqlPage } from './graphiql/page.ts';
import type { Services } from './routes.ts';
import { schema } from './schema.ts';

type Api = Pick<
  Services,
  | 'database'
  | 'log'
  | 'deadlineMs'
  | 'topology'
  | 'pastTopologies'
  | 'changes'
  | 'cards'
  | 'clientStreams'
  | 'auditRefusal'
  | 'areTextsClosed'
  | 'model'
>;

/** Characters in a row of attached texts for clients without an account, if only accounts read more. */
const MAX_PUBLIC_SPAN = 200;

/** A visit, and the signal that ends its work. */
interface BoundVisit extends Visit {
  readonly signal: AbortSignal;
}

/** The part of a context with cards. */
const withCards = (cards: Cards): Pick<Context, 'cards' | 'ready'> => ({ cards, ready: cards.ready });

/** What a context has that is of one answer. */
export function createAnswerPart(
  { database, topology, pastTopologies, cards }: Pick<Api, 'database' | 'topology' | 'pastTopologies' | 'cards'>,
  signal: AbortSignal,
  source: OperationSource = database.openSource(),
) {
  const extensions: Record<string, unknown> = {};
  const reportTables = (reason: NotReadyReason) => {
    extensions['topology'] = { source: 'TABLES', reason };
  };
  const reportPast = (revision: RevisionId) => {
    extensions['topology'] = { source: 'ARRAYS', revision: formatRevisionId(revision) };
  };
  const openRevision = (revision: RevisionId) => ({
    known: revision,
    db: source.reader(signal, revision),
    topology: pastTopologies.open(revision, reportPast),
    ...withCards(cards.openAsOf(revision)),
  });
  return {
    db: source.reader(signal),
    topology: openOperationTopology(topology, source),
    ...withCards(cards.open()),
    signal,
    extensions,
    reportTables,
    openRevision,
    revisions: database.revisions,
    known: undefined,
    past: undefined,
  };
}

function createContextFactory(api: Api): (visit: BoundVisit) => Context {
  const { database, log, changes, cards, clientStreams, auditRefusal, areTextsClosed, model } = api;
  const streams = createClientLimit(clientStreams, 'subscriptions');
  const duplicates = keepDuplicates();
  const runs = followRuns(database, log);
  const openReader = () => database.reader();
  return ({ request, origin, client, viewer, signal }) => ({
    ...createAnswerPart(api, signal),
    lang: parseAcceptLanguage(request.headers.get('accept-language')),
    transact: database.transaction,
    renewReads: () => ({ ...withCards(cards.open()), db: database.reader(signal) }),
    viewer,
    maxTextLength: areTextsClosed && !viewer ? MAX_PUBLIC_SPAN : Number.POSITIVE_INFINITY,
    auditRefusal: (action, code) => auditRefusal({ action, code, account: viewer?.id }),
    ...{ model, changes, runs, duplicates, openReader },
    lastEventId: request.headers.get('last-event-id'),
    gone: request.signal,
    origin,
    enterStream: () => leaveWith(request.signal, streams.enter(client)),
  });
}

/** The machinery that every operation passes: JSON is answered at the door, and streams by Yoga. */
function createApi(api: Api) {
  const { log, deadlineMs } = api;
  const createContext = createContextFactory(api);
  const renew = (context: Context, signal: AbortSignal) => ({
    ...context,
    ...createAnswerPart(api, signal, api.database.openSource('primary')),
  });
  const documents = createDocumentCache();
  const execute = createExecutor(schema);
  const yoga = createYoga<BoundVisit & ReadRequest, Context>({
    schema,
    parserAndValidationCache: false,
    context: createContext,
    // What the table of routes does for every address.
    cors: false,
    healthCheckEndpoint: '\0',
    graphiql: false,
    landingPage: false,
    // Only JSON is read, within a limit of our own.
    multipart: false,
    maxRequestBodySize: false,
    maskedErrors: { maskError: maskError(log), isDev: false },
    logging: false,
    plugins: [
      createObservePlugin(schema),
      ...[requestPlugin, limitsPlugin, createDocumentCachePlugin(documents), validationErrorsPlugin, suggestionsPlugin],
      ...[extensionsPlugin, errorLimitPlugin],
      ...[createSubscribePlugin({ deadlineMs, renew }), eventStreamPlugin, createSelectedPlugin()],
    ],
  });
  return {
    fetchApi: yoga.fetchAPI,
    answer: createDoor<BoundVisit>({
      ...{ schema, documents, createContext, fetchApi: yoga.fetchAPI, maskError: maskError(log), complete: addSuggestions },
      chooseExecute: ({ extensions }) => (isGraphRequested(extensions) ? (args) => executeWithGraph(args, execute) : execute),
      prefersFile: (accept) => getRequestedFileType(accept) !== undefined,
      stream: (request, visit) => yoga.handleRequest(request, visit),
    }),
  };
}

/** A client that has gone may leave a stream that nobody ends. */
function leaveWith(gone: AbortSignal, leave: () => void): () => void {
  gone.addEventListener('abort', leave, { once: true });
  return leave;
}

const JSON_BODY = /^application\/(graphql\+)?json\b/i;
const TYPES = [...REPLY_TYPES, ...Object.keys(FILE_TYPES), 'text/html'];

/** The API, and GraphiQL for browsers. */
export function createGraphqlRoute(services: Api): Route {
  const api = createApi(services);
  const graphiql = createGraphiqlPage();
  /** HEAD is answered as GET is, and nobody reads the body. */
  const asGet = ({ url, headers, signal }: Request) => new api.fetchApi.Request(url, { headers, signal });
  const answer = (request: Request, visit: Visit) =>
    runWithin(services.deadlineMs, request.signal, (signal) => api.answer(request, { ...visit, signal }));
  return {
    GET(visit) {
      const { request } = visit;
      if (chooseType(request.headers.get('accept'), TYPES) === 'text/html') return graphiql(visit);
      return answer(request.method === 'HEAD' ? asGet(request) : request, visit);
    },
    POST(visit) {
      // A form or plain text could be sent unasked by any page; Yoga would read a form.
      const type = visit.request.headers.get('content-type');
      if (JSON_BODY.test(type ?? '')) return answer(visit.request, visit);
      return respondErrors(badInput('content-type', type, 'send JSON as application/json: {"query": "{ kinds { kind } }"}'), 415);
    },
    refuse: (error, { request, url }) => {
      const isPage = request.method !== 'POST' && chooseType(request.headers.get('accept'), TYPES) === 'text/html';
      if (isPage && error.extensions.code === 'UNAUTHENTICATED')
        return redirect(`/sign-in?to=${encodeURIComponent(url.pathname + url.search)}`);
      return respondErrors(error, STATUS[error.extensions.code]);
    },
    vary: 'Accept, Accept-Language, Authorization, Cookie',
  };
}
