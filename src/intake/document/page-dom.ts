import { parseHTML } from 'linkedom';

/** What is used of a node of a page. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  readonly tagName: string;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
  closest(selectors: string): PageElement | null;
  append(child: PageElement): void;
  remove(): void;
}

export interface Page {
  readonly documentElement: PageElement;
  readonly head: PageElement;
  readonly body: PageElement;
  createElement(name: string): PageElement;
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
}

const HAS_BODY = /<body[\s>]/i;
const HAS_ROOT = /<html[\s>]/i;

/** Parses a page or a part of one. No script of it runs, and nothing that it refers to is loaded. */
export function parsePage(html: string): Page {
  const whole = HAS_BODY.test(html)
    ? html
    : HAS_ROOT.test(html)
      ? html.replace(/<\/head>|(?=<(?:article|main|div|p|h1)[\s>])/i, '$&<body>')
      : `<html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Page; // linkedom's declarations need those of a browser
}
