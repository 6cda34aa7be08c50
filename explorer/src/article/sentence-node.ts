import type { SentencesQuery } from '../query/operations.ts';

/** A sentence as the article panel requests it. */
export type SentenceNode = NonNullable<SentencesQuery['article']>['sentences']['nodes'][number];
