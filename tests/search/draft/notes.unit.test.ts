import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeArticle } from '../../../bench/draft/article.ts';
import { judgeNotes } from '../../../bench/draft/notes.ts';

const NOTES = resolve(import.meta.dirname, 'notes');
const ARTICLE = resolve(import.meta.dirname, '../../../../shared/data/article');

/** Share of what a reader finds that the rules find too, in percent. */
const MIN_FOUND = 85;
const MAX_OTHER_EVENTS = 20;

describe.each(['kk', 'ru', 'en'])('notes in %s', (lang) => {
  const notes = judgeNotes(NOTES).filter(({ name }) => name.startsWith(lang));
  test('the rules find most of what a reader finds', () => {
    const expected = notes.flatMap((note) => note.expected);
    const missed = expected.filter(({ isFound }) => !isFound).map(({ line }) => line);
    expect(notes.length).toBeGreaterThan(3);
    expect((100 * (expected.length - missed.length)) / expected.length, missed.join('\n')).toBeGreaterThan(MIN_FOUND);
  });

  test('they propose few events of other types', () => {
    const events = notes.reduce((sum, note) => sum + note.events, 0);
    const others = notes.flatMap(({ wrongEvents }) => wrongEvents);
    expect((100 * others.length) / events, others.join('\n')).toBeLessThanOrEqual(MAX_OTHER_EVENTS);
  });
});

test.skipIf(!existsSync(ARTICLE))('the first article is read as its annotation has it', () => {
  const read = (file: string): string => readFileSync(resolve(ARTICLE, file), 'utf8');
  const { shares } = judgeArticle(read('article.kk.txt'), read('gold.json'));
  expect(shares.names).toBeGreaterThanOrEqual(95);
  expect(shares.entities).toBeGreaterThanOrEqual(80);
  expect(shares.events).toBeGreaterThanOrEqual(50);
  expect(shares.quantities).toBe(100);
  expect(shares.quotations).toBe(100);
  expect(shares.wrong).toBeLessThanOrEqual(20);
});
