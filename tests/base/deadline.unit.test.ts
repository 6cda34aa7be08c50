import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { createDeadline, runWithin } from '../../src/base/deadline.ts';

test('a deadline ends with its time, as a timeout', async () => {
  const { signal } = createDeadline(1);
  await sleep(20);
  expect(signal.reason).toMatchObject({ message: 'TIMEOUT: the request was given up' });
});

test('a deadline ends with the signal above it, for its reason, also if that has ended already', () => {
  const parent = new AbortController();
  const { signal } = createDeadline(60_000, parent.signal);
  parent.abort('gone');
  expect([signal.aborted, signal.reason]).toEqual([true, 'gone']);
  expect(createDeadline(60_000, parent.signal).signal.reason).toBe('gone');
});

test('work that is over leaves neither a timer nor a listener', async () => {
  const parent = new AbortController();
  const [added, removed] = [vi.spyOn(parent.signal, 'addEventListener'), vi.spyOn(parent.signal, 'removeEventListener')];
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = timers();
  expect(await runWithin(60_000, parent.signal, async (signal) => signal.aborted)).toBe(false);
  await expect(runWithin(60_000, parent.signal, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(timers()).toBe(before);
  expect(removed.mock.calls).toEqual(added.mock.calls.map(([type, listener]) => [type, listener]));
});
