import type { PageElement, PageNode } from './page-dom.ts';

const SKIPPED: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE FIGURE BUTTON FORM NAV ASIDE IFRAME SVG svg VIDEO AUDIO SELECT HEAD'.split(' '),
);
const BLOCKS: ReadonlySet<string> = new Set(
  'P DIV H1 H2 H3 H4 H5 H6 LI UL OL DL DT DD BLOCKQUOTE SECTION ARTICLE HEADER FOOTER MAIN ADDRESS TABLE TR PRE HR BR BODY'.split(' '),
);
const ELEMENT = 1;
const TEXT = 3;
/** Marks within words that no reader sees. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** "Read also" before a link to another article. */
const READ_ALSO = /^(?:читайте (?:также|ещ[её])|по теме|сондай-ақ оқы|тағы оқы|оқи отыр|read (?:also|more)|see also|related)/i;

export const normalizeSpaces = (text: string): string => text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();

const isHidden = (element: PageElement): boolean =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display:\s*none/i.test(element.getAttribute('style') ?? '');

interface Line {
  text: string;
  /** Letters that do not belong to a link. */
  free: number;
}

/** The text of an element: its paragraphs, list items and rows, one a line, without links to other articles, captions and what is hidden. */
export function listLines(root: PageElement): string[] {
  const lines: Line[] = [{ text: '', free: 0 }];
  const add = (text: string, isLink: boolean): void => {
    const line = lines.at(-1) as Line; // there always is one
    line.text += text;
    if (!isLink) line.free += text.trim().length;
  };
  const breakLine = (): void => {
    lines.push({ text: '', free: 0 });
  };
  const walk = (node: PageNode, isLink: boolean): void => {
    if (node.nodeType === TEXT) add(node.textContent ?? '', isLink);
    if (node.nodeType !== ELEMENT) return;
    const element = node as PageElement;
    if (SKIPPED.has(element.tagName) || isHidden(element)) return;
    const isBlock = BLOCKS.has(element.tagName);
    if (isBlock) breakLine();
    for (const child of element.childNodes) walk(child, isLink || element.tagName === 'A');
    if (isBlock) breakLine();
    else if (element.tagName === 'TD' || element.tagName === 'TH') add(' ', isLink);
  };
  walk(root, false);
  return lines.flatMap(({ text, free }) => {
    const line = normalizeSpaces(text);
    const isLinkOnly = free === 0 || (READ_ALSO.test(line) && free < line.length);
    return line === '' || isLinkOnly ? [] : [line];
  });
}
