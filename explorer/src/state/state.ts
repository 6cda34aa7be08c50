import type { Certainty, EntityKind, Predicate } from '../query/operations.ts';

export const LANGS = ['kk', 'ru', 'en'] as const;
export type Lang = (typeof LANGS)[number];

export const VIEWS = ['graph', 'table', 'timeline', 'map'] as const;
export type View = (typeof VIEWS)[number];

/** An entity that was expanded: along one predicate one way, or all of them; `pages` as many times as more was asked for. */
export interface Expansion {
  readonly of: string;
  readonly predicate: Predicate | null;
  readonly direction: 'OUT' | 'IN' | null;
  readonly pages: number;
}

/** An entity that was put where it is, in the graph's own units. */
export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** All that the page shows, as its address says it. An address without anything is the first article's story. */
export interface State {
  /** Null: the browser's. */
  readonly lang: Lang | null;
  readonly view: View;
  /** Where the graph starts: ids, slugs or identifiers. None: the first article's main entities. */
  readonly of: readonly string[];
  readonly depth: number;
  readonly expanded: readonly Expansion[];
  /** Entities whose neighbors are folded into them. */
  readonly collapsed: readonly string[];
  readonly pinned: readonly Pin[];
  readonly hiddenKinds: readonly EntityKind[];
  readonly hiddenPredicates: readonly Predicate[];
  readonly hiddenCertainty: readonly Certainty[];
  /** Whether UNKNOWN participants are left out. */
  readonly hidesUnknown: boolean;
  /** Events as nodes, or as links between their participants. */
  readonly events: 'nodes' | 'links';
  /** The path that is shown, from one entity to another. */
  readonly path: { readonly from: string; readonly to: string } | null;
  /** Entities of which is shown what they have in common. */
  readonly common: readonly string[];
  /** What the panel is about: an entity (E12) or a statement (S77). None: the article. */
  readonly selected: string | null;
  /** The article that is read; none: the first. */
  readonly article: string | null;
  /** The number of its sentence that is lit. */
  readonly sentence: number | null;
  /** What could have been true then, as EDTF. */
  readonly asOf: string | null;
  /** The entity whose timeline stays while one of its facts is looked at; `all` where that of the whole graph does. */
  readonly timeline: string | null;
  readonly panel: 'open' | 'closed';
  /** Whether new facts are looked for. */
  readonly live: boolean;
}

export const START: State = {
  lang: null,
  view: 'graph',
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
  timeline: null,
  panel: 'open',
  live: false,
};
