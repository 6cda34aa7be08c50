/** What one request asks about. */
export interface Subject {
  /** Id of an entity, an article or a sentence's article; of a list the last id before the page. */
  readonly id: number;
  /** Number of a sentence within its article. */
  readonly number?: number;
  readonly text?: string;
  /** Cursors of the position of a page; absent for the first. */
  readonly cursors?: { readonly ours: string; readonly postgraphile: string };
}

/** A field of a paged list, with its arguments, as each contender has it. */
export interface List {
  /** The rows that its ids are of. */
  readonly of: 'entities' | 'statements';
  readonly ours: string;
  readonly postgraphile: string;
}

/** One request as a GraphQL server is sent it. */
export interface Operation {
  readonly query: string;
  /** Gives the variables for a subject. */
  readonly variables: (subject: Subject) => object;
}

export interface Question {
  readonly title: string;
  /** What the subjects are: all of these, or the pages of a list. */
  readonly subjects: 'entities' | 'sentences' | 'articles' | 'labels' | List;
  readonly ours: Operation;
  /** Absent if PostGraphile has nothing like it. */
  readonly postgraphile?: Operation;
  /** A statement that returns our answer as text. `$1` is the id, `$2` the number of a sentence. Absent if one statement cannot. */
  readonly sql?: string;
}
