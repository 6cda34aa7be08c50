import type { EntityNameFragment } from '../query/operations.ts';

const RECENT_KEY = 'shezhire:recent';
const MAX_RECENT = 6;

const isEntityLabel = (item: unknown): item is EntityNameFragment =>
  typeof item === 'object' &&
  item !== null &&
  ['id', 'kind', 'label'].every((key) => key in item && typeof Reflect.get(item, key) === 'string');

/** Entities chosen in this browser, the latest first. */
export function listRecent(): readonly EntityNameFragment[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(RECENT_KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isEntityLabel).slice(0, MAX_RECENT) : [];
  } catch {
    return []; // storage is not available, or has other content
  }
}

export function addRecent({ id, kind, label }: EntityNameFragment): void {
  try {
    const others = listRecent().filter((item) => item.id !== id);
    localStorage.setItem(RECENT_KEY, JSON.stringify([{ id, kind, label }, ...others].slice(0, MAX_RECENT)));
  } catch {
    // Nothing is stored.
  }
}
