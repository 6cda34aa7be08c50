import type { Certainty, EntityKind, Predicate } from '../query/operations.ts';

export const LANGS = ['kk', 'ru', 'en'] as const;
export type Lang = (typeof LANGS)[number];

export const VIEWS = ['articles', 'graph', 'table', 'timeline', 'map'] as const;
export type View = (typeof VIEWS)[number];

/** An expanded entity, along one predicate and direction or along all links. `pages` is the number of pages to show. */
export interface Expansion {
  readonly of: string;
  readonly predicate: Predicate | null;
  readonly direction: 'OUT' | 'IN' | null;
  readonly pages: number;
}

/** An entity pinned at a position, in units of the graph. */
export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Two states of the graph. */
export interface Diff {
  /** Null for the beginning. */
  readonly from: string | null;
  /** Null for now. */
  readonly to: string | null;
}

/** The column that the table is sorted by. */
export interface Sort {
  readonly by: 'subject' | 'predicate' | 'value' | 'certainty';
  readonly isDescending: boolean;
}

/** The state of the page, as its address holds it. An empty address shows the articles, or the only one. */
export interface State {
  /** Null for the language of the browser. */
  readonly lang: Lang | null;
  /** Null for the articles if nothing is chosen and there are several, else for the graph. */
  readonly view: View | null;
  /** The search of articles: words, the publisher, the language, and days between which they were published. */
  readonly articleWords: string;
  readonly articlePublisher: string | null;
  readonly articleLang: string | null;
  readonly articleFrom: string | null;
  readonly articleTo: string | null;
  /** The start entities: ids, slugs or identifiers. If empty, the graph of the article, or the main entities of all. */
  readonly of: readonly string[];
  readonly depth: number;
  readonly expanded: readonly Expansion[];
  /** Entities whose branches are folded. */
  readonly collapsed: readonly string[];
  readonly pinned: readonly Pin[];
  readonly hiddenKinds: readonly EntityKind[];
  readonly hiddenPredicates: readonly Predicate[];
  readonly hiddenCertainty: readonly Certainty[];
  /** True to hide UNKNOWN values. */
  readonly hidesUnknown: boolean;
  /** Events as nodes, or as links between their participants. */
  readonly events: 'nodes' | 'links';
  /** The path to show, from one entity to another. */
  readonly path: { readonly from: string; readonly to: string } | null;
  /** The compared entities. */
  readonly common: readonly string[];
  /** The selected entity (E12) or statement (S77). Null for the article. */
  readonly selected: string | null;
  /** The article. Null for none, or for the only one. */
  readonly article: string | null;
  /** The number of the highlighted sentence. */
  readonly sentence: number | null;
  /** Valid time as EDTF: only statements that may have been true then. */
  readonly asOf: string | null;
  /** Transaction time as a revision (R17) or a moment: all that is shown as it was known then. Null for now. */
  readonly known: string | null;
  /** The two states to compare, as revisions or moments. */
  readonly diff: Diff | null;
  /** The entity whose timeline stays while one of its facts is selected; `all` for the whole graph. */
  readonly timeline: string | null;
  /** Null for the order of recording. */
  readonly sort: Sort | null;
  /** Words that the rows of the table must have. */
  readonly filter: string;
  readonly panel: 'open' | 'closed';
  /** True to show new facts as they are recorded. */
  readonly live: boolean;
  /** What is being written or judged instead of the view: a new article, or pairs that may be one. Null for nothing. */
  readonly write: 'article' | 'duplicates' | null;
}

export const START: State = {
  lang: null,
  view: null,
  articleWords: '',
  articlePublisher: null,
  articleLang: null,
  articleFrom: null,
  articleTo: null,
  of: [],
  depth: 1,
  expanded: [],
  collapsed: [],
  pinned: [],
  hiddenKinds: [],
  hiddenPredicates: [],
  hiddenCertainty: [],
  hidesUnknown: false,
  events: 'nodes',
  path: null,
  common: [],
  selected: null,
  article: null,
  sentence: null,
  asOf: null,
  known: null,
  diff: null,
  timeline: null,
  sort: null,
  filter: '',
  panel: 'open',
  live: false,
  write: null,
};
