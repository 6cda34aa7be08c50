import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../tests/support/chromium.ts';
import { createHome, type Server } from '../tests/support/home.ts';

/** `npm run picture`: draws the pictures of the README and of the tutorial, from a server of its own. */

const SIZE = { width: 1280, height: 780 };
const SELECTED = 'briefing-on-birgemiz';
const TUTORIAL = 'winter-aid';

async function findId(server: Server, slug: string): Promise<string> {
  const data = await server.ask(`{ entity(ref: "${slug}") { id } }`);
  return /"id":"(E\d+)"/.exec(JSON.stringify(data))?.[1] ?? '';
}

async function draw(page: Page, address: string, file: string): Promise<void> {
  await page.goto(address);
  await page.locator('.canvas[data-drawn]').waitFor();
  await page.waitForFunction(() => !document.querySelector('.waiting'));
  await page.screenshot({ path: resolve(import.meta.dirname, file) });
  console.log(`wrote docs/${file}`);
}

const home = await createHome();
const browser = await launchChromium();
try {
  const server = await home.start();
  const id = await findId(server, SELECTED);
  const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light', reducedMotion: 'reduce', locale: 'en-US' });
  await draw(page, new URL(`/?lang=en&selected=${id}`, server.url).href, 'explorer.png');
  await home.command(['ingest', `examples/${TUTORIAL}`]);
  await draw(page, new URL(`/?lang=en&article=${TUTORIAL}`, server.url).href, 'tutorial.png');
} finally {
  await browser.close();
  await home.remove();
}
