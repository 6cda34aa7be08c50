import { pickCases } from '../support/rounds.ts';
import type { House, Visit, Visitor } from './visit.ts';

/** Where one visit goes, and as whom. */
export type Stop = readonly [address: string, visitor?: Visitor];

/** Sees several addresses in one visit: the page is loaded once, then it shows one after another. A failure says at which. In `npm test` it sees one of them. */
export async function tour<T>(
  house: House,
  items: readonly T[],
  stopOf: (item: T) => Stop,
  see: (visit: Visit, item: T) => Promise<void>,
): Promise<void> {
  let visit: Visit | undefined;
  for (const item of pickCases(items)) {
    const [address, visitor] = stopOf(item);
    if (visit) await visit.show(address, visitor);
    else visit = await house.visit(address, visitor);
    try {
      await see(visit, item);
    } catch (cause) {
      if (cause instanceof Error) cause.message = `at ${address}: ${cause.message}`;
      throw cause;
    }
  }
  await visit?.leave();
}
