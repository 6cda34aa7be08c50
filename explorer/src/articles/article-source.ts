import { findWebUrl } from '../entity/web-url.ts';
import { readLabel } from '../name/label.ts';
import type { ArticleSourceFragment } from '../query/operations.ts';
import type { Lang } from '../state/state.ts';

type Source = Pick<ArticleSourceFragment, 'slug' | 'title' | 'url' | 'publisher' | 'published'>;

/** Who published an article: the publisher, else the website, else the title, else the slug. */
export function formatPublisher(lang: Lang, { slug, title, url, publisher }: Source): string {
  const address = url === null ? null : findWebUrl('', url);
  if (publisher) return readLabel(lang, publisher.kind, publisher.label).text;
  return address === null ? (title ?? slug) : new URL(address).hostname.replace(/^www\./, '');
}

/** The publisher and the date of an article, such as "zakon.kz · 15 June 2020". */
export const formatSource = (lang: Lang, article: Source): string =>
  [formatPublisher(lang, article), ...(article.published ? [article.published.text] : [])].join(' · ');
