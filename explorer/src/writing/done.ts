import { createStore } from '../state/store.ts';

/** The last revision that the visitor made. Null if none is shown. */
const done = createStore<string | null>(null);

export const showDone = (revision: string): void => done.set(revision);
export const dismissDone = (): void => done.set(null);
export const useDone = (): string | null => done.use((current) => current);
