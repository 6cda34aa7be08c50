import { expect, test } from 'vitest';
import { createAddressWatch } from '../../src/database/address-watch.ts';

test('a server that restarts is one server, and two that answer by turns are several until one alone has answered for half a minute', () => {
  let now = 0;
  const watch = createAddressWatch(() => now);
  for (const start of [100, 100, 200, 300]) watch.note(start);
  expect([watch.isShared(), watch.isKnown(300), watch.isKnown(200)]).toEqual([false, true, false]);
  watch.note(200);
  expect(watch.isShared()).toBe(true);
  now = 29_000;
  watch.note(300); // as new as the newest, and another than before
  now = 58_000;
  watch.note(300);
  expect(watch.isShared()).toBe(true);
  now = 59_000;
  expect(watch.isShared()).toBe(false);
  watch.suspect();
  expect(watch.isShared()).toBe(true);
});
