import { expect } from 'vitest';
import type { Visit } from './visit.ts';

/** Nothing was asked of another host, and the page complained of nothing. */
export function expectQuiet({ asked, complaints }: Visit, url: string): void {
  expect(asked.filter(({ origin, protocol }) => origin !== url && protocol !== 'blob:').map(String)).toEqual([]);
  expect(complaints).toEqual([]);
}

/** Ends a visit of a page that fits its screen, in which axe-core finds nothing, and that was quiet. */
export async function leaveWithoutFault(visit: Visit, url: string): Promise<void> {
  expect(await visit.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await visit.faults()).toEqual([]);
  expectQuiet(visit, url);
  await visit.leave();
}
