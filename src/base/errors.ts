/** All error codes that a client may see. The set is closed: a new code changes the API. */
export const ERROR_CODES = {
  BAD_INPUT: 'An argument, a variable or a part of the request is not allowed; the message says what is.',
  NOT_FOUND: 'A reference is well formed, but nothing has it.',
  UNAUTHENTICATED: 'The request needs an account, or its key, token or session is not valid.',
  FORBIDDEN: 'The account may not do this; the message says which role may.',
  CONFLICT: 'Something has changed in the meantime, or an idempotency key was used for another input; nothing was written.',
  RATE_LIMITED: 'There were too many attempts; try again after the seconds in `retryAfter`.',
  TOO_COSTLY: 'The operation asks for more than the limits allow; nothing was executed.',
  TIMEOUT: 'The operation took longer than the deadline and was stopped.',
  UNAVAILABLE: 'The database cannot be reached, or there is no room now; try again.',
  HISTORY_LOST:
    'The database has lost its last changes, in a failover or as a backup was restored; read your data again, and subscribe without a cursor.',
  INTERNAL: 'A fault of the server; the cause is in its log under the request id.',
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

/** The argument, the value and the allowed values. */
export interface ErrorDetail {
  /** The argument's path, as in `filter.participants.0.entity`. */
  readonly argument?: string;
  readonly value?: unknown;
  readonly allowed?: unknown;
  /** All mistakes of an input, each with its path. */
  readonly mistakes?: readonly { readonly path: string; readonly message: string }[];
  /** Seconds after which to try again. */
  readonly retryAfter?: number;
}

/** The entity that a reference was to name. */
export interface Sought {
  readonly text: string;
  readonly kind?: string | undefined;
  /** The message without a suggestion. */
  readonly message: string;
  /** True if the message suggests something that is written nearly the same. */
  readonly isNear: boolean;
}

interface Options extends ErrorOptions {
  readonly sought?: Sought | undefined;

  /** The HTTP status, if it is not that of the code. */
  readonly status?: number;
}

/** An error whose message and details the client may see. Every other error is masked. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  /** graphql-js copies these to the error that wraps this one. */
  readonly extensions: { readonly code: ErrorCode } & ErrorDetail;
  readonly status: number | undefined;
  /** Set if an entity may be suggested by its name. */
  readonly sought: Sought | undefined;

  constructor(code: ErrorCode, message: string, detail: ErrorDetail = {}, options: Options = {}) {
    super(`${code}: ${message}`, options);
    this.extensions = { code, ...detail };
    this.status = options.status;
    this.sought = options.sought;
  }
}

/** `BAD_INPUT: depth is 9; at most 6`. */
export function badInput(argument: string, value: unknown, allowed: string): GraphError {
  return new GraphError('BAD_INPUT', `${argument} is ${showValue(value)}; ${allowed}`, { argument, value: showValue(value), allowed });
}

const MAX_VALUE_LENGTH = 80;
/** Formats a value for an error: JSON, cut after 80 characters. */
export function showValue(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MAX_VALUE_LENGTH
    ? `${Array.from(text.slice(0, 2 * MAX_VALUE_LENGTH))
        .slice(0, MAX_VALUE_LENGTH)
        .join('')}…`
    : text;
}
