/** An error as the log has it. */
export interface ErrorRecord {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  /** Where it was thrown, without the message. */
  readonly stack?: string;
  readonly cause?: ErrorRecord;
}

/** What Postgres says of a value repeats it, in quotes: class 22 is about data. */
const DATA_EXCEPTION = /^22/;

/**
 * What an error says without what a client has sent: Drizzle repeats the parameters of a query in its message and in the stack, and
 * Postgres repeats values in messages and details.
 */
export function describeError(error: unknown): ErrorRecord {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const stack = error.stack
    ?.split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .join('\n');
  return {
    type: error.name,
    message: describeMessage(error, code),
    ...(code !== undefined && { code }),
    ...(stack && { stack }),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}

function describeMessage(error: Error, code: string | undefined): string {
  if ('query' in error && 'params' in error) return `Failed query: ${String(error.query)}`;
  if (code !== undefined && DATA_EXCEPTION.test(code)) return error.message.replaceAll(/"[^"]*"/g, '"…"');
  return error.message;
}
