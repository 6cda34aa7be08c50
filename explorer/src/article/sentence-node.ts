import type { SentencesQuery } from '../query/operations.ts';

/** A sentence as it is asked for to be read. */
export type SentenceNode = NonNullable<SentencesQuery['article']>['sentences']['nodes'][number];
