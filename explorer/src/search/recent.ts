import type { NamedFragment } from '../query/operations.ts';

const KEPT = 'shezhire:recent';
const MOST = 6;

const isNamed = (one: unknown): one is NamedFragment =>
  typeof one === 'object' &&
  one !== null &&
  ['id', 'kind', 'label'].every((key) => key in one && typeof Reflect.get(one, key) === 'string');

/** What was chosen in this browser, the last first. */
export function recent(): readonly NamedFragment[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isNamed).slice(0, MOST) : [];
  } catch {
    return []; // storage is closed to the page, or was written by something else
  }
}

export function remember({ id, kind, label }: NamedFragment): void {
  try {
    const others = recent().filter((one) => one.id !== id);
    localStorage.setItem(KEPT, JSON.stringify([{ id, kind, label }, ...others].slice(0, MOST)));
  } catch {
    // Nothing is remembered.
  }
}
