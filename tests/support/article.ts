import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestContext } from 'vitest';

/** The first article's text and its annotation stand beside the repository, where they are there: the text is not ours to ship. */
const BESIDE = '../shared/data/article';
const folder = resolve(import.meta.dirname, '../..', BESIDE);
export const ARTICLE = resolve(folder, 'article.kk.txt');
export const GOLD = resolve(folder, 'gold.json');

/** Skips the test, with a message, where the article is not beside the repository. */
export const needsArticle = ({ skip }: TestContext): void => skip(!existsSync(ARTICLE) || !existsSync(GOLD), `${BESIDE} is not here`);
