import type { Expansion, State } from '../state/state.ts';
import { go } from '../state/use-state.ts';
import { choosePathFrom, pathFrom } from './menu-state.ts';

/** The most that the address and the API take. */
const MOST_PAGES = 20;
const MOST_EXPANDED = 50;
export const MOST_COMPARED = 10;

type Way = Omit<Expansion, 'pages'>;
const isSame = (one: Way, other: Way): boolean =>
  one.of === other.of && one.predicate === other.predicate && one.direction === other.direction;

/** With one page more along that way; null where there is no room for more. */
export function expandedBy(expanded: readonly Expansion[], way: Way): readonly Expansion[] | null {
  const before = expanded.find((one) => isSame(one, way));
  if (before ? before.pages >= MOST_PAGES : expanded.length >= MOST_EXPANDED) return null;
  const next = { ...way, pages: (before?.pages ?? 0) + 1 };
  return before ? expanded.map((one) => (one === before ? next : one)) : [...expanded, next];
}

/** What was expanded is seen, and so no longer folded. */
export function expand({ expanded, collapsed }: State, way: Way): void {
  const next = expandedBy(expanded, way);
  if (next) go({ expanded: next, collapsed: collapsed.filter((id) => id !== way.of) });
}

export const toggled = <T>(list: readonly T[], one: T): readonly T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** Into the comparison, or out of it. */
export function compare({ common }: State, id: string): void {
  const next = toggled(common, id);
  if (next.length <= MOST_COMPARED) go({ common: next, path: null, selected: null, panel: 'open' });
}

/** The path from the entity chosen before to this. */
export function endPathAt(to: string): void {
  const from = pathFrom();
  if (from === null) return;
  choosePathFrom(null);
  go({ path: { from, to }, common: [], selected: null, panel: 'open' });
}
