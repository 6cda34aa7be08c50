import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../tests/support/chromium.ts';
import { createHome, type Server } from '../tests/support/home.ts';

/** `npm run picture`: draws the pictures of the README, of the tutorial and of the page on curation, from a server of its own. */

const SIZE = { width: 1280, height: 780 };
const SELECTED = 'briefing-on-birgemiz';
const TUTORIAL = 'winter-aid';
const CORRECTED = 'dostyq-housing';

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

/** Signs in by the link that the terminal prints, and draws the dialog that corrects a fact, after its dry run. */
async function drawCorrection(page: Page, server: Server, link: string): Promise<void> {
  await page.goto(new URL(link, server.url).href);
  await page.waitForURL(new URL('/', server.url).href);
  await page.goto(new URL(`/?lang=en&selected=${await findId(server, CORRECTED)}`, server.url).href);
  await page.locator('.canvas[data-drawn]').waitFor();
  await page
    .getByRole('button', { name: /^Correct….*amount/ })
    .first()
    .click();
  await page.getByLabel('Amount', { exact: true }).fill('350000000');
  await page.getByLabel('Reason', { exact: true }).fill('The ministry gives the exact sum.');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Record', exact: true }).waitFor();
  await page.screenshot({ path: resolve(import.meta.dirname, 'correction.png') });
  console.log('wrote docs/correction.png');
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
  const { stdout } = await home.command(['account', 'link']);
  await drawCorrection(page, server, /\/sign-in\?link=\S+/.exec(stdout)?.[0] ?? '');
} finally {
  await browser.close();
  await home.remove();
}
