import type { State } from './state.ts';

/** What the panel is about: an item, a path, a comparison, a diff, an article, or the list of articles. */
export type Subject = 'item' | 'path' | 'comparison' | 'diff' | 'article' | 'articles';

/** What an entry of the browser's history holds beside its address. */
interface Entry {
  /** A key for what the page keeps of this entry, such as scroll positions. */
  readonly id: string;
  /** Its number in this visit, from 0. */
  readonly depth: number;
  /** The last entry before this one with another subject. Null if there is none in this visit. */
  readonly origin: { readonly depth: number; readonly subject: Subject } | null;
}

const getSubject = ({ selected, path, common, diff, article }: State): Subject =>
  selected !== null ? 'item' : diff ? 'diff' : path ? 'path' : common.length > 0 ? 'comparison' : article !== null ? 'article' : 'articles';

/** The subject with its ids, as a text. */
export const getSubjectKey = ({ selected, path, common, diff, article }: State): string =>
  selected ?? (diff ? `${diff.from}..${diff.to}` : path ? `${path.from}~${path.to}` : common.length > 0 ? common.join() : (article ?? ''));

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && 'id' in value && 'depth' in value;

/** The current entry. An entry that the page did not make is the first one of a visit. */
export function getEntry(): Entry {
  if (isEntry(history.state)) return history.state;
  const entry: Entry = { id: createId(), depth: 0, origin: null };
  history.replaceState(entry, '');
  return entry;
}

/** An id that no other entry has, in this visit and in an earlier one of the same window. */
const createId = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

/** The entry that follows the current one. With the same subject it keeps what the page keeps of the current one. */
export function createNextEntry(from: State, to: State): Entry {
  const { id, depth, origin } = getEntry();
  const isSame = getSubjectKey(from) === getSubjectKey(to);
  const next: Entry = { id: createId(), depth: depth + 1, origin: isSame ? origin : { depth, subject: getSubject(from) } };
  const values = kept.get(id);
  if (isSame && values) kept.set(next.id, new Map(values));
  return next;
}

/** Goes back to the last entry with another subject. */
export function goToOrigin(): void {
  const { depth, origin } = getEntry();
  if (origin) history.go(origin.depth - depth);
}

/** What the page keeps of entries while it is open: by entry, then by name. */
const kept = new Map<string, Map<string, unknown>>();

export const readKept = (name: string): unknown => kept.get(getEntry().id)?.get(name);

export function writeKept(name: string, value: unknown): void {
  const { id } = getEntry();
  const values = kept.get(id) ?? new Map<string, unknown>();
  kept.set(id, values.set(name, value));
}
