declare const brand: unique symbol;
/** A branded number: ids of different tables are different types. */
type Id<Name extends string> = number & { readonly [brand]: Name };
export type EntityId = Id<'entity'>;
export type StatementId = Id<'statement'>;
export type ArticleId = Id<'article'>;
export type QuotationId = Id<'quotation'>;
export type EvidenceId = Id<'evidence'>;
export type RevisionId = Id<'revision'>;
export type AccountId = Id<'account'>;
export type KeyId = Id<'key'>;
export type RunId = Id<'run'>;
export type ProposalId = Id<'proposal'>;
