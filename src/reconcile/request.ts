import type { Db } from '../database/connect.ts';

/** A parsed request to the service. */
export interface ReconcileRequest {
  readonly db: Db;
  /** Languages of the response, best first. */
  readonly lang: readonly string[];
  /** Scheme and host of the request. */
  readonly origin: string;
  /** Path of the service: `/reconcile`, or `/reconcile/ru` with a language. */
  readonly base: string;
  /** Parameters of the URL and the form. */
  readonly params: URLSearchParams;
  /** JSONP callback of an old client without CORS. */
  readonly callback: string | undefined;
}
