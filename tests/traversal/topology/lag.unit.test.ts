import { expect, test } from 'vitest';
import { createLag } from '../../../src/traversal/topology/lag.ts';

function createClock() {
  let time = 0;
  const lag = createLag(() => time);
  const at = (moment: number) => {
    time = moment;
    return lag;
  };
  return at;
}

test('there is no lag before a change, and none once it is read', () => {
  const at = createClock();
  expect(at(5).measure()).toBe(0);
  at(10).mark();
  expect(at(25).measure()).toBe(15);
  at(30).clearUntil(20);
  expect(at(40).measure()).toBe(0);
});

test('a change that came while another was read is still lacking', () => {
  const at = createClock();
  at(10).mark();
  at(20).mark();
  at(30).clearUntil(15);
  expect(at(35).measure()).toBe(20);
  at(40).clearUntil(38);
  expect(at(50).measure()).toBe(0);
});

test('what was not read stays the oldest', () => {
  const at = createClock();
  at(10).mark();
  at(20).mark();
  expect(at(30).measure()).toBe(20);
  at(30).clearUntil(5);
  expect(at(30).measure()).toBe(20);
});
