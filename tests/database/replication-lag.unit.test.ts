import { expect, test } from 'vitest';
import type { NodeState } from '../../src/database/node-state.ts';
import { createReplicationLag } from '../../src/database/replication-lag.ts';

const at = (byte: number, sinceReplayedMs: number | null = null): NodeState => {
  const position = { timeline: 1, byte: BigInt(byte) };
  const others = { system: '1', start: 1, revision: 0, last: null, migration: null };
  return { isStandby: true, position, flushed: position, sinceReplayedMs, ...others };
};

test('a standby is behind by the time since the primary had what the standby has', () => {
  let now = 0;
  const lag = createReplicationLag(() => now);
  for (const byte of [100, 200, 300]) {
    lag.note(at(byte));
    now += 1_000;
  }
  expect(lag.measure(at(300))).toBe(0);
  expect(lag.measure(at(400))).toBe(0);
  expect(lag.measure(at(299))).toBe(2_000);
  expect(lag.measure(at(100))).toBe(3_000);
  expect(lag.measure(at(50))).toBe(3_000);
});

test('a primary that writes nothing leaves nobody behind, and one that was asked once tells by the clock of commits', () => {
  let now = 0;
  const lag = createReplicationLag(() => now);
  expect(lag.measure(at(1, 60_000))).toBe(0);
  lag.note(at(100));
  expect(lag.measure(at(99, 60_000))).toBe(60_000);
  expect(lag.measure(at(100, 60_000))).toBe(0);
  now = 3_600_000;
  lag.note(at(100));
  expect(lag.measure(at(100, 60_000))).toBe(0);
  lag.forget();
  expect(lag.measure(at(1))).toBe(0);
});
