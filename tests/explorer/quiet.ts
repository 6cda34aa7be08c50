import { expect } from 'vitest';
import type { Visit } from './visit.ts';

/** Nothing was asked of another host, and the page complained of nothing. */
export function expectQuiet({ asked, complaints }: Visit, url: string): void {
  expect(asked.filter(({ origin, protocol }) => origin !== url && protocol !== 'blob:').map(String)).toEqual([]);
  expect(complaints).toEqual([]);
}

/** The page fits its screen, axe-core finds nothing in it, and it was quiet. */
export async function expectFaultless(visit: Visit, url: string): Promise<void> {
  expect(await visit.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await visit.faults()).toEqual([]);
  expectQuiet(visit, url);
}

/** Ends a visit of a page without faults. */
export async function leaveWithoutFault(visit: Visit, url: string): Promise<void> {
  await expectFaultless(visit, url);
  await visit.leave();
}
