import type { Operation } from './operations.ts';

/** An error of the API: the message, the code, the argument and the allowed values. */
export interface ApiError {
  readonly message: string;
  readonly code: string | null;
  readonly argument: string | null;
  readonly allowed: string | null;
  /** All mistakes of an input, each with its path. */
  readonly mistakes: readonly Mistake[];
}

export interface Mistake {
  readonly path: string;
  readonly message: string;
}

/** The API rejected the request, with these errors. */
export class RequestRejected extends Error {
  override readonly name = 'RequestRejected';
  readonly errors: readonly ApiError[];

  constructor(errors: readonly ApiError[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.errors = errors;
  }
}

/** There was no response, or one that is not from the API. */
export class ServerUnreachable extends Error {
  override readonly name = 'ServerUnreachable';
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const toText = (value: unknown): string | null =>
  value === undefined || value === null ? null : typeof value === 'string' ? value : JSON.stringify(value);

const isMistake = (value: unknown): value is Mistake =>
  isRecord(value) && typeof value['path'] === 'string' && typeof value['message'] === 'string';

function errors(error: unknown): ApiError {
  const { message, extensions } = isRecord(error) ? error : {};
  const { code, argument, allowed, mistakes } = isRecord(extensions) ? extensions : {};
  return {
    message: toText(message) ?? '',
    code: toText(code),
    argument: toText(argument),
    allowed: toText(allowed),
    mistakes: Array.isArray(mistakes) ? mistakes.filter(isMistake) : [],
  };
}

/** Posts to the server, and reads its JSON. @throws ServerUnreachable, or the reason of the signal */
async function post(path: string, body: BodyInit, type: string, signal?: AbortSignal) {
  const response = await fetch(path, {
    method: 'POST',
    // The last one is needed by mutations: a page of another site cannot send it.
    headers: { 'content-type': type, accept: 'application/json', 'x-csrf-protection': '1' },
    body,
    ...(signal && { signal }),
  }).catch((cause: unknown) => {
    signal?.throwIfAborted();
    throw new ServerUnreachable('no answer', { cause });
  });
  const answer: unknown = await response.json().catch((cause: unknown) => {
    signal?.throwIfAborted();
    throw new ServerUnreachable(`status ${response.status}`, { cause });
  });
  if (!isRecord(answer)) throw new ServerUnreachable(`status ${response.status}`);
  return { answer, isOk: response.ok };
}

/** Sends an operation to the API. @throws RequestRejected, ServerUnreachable, or the reason of the signal */
export async function sendOperation<A, V>(operation: Operation<A, V>, variables: V, signal?: AbortSignal): Promise<A> {
  const body = JSON.stringify({ query: operation.text, operationName: operation.name, variables });
  const { answer } = await post('/graphql', body, 'application/json', signal);
  if (Array.isArray(answer['errors']) && answer['errors'].length > 0) throw new RequestRejected(answer['errors'].map(errors));
  // The operation was checked against the schema that answers it.
  return answer['data'] as A;
}

/** Sends the bytes of a file to one of the server's own addresses. @throws RequestRejected, ServerUnreachable */
export async function sendFile<A>(path: string, file: File): Promise<A> {
  const { answer, isOk } = await post(path, file, 'application/octet-stream');
  if (!isOk) throw new RequestRejected([errors({ message: answer['message'], extensions: answer })]);
  return answer as A; // what that address answers
}
