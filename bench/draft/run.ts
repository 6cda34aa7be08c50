import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { judgeArticle } from './article.ts';
import { readGraph } from './graph.ts';
import { describeNotes, judgeNotes, readNote } from './notes.ts';

/** How the rules of drafts do: on the first article, where its text is there, and on notes of invented people. */
const ARTICLE = resolve(import.meta.dirname, '../../../shared/data/article');
const NOTES = resolve(import.meta.dirname, '../../tests/search/draft/notes');
const ROUNDS = 5;

const text = resolve(ARTICLE, 'article.kk.txt');
if (existsSync(text))
  console.log(
    `The first article\n${judgeArticle(readFileSync(text, 'utf8'), readFileSync(resolve(ARTICLE, 'gold.json'), 'utf8')).report}\n`,
  );
for (const [folder, title] of [
  [NOTES, 'Notes written before the rules'],
  [resolve(NOTES, 'later'), 'Notes written after the rules were frozen'],
  [resolve(NOTES, 'newsroom'), 'Ten more notes, written before anybody looked at what the rules find in them'],
] as const)
  console.log(`${title}\n${describeNotes(judgeNotes(folder))}\n`);

const notes = judgeNotes(NOTES).map(({ name }) => readNote(resolve(NOTES, `${name}.txt`)).graph.text);
const begin = performance.now();
for (let round = 0; round < ROUNDS; round += 1)
  for (const note of notes) readGraph(note, /[әғқңөұүі]/.test(note) ? 'kk' : /[а-я]/.test(note) ? 'ru' : 'en', '2026-05-05');
const seconds = (performance.now() - begin) / 1000;
console.log(
  `${Math.round((ROUNDS * notes.length) / seconds)} notes of ${Math.round(notes.join('').length / notes.length)} characters a second in one thread`,
);
