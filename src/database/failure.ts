import { GraphError } from '../base/errors.ts';

const TIMED_OUT = new Set(['57014', '25P03', '55P03']);
/** A text that is none of its type, out of range, or no text: what the arguments' own checks let through. */
const NO_SUCH_VALUE = new Set(['22P02', '22003', '22007', '22008', '22009', '22021', '22P05']);
const LOST_CONNECTION = new Set(['CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'ECONNRESET', 'EPIPE', '57P01']);
/** What Node calls a certificate that is not trusted, or of another host. */
const TLS_FAILURES = [
  'NO_TLS',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
];
const UNREACHABLE = new Set([
  ...LOST_CONNECTION,
  ...TLS_FAILURES,
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  '57P02',
  '57P03',
  '53300',
  '53200',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
]);

/** Two transactions were in each other's way, the second also as a deadlock; on a standby also a query and what the primary sends. */
const IN_THE_WAY = new Set(['40001', '40P01']);
const READ_ONLY = '25006';
const DISK_FULL = '53100';

/** The code of a Postgres or socket error, however deep Drizzle or Node wrapped it; null for any other error. */
export function findFailureCode(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const nested = at instanceof AggregateError ? at.errors.map(findFailureCode).find(Boolean) : undefined;
    const code = nested ?? ('code' in at && typeof at.code === 'string' ? at.code : undefined);
    if (code) return code;
  }
  return null;
}

/** Whether a read can simply be asked again: the connection died, or another transaction was in the way. */
export const isPassing = (error: unknown): boolean => {
  const code = findFailureCode(error) ?? '';
  return LOST_CONNECTION.has(code) || IN_THE_WAY.has(code);
};

/** Whether the server that was asked is away, refuses, or has gone. */
export const isUnreachable = (error: unknown): boolean => UNREACHABLE.has(findFailureCode(error) ?? '');

/** A database failure that the client can act upon, as the error to tell it; null where there is nothing it could do. */
export function toGraphError(error: unknown): GraphError | null {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof GraphError) return at; // Drizzle wraps what a query throws
  const code = findFailureCode(error);
  if (code === null) return null;
  if (TIMED_OUT.has(code)) return new GraphError('TIMEOUT', 'the database took too long; ask for less', {}, { cause: error });
  if (NO_SUCH_VALUE.has(code)) return new GraphError('BAD_INPUT', 'a value is beyond what can be stored', {}, { cause: error });
  if (IN_THE_WAY.has(code)) return new GraphError('UNAVAILABLE', 'another transaction was in the way; try again', {}, { cause: error });
  if (code === READ_ONLY) return new GraphError('UNAVAILABLE', 'the database is read-only now; try again later', {}, { cause: error });
  if (code === DISK_FULL) return new GraphError('UNAVAILABLE', 'the database has no room left; try again later', {}, { cause: error });
  if (UNREACHABLE.has(code)) return new GraphError('UNAVAILABLE', 'the database cannot be reached; try again', {}, { cause: error });
  return null;
}
