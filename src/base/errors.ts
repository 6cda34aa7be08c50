/** Everything that can go wrong, as the client is told. The set is closed: a new code is a change of the API. */
export const ERROR_CODES = {
  BAD_INPUT: 'An argument, a variable or a part of the request is not allowed; the message says what is.',
  NOT_FOUND: 'A reference is well formed, but nothing has it.',
  TOO_COSTLY: 'The operation asks for more than the limits allow; nothing was executed.',
  TIMEOUT: 'The operation took longer than the deadline and was stopped.',
  UNAVAILABLE: 'The database cannot be reached, or there is no room now; try again.',
  INTERNAL: 'A fault of the server; the cause is in its log under the request id.',
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

/** What is wrong, where, the value seen and what is allowed. */
export interface ErrorDetail {
  /** The argument's path, as in `filter.participants.0.entity`. */
  readonly argument?: string;
  readonly value?: unknown;
  readonly allowed?: unknown;
}

interface Options extends ErrorOptions {
  /** The HTTP status, if it is not that of the code. */
  readonly status?: number;
}

/** An error whose message and details the client may see; every other error is masked. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  /** Copied by graphql-js to the error it wraps this in. */
  readonly extensions: { readonly code: ErrorCode } & ErrorDetail;
  readonly status: number | undefined;

  constructor(code: ErrorCode, message: string, detail: ErrorDetail = {}, options: Options = {}) {
    super(`${code}: ${message}`, options);
    this.extensions = { code, ...detail };
    this.status = options.status;
  }
}

/** `BAD_INPUT: depth is 9; at most 6`. */
export function badInput(argument: string, value: unknown, allowed: string): GraphError {
  return new GraphError('BAD_INPUT', `${argument} is ${show(value)}; ${allowed}`, { argument, value: show(value), allowed });
}

const MAX_VALUE_LENGTH = 80;
/** A value as an error shows it: JSON, cut after 80 characters. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MAX_VALUE_LENGTH
    ? `${Array.from(text.slice(0, 2 * MAX_VALUE_LENGTH))
        .slice(0, MAX_VALUE_LENGTH)
        .join('')}…`
    : text;
}
