import { builder } from '../../graphql/builder.ts';
import { Name } from '../name/name.graphql.ts';
import type { ChangedKind } from '../revision/ledgered.ts';
import { ArticleVersion, MentionVersion, QuotationVersion, SentenceVersion } from './article-version.graphql.ts';
import { ClassVersion, EntityVersion, IdentifierVersion } from './entity-version.graphql.ts';
import { JudgementVersion } from './judgement-version.graphql.ts';
import { EvidenceVersion, StatementVersion } from './statement-version.graphql.ts';

const VERSION_TYPES = {
  ARTICLE: ArticleVersion,
  SENTENCE: SentenceVersion,
  ENTITY: EntityVersion,
  CLASS: ClassVersion,
  NAME: Name,
  IDENTIFIER: IdentifierVersion,
  STATEMENT: StatementVersion,
  EVIDENCE: EvidenceVersion,
  MENTION: MentionVersion,
  QUOTATION: QuotationVersion,
  JUDGEMENT: JudgementVersion,
} as const satisfies Record<ChangedKind, object>;

/** Fields of the same name have the same type, so that one selection can have them all. */
export const Version = builder.unionType('Version', {
  description: 'A thing as it was before or after a revision. Entities that it refers to are as they are now.',
  types: Object.values(VERSION_TYPES),
  resolveType: (version) => VERSION_TYPES[(version as unknown as { readonly changedKind: ChangedKind }).changedKind], // set by history.graphql.ts
});
