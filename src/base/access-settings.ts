import { z } from 'zod';

const READERS = ['public', 'account'] as const;
const reader = (description: string) =>
  z
    .enum(READERS, `must be one of ${READERS.join(', ')}`)
    .default('public')
    .describe(description);

/** Settings of who may read. */
export const ACCESS_SETTINGS = {
  READ: reader('`account` lets only accounts read: API, exports, OpenRefine, subscriptions, GraphiQL, the schema and /metrics'),
  TEXTS: reader('`account` gives clients without an account at most 200 characters in a row of attached texts'),
};

export interface AccessConfig {
  /** True if only accounts may read. */
  readonly isReadClosed: boolean;
  /** True if only accounts may read more than a span of an attached text. */
  readonly areTextsClosed: boolean;
}

export const readAccess = ({ READ, TEXTS }: z.infer<z.ZodObject<typeof ACCESS_SETTINGS>>): AccessConfig => ({
  isReadClosed: READ === 'account',
  areTextsClosed: TEXTS === 'account',
});
