import { type CurrentRequest, runForRequest } from '../base/current-request.ts';
import type { Observer } from '../base/observer.ts';
import { chooseRequestId, REQUEST_ID } from './request-id.ts';

/** What a request says of itself. */
export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly header: (name: string) => string | null;
  /** Calls back once the connection is done with the answer, and says whether the client has all of it. By default it has it at once. */
  readonly onClose?: ((listener: (isWhole: boolean) => void) => void) | undefined;
}

/** Answers a request under its id, and tells the observers when it begins and ends. @param answer does not throw */
export async function observeRequest(
  observers: readonly Observer[],
  { method, path, header, onClose }: Incoming,
  answer: (request: CurrentRequest) => Promise<Response>,
): Promise<Response> {
  const request = createRequest(chooseRequestId(header(REQUEST_ID)), method, path);
  const began = performance.now();
  let status = 0;
  const end = (isWhole: boolean) => {
    if (!isWhole) request.isGone = true;
    const outcome = request.error ?? (request.isGone ? 'GONE' : 'OK');
    for (const observer of observers) observer.end?.(request, { outcome, status, ms: performance.now() - began });
  };
  onClose?.(end);
  for (const observer of observers) observer.begin?.(request, header);
  const response = await runForRequest(request, () => answer(request));
  status = response.status;
  response.headers.set(REQUEST_ID, request.id);
  if (!onClose) end(true);
  return response;
}

const createRequest = (id: string, method: string, path: string): CurrentRequest => ({
  id,
  traceId: undefined,
  method,
  path,
  route: '',
  operation: undefined,
  fields: [],
  isSubscription: false,
  isMutation: false,
  error: undefined,
  isGone: false,
  faults: 0,
  statements: 0,
  seen: undefined,
  written: undefined,
});
