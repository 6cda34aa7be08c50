declare const brand: unique symbol;
/** A number that is the id of one kind of row and of no other. */
type Id<Name extends string> = number & { readonly [brand]: Name };
export type EntityId = Id<'entity'>;
export type StatementId = Id<'statement'>;
export type ArticleId = Id<'article'>;
export type QuotationId = Id<'quotation'>;
