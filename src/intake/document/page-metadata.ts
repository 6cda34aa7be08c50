import { findLinkedArticle } from './json-ld.ts';
import { readDay } from './page-date.ts';
import { type Page, type PageElement, parsePage } from './page-dom.ts';
import { normalizeSpaces } from './page-text.ts';

/** What a page says of itself. */
export interface PageMetadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly site: string | null;
  readonly url: string | null;
  /** As the page says it, which may be wrong. */
  readonly lang: string | null;
  readonly published: (lang: string) => string | null;
}

const BYLINES = '[rel~="author"], [itemprop~="author"], .byline, .author, .article-author, .post-author';
const TIMES = 'time[pubdate], time[itemprop~="datePublished"], [itemprop~="datePublished"], article time, main time, header time, time';
const DATE_NAMES =
  'article:published_time datepublished og:published_time date pubdate publish-date dc.date dc.date.issued parsely-pub-date'.split(' ');
/** Words before the name of who wrote it. */
const LEAD = /^(?:by|author|автор|авторы|текст|мәтін|авторлар)\s*[:–—-]?\s+/iu;
/** The name of a site behind a title. */
const SITE_BEHIND = /^\s+[|–—-]\s/;
const MAX_BYLINE_LENGTH = 100;
/** "<!-- saved from url=(0031)https://example.org/ -->", as browsers write it. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(https?:\/\/\S+)/i;
const ENTITY = /&#?\w+;/;

const clean = (text: string | null | undefined): string | null => {
  const tidied = normalizeSpaces(text ?? '');
  return tidied === '' ? null : tidied;
};

/** A text of JSON-LD, where some sites write entities of HTML. */
const unescapeText = (text: string | undefined): string | null =>
  clean(text !== undefined && ENTITY.test(text) ? parsePage(`<p>${text.replaceAll('<', '&lt;')}</p>`).body.textContent : text);

const joinNames = (names: readonly string[] | undefined): string | null => clean(names?.map((name) => unescapeText(name)).join(', '));

/** The content of the first of these meta elements that the page has. */
function createMetaReader(page: Page): (...names: readonly string[]) => string | null {
  const found = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta[content]')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '').toLowerCase();
    const content = clean(meta.getAttribute('content'));
    if (content && !found.has(name)) found.set(name, content);
  }
  return (...names) => names.map((name) => found.get(name)).find((content) => content !== undefined) ?? null;
}

/** The title without the name of the site behind it. */
function cutSite(title: string | null, site: string | null): string | null {
  if (!title || !site) return title;
  const own = title.toLowerCase().endsWith(site.toLowerCase()) ? title.slice(0, -site.length).replace(/\s+[|–—-]\s+$/, '') : title;
  return own === '' ? title : own;
}

/** The title: the heading if it is the one that the page declares, which machines shorten; otherwise what the page declares. */
function findTitle(page: Page, declared: readonly (string | null)[], site: string | null): string | null {
  const headings = [...page.querySelectorAll('h1')].flatMap((heading) => clean(heading.textContent) ?? []);
  const [first] = declared.flatMap((title) => cutSite(title, site) ?? []);
  const [only] = headings;
  if (first === undefined) return only ?? null;
  const start = first.replace(/\s*(?:…|\.{3})$/, '');
  const isMeant = (heading: string): boolean =>
    heading.includes(start) || (first.startsWith(heading) && SITE_BEHIND.test(first.slice(heading.length)));
  return headings.find(isMeant) ?? first;
}

function toAddress(...candidates: readonly (string | null | undefined)[]): string | null {
  const urls = candidates.flatMap((candidate) => {
    const url = URL.parse(candidate?.trim() ?? '');
    return url && /^https?:$/.test(url.protocol) ? [url] : [];
  });
  // The root of a site is the address of no article.
  return (urls.find(({ pathname, search }) => pathname !== '/' || search !== '') ?? urls[0])?.href ?? null;
}

/** The name of who wrote the article as its head has it: not the speaker of a quotation, who may be marked in the same way. */
function findByline(page: Page): string | null {
  for (const element of page.querySelectorAll(BYLINES)) {
    if (element.closest('blockquote, q, p p, figure')) continue;
    const name = clean((element.querySelector('[itemprop~="name"]') ?? element).textContent);
    if (name && name.length <= MAX_BYLINE_LENGTH && !isSpeaker(element)) return name.replace(LEAD, '');
  }
  return null;
}

/** True for a name that follows a quotation. */
function isSpeaker(element: PageElement): boolean {
  const siblings = [...(element.parentElement?.childNodes ?? [])].filter((node) => normalizeSpaces(node.textContent ?? '') !== '');
  const before = siblings[siblings.indexOf(element) - 1];
  return (
    before !== undefined &&
    ('tagName' in before && before.tagName === 'BLOCKQUOTE' ? true : /["»”]\s*[,.]?\s*[–—-]?\s*$/u.test(before.textContent ?? ''))
  );
}

/** Reads what a page says of itself: JSON-LD first, then OpenGraph and other meta elements, then its own elements. */
export function readMetadata(page: Page, html: string): PageMetadata {
  const linked = findLinkedArticle(
    [...page.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent ?? ''),
  );
  const meta = createMetaReader(page);
  const site = joinNames(linked?.publisher) ?? meta('og:site_name', 'application-name', 'twitter:app:name');
  const author = meta('author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author');
  const titles = [
    unescapeText(linked?.headline),
    meta('og:title', 'twitter:title', 'dc.title'),
    clean(page.querySelector('title')?.textContent),
  ];
  const dates = [linked?.datePublished, meta(...DATE_NAMES), ...listTimes(page)];
  return {
    title: findTitle(page, titles, site),
    byline: joinNames(linked?.author) ?? (author && !URL.canParse(author) ? author : null) ?? findByline(page),
    site,
    url: toAddress(
      page.querySelector('link[rel="canonical"]')?.getAttribute('href'),
      meta('og:url'),
      linked?.url,
      SAVED_FROM.exec(html)?.[1],
    ),
    lang: linked?.inLanguage ?? page.documentElement.getAttribute('lang') ?? meta('og:locale', 'content-language', 'language'),
    published: (lang) => dates.map((text) => readDay(text, lang)).find((day) => day !== null) ?? null,
  };
}

/** What elements for times say, those of the article's head before others. */
const listTimes = (page: Page): (string | null)[] =>
  TIMES.split(', ').flatMap((selector) =>
    [...page.querySelectorAll(selector)].map(
      (element) => element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent,
    ),
  );
