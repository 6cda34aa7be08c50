import type { Db } from '../database/connect.ts';

/** One request to the service, read. */
export interface ReconcileRequest {
  readonly db: Db;
  /** The languages to word the answer in, best first. */
  readonly lang: readonly string[];
  /** The scheme and host that the client reached the server under. */
  readonly origin: string;
  /** The path of the service: `/reconcile`, or `/reconcile/ru` where the language is part of it. */
  readonly base: string;
  /** The parameters of the URL and of the form. */
  readonly params: URLSearchParams;
  /** The function that an old client without CORS wants the JSON handed to. */
  readonly callback: string | undefined;
}
