import { Readability } from '@mozilla/readability';
import { decodePage } from './decode-page.ts';
import { type FoundDocument, UnreadableError } from './found-document.ts';
import { chooseLang } from './letters-lang.ts';
import { isDateLine } from './page-date.ts';
import { type Page, parsePage } from './page-dom.ts';
import { readMetadata } from './page-metadata.ts';
import { listLines, normalizeSpaces } from './page-text.ts';

const MAX_ELEMENTS = 50_000;
/** Less is a teaser of the article. */
const MIN_BODY_LENGTH = 200;
/** Lines above the text that may be its title, its author and its date again. */
const MAX_LEAD_LINES = 5;
const LEAD_WORD = /^(?:by|author|автор|авторы|текст|мәтін|авторлар|фото|photo|сурет)\s*[:–—-]?\s*/iu;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * The paragraphs of the article. Readability finds them. It takes the speaker of a quotation for the author and removes the name, unless the page
 * declares an author. So it is given one.
 */
function findLines(page: Page): string[] {
  const declared = [...page.querySelectorAll('[itemprop~="articleBody"]')];
  const [only] = declared;
  if (only && declared.length === 1) {
    const lines = listLines(only);
    if (lines.join(' ').length >= MIN_BODY_LENGTH) return lines;
  }
  const author = page.createElement('meta');
  author.setAttribute('name', 'author');
  author.setAttribute('content', '-');
  page.head.append(author);
  const found = new Readability(page as never, { disableJSONLD: true, maxElemsToParse: MAX_ELEMENTS, serializer: (node) => node }).parse();
  return found?.content ? listLines(found.content as never) : [];
}

/** The lines of the text, without those above it that only repeat its title, its author, its site or its date. */
function cutLead(lines: readonly string[], repeated: readonly (string | null)[], lang: string): string[] {
  const known = repeated.filter((text) => text !== null).toSorted((a, b) => b.length - a.length);
  const isLead = (line: string): boolean => {
    const rest = known.reduce((text, one) => text.replace(one, ' '), line.replace(LEAD_WORD, ''));
    return !LETTER.test(rest) || isDateLine(rest, lang);
  };
  const count = lines.slice(0, MAX_LEAD_LINES).findIndex((line) => !isLead(line));
  return lines.slice(count < 0 ? Math.min(lines.length, MAX_LEAD_LINES) : count);
}

/** Reads the article of a page. @throws UnreadableError */
export function readHtml(bytes: Uint8Array): FoundDocument {
  const html = decodePage(bytes);
  const page = parsePage(html);
  const elements = [...page.querySelectorAll('*')].length;
  if (elements > MAX_ELEMENTS) throw new UnreadableError(`the page has ${elements} elements; at most ${MAX_ELEMENTS} are read`);
  const { lang: said, published, ...own } = readMetadata(page, html);
  const all = findLines(page);
  if (all.length === 0) throw new UnreadableError('the page has no text of an article');
  const lang = chooseLang(all.join('\n'), said);
  const day = published(lang);
  const lines = cutLead(all, [own.title, own.byline, own.site], lang);
  return { ...own, text: lines.join('\n'), lang, title: own.title && normalizeSpaces(own.title), published: day };
}
