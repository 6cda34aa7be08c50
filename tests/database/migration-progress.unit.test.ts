import { afterEach, expect, test, vi } from 'vitest';
import { readJournal } from '../../src/database/journal.ts';
import { watchMigrations } from '../../src/database/migration-progress.ts';

afterEach(() => void vi.useRealTimers());

test('a start tells every few seconds how far the migrations are, until they are done', async () => {
  vi.useFakeTimers();
  const { entries } = await readJournal();
  const lines: string[] = [];
  const progress = await watchMigrations(entries[18]?.when ?? 0, (line) => lines.push(line));
  for (let count = 0; count < 3; count += 1) progress.count();
  vi.advanceTimersByTime(5_000);
  progress.count();
  vi.advanceTimersByTime(5_000);
  progress.stop();
  vi.advanceTimersByTime(60_000);
  const [total] = /(?<=of )\d+/.exec(lines[0] ?? '') ?? [];
  expect(Number(total)).toBeGreaterThan(100);
  expect(lines).toEqual([5, 10].map((s, at) => `Bringing the database up to date, for ${s} s: ${at + 3} of ${total} steps are done`));
});

test('a new database, and one that is up to date, are told nothing', async () => {
  vi.useFakeTimers();
  const { entries } = await readJournal();
  const lines: string[] = [];
  for (const last of [null, entries.at(-1)?.when ?? 0]) await watchMigrations(last, (line) => lines.push(line));
  vi.advanceTimersByTime(60_000);
  expect(lines).toEqual([]);
});
