import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ARTICLE, needsArticle } from '../support/article.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const MAX_CHARACTERS = 40;

const oneSpaced = (text: string): string => text.replace(/\s+/gu, ' ');

/** The first run of more than 40 characters that two texts share, white space apart; null where there is none. */
async function sharedRun(): Promise<(text: string) => string | null> {
  const article = oneSpaced(await readFile(ARTICLE, 'utf8'));
  const runs = new Set(Array.from({ length: article.length - MAX_CHARACTERS }, (_, at) => article.slice(at, at + MAX_CHARACTERS + 1)));
  return (text) => {
    if (!/\p{Script=Cyrillic}/u.test(text)) return null;
    const spaced = oneSpaced(text);
    for (let at = 0; at + MAX_CHARACTERS < spaced.length; at += 1) {
      const run = spaced.slice(at, at + MAX_CHARACTERS + 1);
      if (runs.has(run)) return run;
    }
    return null;
  };
}

test('at most 40 consecutive characters of the article stand in any file of the repository', async (context) => {
  needsArticle(context);
  context.skip(!existsSync(resolve(ROOT, '.git')), 'this is no git repository');
  const shared = await sharedRun();
  // What is about to be added counts too: `npm run check` runs before the commit.
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' });
  const files = listed.split('\0').filter((file) => file !== '' && existsSync(resolve(ROOT, file)));
  expect(files).toContain('seeds/birgemiz/graph.yaml');
  const found = await Promise.all(files.map(async (file) => ({ file, run: shared(await readFile(resolve(ROOT, file), 'utf8')) })));
  expect(found.filter(({ run }) => run !== null)).toEqual([]);
});

test('41 characters of it would be found, 40 would not', async (context) => {
  needsArticle(context);
  const shared = await sharedRun();
  const article = await readFile(ARTICLE, 'utf8');
  expect(shared(`gloss: ${article.slice(500, 541).replaceAll(' ', '\n')}`)).toBe(oneSpaced(article.slice(500, 541)));
  expect(shared(`gloss: ${article.slice(500, 540)}`)).toBeNull();
});
