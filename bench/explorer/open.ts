import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Milliseconds from the request until the graph is on the screen and nothing is loading. */
  readonly total: number;
  /** Milliseconds until the last answer of the API. */
  readonly answered: number;
  /** Milliseconds of the page's script. */
  readonly script: number;
}

/** Opens an address as a first visit: nothing is cached. */
export async function openPage(browser: Browser, url: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' }); // processor time: other work on the machine does not count
  await session.send('Performance.enable');
  const began = performance.now();
  let answered = 0;
  page.on('requestfinished', (request) => {
    if (request.url().includes('/graphql')) answered = performance.now() - began;
  });
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('.canvas[data-drawn]') && !document.querySelector('.graph-adding'));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const total = performance.now() - began;
  const { metrics } = await session.send('Performance.getMetrics');
  const script = 1_000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
  return { context, page, total, answered, script };
}
