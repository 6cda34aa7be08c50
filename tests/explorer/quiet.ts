import { expect } from 'vitest';
import type { Visit } from './visit.ts';

/** Nothing was asked of another host, and the page complained of nothing. */
export function expectQuiet({ asked, complaints }: Visit, url: string): void {
  expect(asked.filter(({ origin, protocol }) => origin !== url && !['data:', 'blob:'].includes(protocol)).map(String)).toEqual([]);
  expect(complaints).toEqual([]);
}
