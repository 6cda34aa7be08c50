import type { StatementListener } from './observe.ts';

/** What all clients of a database have in common. */
export interface ConnectionOptions {
  readonly prepare?: boolean;
  /**
   * The server is behind a pool of transactions, such as pgbouncer's. It refuses settings of a session, and gives the next transaction to
   * another one: so each query is a transaction, which begins with the settings (tests/database/pgbouncer.test.ts).
   */
  readonly isPooled?: boolean;
  /** A connection that receives nothing for this long is lost (default: it may be silent for ever). */
  readonly idleTimeoutMs?: number;
  /** Told of every statement that ends. */
  readonly onStatement?: StatementListener | undefined;
}

export interface ClientOptions extends ConnectionOptions {
  /** `application_name` on the server. */
  readonly name: string;
  /** Who runs its statements, for whoever observes them. */
  readonly source?: string;
  /** Settings of the session on the server. */
  readonly settings?: Readonly<Record<string, string | number>>;
  /** Called once, when the connection was lost or ended. */
  readonly onClose?: () => void;
  readonly onNotify?: () => void;
}
