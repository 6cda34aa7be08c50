import type { Expansion, State } from '../state/state.ts';
import { go } from '../state/use-state.ts';
import { getPathStart, setPathStart } from './menu-state.ts';

/** The most that the address and the API take. */
const MAX_PAGES = 20;
const MAX_EXPANDED = 50;
export const MAX_COMPARED = 10;

type ExpansionKey = Omit<Expansion, 'pages'>;
const isSameExpansion = (item: ExpansionKey, candidate: ExpansionKey): boolean =>
  item.of === candidate.of && item.predicate === candidate.predicate && item.direction === candidate.direction;

/** With one page more along that way; null where there is no room for more. */
export function addExpansion(expanded: readonly Expansion[], key: ExpansionKey): readonly Expansion[] | null {
  const existing = expanded.find((item) => isSameExpansion(item, key));
  if (existing ? existing.pages >= MAX_PAGES : expanded.length >= MAX_EXPANDED) return null;
  const next = { ...key, pages: (existing?.pages ?? 0) + 1 };
  return existing ? expanded.map((item) => (item === existing ? next : item)) : [...expanded, next];
}

/** What was expanded is seen, and so no longer folded. */
export function expand({ expanded, collapsed }: State, key: ExpansionKey): void {
  const next = addExpansion(expanded, key);
  if (next) go({ expanded: next, collapsed: collapsed.filter((id) => id !== key.of) });
}

export const toggle = <T>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((candidate) => candidate !== item) : [...list, item];

/** Into the comparison, or out of it. */
export function toggleCompared({ common }: State, id: string): void {
  const next = toggle(common, id);
  if (next.length <= MAX_COMPARED) go({ common: next, path: null, selected: null, panel: 'open' });
}

/** The path from the entity chosen before to this. */
export function endPathAt(to: string): void {
  const from = getPathStart();
  if (from === null) return;
  setPathStart(null);
  go({ path: { from, to }, common: [], selected: null, panel: 'open' });
}
