import { builder } from '../../graphql/builder.ts';
import { Identifier } from '../identifier/identifier.graphql.ts';
import { Mention } from '../mention/mention.graphql.ts';
import { Name } from '../name/name.graphql.ts';
import type { ChangedKind } from '../revision/ledgered.ts';
import { ArticleVersion, QuotationVersion, SentenceVersion } from './article-version.graphql.ts';
import { ClassVersion, EntityVersion } from './entity-version.graphql.ts';
import { EvidenceVersion, StatementVersion } from './statement-version.graphql.ts';

const TYPES = {
  ARTICLE: ArticleVersion,
  SENTENCE: SentenceVersion,
  ENTITY: EntityVersion,
  CLASS: ClassVersion,
  NAME: Name,
  IDENTIFIER: Identifier,
  STATEMENT: StatementVersion,
  EVIDENCE: EvidenceVersion,
  MENTION: Mention,
  QUOTATION: QuotationVersion,
} as const satisfies Record<ChangedKind, object>;

export const Version = builder.unionType('Version', {
  description: 'What a thing was before or after a revision. Entities that it refers to are as they are now.',
  types: Object.values(TYPES),
  resolveType: (version) => TYPES[(version as unknown as { readonly changedKind: ChangedKind }).changedKind], // set by history.graphql.ts
});
