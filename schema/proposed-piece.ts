type Part = Readonly<Record<string, unknown>>;

/** A piece of an article's graph as graph.yaml has it: entities as a list with their slugs, additions to sentences by number, quotations. */
export interface ProposedPiece {
  readonly entities?: readonly (Part & { readonly slug: string })[];
  readonly sentences?: readonly (Part & { readonly number: number })[];
  readonly quotations?: readonly Part[];
}
