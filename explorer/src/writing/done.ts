import { createStore } from '../state/store.ts';

/** The last revision that the visitor made. Null if none is shown. */
const done = createStore<string | null>(null);

export const addDone = (revision: string): void => done.set(revision);
export const clearDone = (): void => done.set(null);
export const useDone = (): string | null => done.use((current) => current);
