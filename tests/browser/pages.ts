import type { Browser, Page } from 'playwright-core';

/** Pages of a browser that are lent one after another: a new one takes a second, and compiles all scripts anew. */
export interface Pages {
  lend(locale: string): Promise<Page>;
  /** Takes a page back, as if nobody had been there. */
  takeBack(page: Page): Promise<void>;
  /** Closes all that were lent. */
  close(): Promise<void>;
}

export function pagesOf(browser: Browser): Pages {
  const free = new Map<string, Page[]>();
  const localeOf = new Map<Page, string>();
  return {
    async lend(locale) {
      const left = free.get(locale)?.pop();
      if (left) return left;
      const context = await browser.newContext({ locale });
      const page = await context.newPage();
      localeOf.set(page, locale);
      return page;
    },
    async takeBack(page) {
      const context = page.context();
      await Promise.all(context.pages().map((other) => other !== page && other.close()));
      await context.setOffline(false);
      await context.clearPermissions();
      await context.clearCookies();
      await page.evaluate(() => localStorage.clear());
      await page.goto('about:blank');
      const locale = localeOf.get(page) ?? '';
      free.set(locale, [...(free.get(locale) ?? []), page]);
    },
    async close() {
      await Promise.all([...localeOf.keys()].map((page) => page.context().close()));
    },
  };
}
