import { MAX_COMPARED, MAX_EXPANDED, MAX_PAGES } from '../state/limits.ts';
import type { Expansion, State } from '../state/state.ts';
import { go } from '../state/use-state.ts';
import { getPathStart, setPathStart } from './menu-state.ts';

type ExpansionKey = Omit<Expansion, 'pages'>;
const isSameExpansion = (a: ExpansionKey, b: ExpansionKey): boolean =>
  a.of === b.of && a.predicate === b.predicate && a.direction === b.direction;

/** Adds a page to an expansion. Returns null at the limit. */
export function addExpansion(expanded: readonly Expansion[], key: ExpansionKey): readonly Expansion[] | null {
  const existing = expanded.find((item) => isSameExpansion(item, key));
  if (existing ? existing.pages >= MAX_PAGES : expanded.length >= MAX_EXPANDED) return null;
  const next = { ...key, pages: (existing?.pages ?? 0) + 1 };
  return existing ? expanded.map((item) => (item === existing ? next : item)) : [...expanded, next];
}

/** Expands an entity. It is unfolded, so that the new links are visible. */
export function expand({ expanded, collapsed }: State, key: ExpansionKey): void {
  const next = addExpansion(expanded, key);
  if (next) go({ expanded: next, collapsed: collapsed.filter((id) => id !== key.of) });
}

export const toggle = <T>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];

/** Adds an entity to the comparison or removes it. */
export function toggleCompared({ common }: State, id: string): void {
  const next = toggle(common, id);
  if (next.length <= MAX_COMPARED) go({ common: next, path: null, selected: null, panel: 'open' });
}

/** Shows the path from the chosen start to this entity. */
export function endPathAt(to: string): void {
  const from = getPathStart();
  if (from === null) return;
  setPathStart(null);
  go({ path: { from, to }, common: [], selected: null, panel: 'open' });
}
