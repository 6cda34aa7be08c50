import { parseArticleRef } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import { findArticles } from '../filter/refs.store.ts';

/** The first of `slug`, `slug-2`, `slug-3` that means no article. */
export async function pickFreeSlug(db: Db, slug: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? slug : `${slug}-${number}`;
    const ref = parseArticleRef(tried);
    if (!ref || (await findArticles(db, [ref])).size === 0) return tried;
  }
}
