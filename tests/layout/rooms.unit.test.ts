import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { listImports, roomOf } from './imports.ts';

/** The rooms of `src/`, highest floor first. A room imports rooms on lower floors only. */
const FLOORS = [
  ['main'],
  ['app'],
  ['export', 'import', 'intake', 'reconcile'],
  ['change', 'search', 'traversal'],
  ['graph'],
  ['graphql'],
  ['access'],
  ['http', 'ingest'],
  ['database', 'text'],
  ['base'],
];
const floorOf = (room: string): number => FLOORS.findIndex((floor) => floor.includes(room));
const between = listImports().filter(({ from, to }) => roomOf(from) !== roomOf(to));

test('every room has a floor, and every floor its rooms', () => {
  const rooms = readdirSync(resolve(import.meta.dirname, '../../src')).map((name) => name.replace(/\.ts$/, ''));
  expect(rooms.sort()).toEqual(FLOORS.flat().sort());
});

test('a room imports the rooms below it only', () => {
  expect(between.length).toBeGreaterThan(500);
  expect(between.filter(({ from, to }) => floorOf(roomOf(to)) <= floorOf(roomOf(from)))).toEqual([]);
});

test('rooms make no circle', () => {
  const next = Map.groupBy(between, ({ from }) => roomOf(from));
  const reachable = (start: string): ReadonlySet<string> => {
    const reached = new Set<string>();
    const waiting = [start];
    for (let room = waiting.pop(); room !== undefined; room = waiting.pop())
      for (const { to } of next.get(room) ?? [])
        if (!reached.has(roomOf(to))) {
          reached.add(roomOf(to));
          waiting.push(roomOf(to));
        }
    return reached;
  };
  expect([...next.keys()].filter((room) => reachable(room).has(room))).toEqual([]);
});
