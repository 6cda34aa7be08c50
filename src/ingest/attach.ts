import { readFile } from 'node:fs/promises';
import { GraphError } from '../base/errors.ts';
import { ARTICLE_REF_ALLOWED, type ArticleRef, parseArticleRef } from '../base/ref.ts';
import type { Database } from '../database/connect.ts';
import { beginRevision } from '../database/revision.ts';
import { takeTurn } from './article.store.ts';
import { attachText, findArticleToAttach, listSpans } from './attach.store.ts';
import { checkWords } from './check-text.ts';
import { formatPath } from './mistake.ts';
import { decodeText } from './read-folder.ts';
import { computeFingerprint, toCodePoints } from './span.ts';
import { indexWords } from './words.store.ts';

/**
 * Attaches the text to an article in one transaction, after checking its fingerprint and every stored span.
 * @throws Error that lists every mismatch; then nothing is attached
 */
export async function attach(
  database: Database,
  article: string,
  file: string,
): Promise<{ readonly article: string; readonly length: number }> {
  const ref: ArticleRef | null = parseArticleRef(article);
  if (!ref) throw new Error(`${article} names no article: ${ARTICLE_REF_ALLOWED}`);
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Error(`${file} cannot be read`, { cause });
  });
  const text = decodeText(bytes, file);
  const points = toCodePoints(text);
  return database.transaction(async (db) => {
    await takeTurn(db);
    const found = await findArticleToAttach(db, ref);
    if (!found) throw new GraphError('NOT_FOUND', `there is no article ${article}`);
    if (found.forgottenIn)
      throw new GraphError('CONFLICT', `${found.slug} was forgotten in R${found.forgottenIn}, and its text is not taken in again`);
    const spans = await listSpans(db, found.id);
    const wrong = [
      ...(found.sha256 === computeFingerprint(text)
        ? []
        : [`the text has the fingerprint ${computeFingerprint(text)}, the article ${found.sha256}`]),
      ...(found.length === points.length ? [] : [`the text has ${points.length} code points, the article ${found.length}`]),
      ...spans.flatMap(({ what, sentence, start, end, surface, sha256 }) =>
        checkWords(points, [`sentence ${sentence}`, what], {
          span: [start, end],
          surface: surface ?? undefined,
          sha256: sha256 ?? undefined,
        }).map(({ path, message }) => `${formatPath(path)} ${message}`),
      ),
    ];
    if (wrong.length > 0) throw new Error(`${file} is not the text of ${found.slug}, nothing was attached:\n${wrong.join('\n')}`);
    await beginRevision(db, { operation: 'ATTACH', origin: 'FOLDER', account: 'attach', articleId: found.id });
    await attachText(db, found.id, text);
    await indexWords(db, [found.id]);
    return { article: found.slug, length: points.length };
  });
}
