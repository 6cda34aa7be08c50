import { stripIgnoredCharacters } from 'graphql';
import type { Browser, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { EXAMPLES } from '../../src/app/graphiql/examples.ts';
import { chromiumPath, launchChromium, look } from '../support/chromium.ts';
import { type Listening, listen } from '../support/listen.ts';
import { until } from '../support/process.ts';
import { longTest } from '../support/rounds.ts';
import { sqlOf } from '../support/sql.ts';

let server: Listening;
let browser: Browser;
let page: Page;
/** What the pages asked for, and what they complained of. */
const asked: URL[] = [];
const complaints: string[] = [];

// One visit of somebody who has never been here, from the welcome page on: GraphiQL is nine megabytes to draw.
beforeAll(async () => {
  if (!chromiumPath) return console.warn('GraphiQL is not tested: there is no chromium on the PATH');
  server = await listen();
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1440, height: 1600 } });
  page.context().on('request', (request) => asked.push(new URL(request.url())));
  page.context().on('weberror', (error) => complaints.push(String(error.error())));
  page.context().on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  await page.goto(`${server.url}/`);
  await look(page, 'welcome');
  await page.getByRole('link', { name: 'GraphiQL' }).click();
  await executeButton().waitFor();
});
beforeEach(({ skip }) => skip(!chromiumPath, 'there is no chromium on the PATH'));
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** The first six are tabs; the gallery has all. */
const OPERATIONS = EXAMPLES.slice(0, 6).map(({ query }) => /^query (\w+)/m.exec(query)?.[1]);
const tabs = () => page.getByRole('tablist', { name: 'Select active operation' }).getByRole('tab');
const executeButton = () => page.getByRole('button', { name: /^Execute query/ });

test('the welcome page leads to GraphiQL', async () => {
  expect(page.url()).toBe(`${server.url}/graphql`);
  expect(await page.title()).toBe('Shezhire');
});

test('six examples are tabs, called by their questions', async () => {
  expect(OPERATIONS.length).toBeGreaterThan(0);
  expect(await tabs().evaluateAll((found) => found.map((tab) => tab.querySelector('button')?.textContent))).toEqual(OPERATIONS);
});

test('the first example is open, and a press of the button answers it', async () => {
  const query = EXAMPLES[0]?.query ?? '';
  const editor = page.getByRole('region', { name: 'Operation Editor' });
  await editor.filter({ hasText: query.split('\n', 1)[0] ?? '' }).waitFor();
  const isAnswer = (one: Response) => one.request().postData()?.includes('IntrospectionQuery') === false;
  const [response] = await Promise.all([page.waitForResponse(isAnswer), executeButton().click()]);
  expect(response.request().postDataJSON().query).toBe(stripIgnoredCharacters(query));
  expect(await response.json()).not.toHaveProperty('errors');
  const result = page.getByRole('region', { name: 'Result Window' });
  await result.filter({ hasText: 'Baibek' }).waitFor();
  expect(await result.textContent()).not.toContain('"errors"');
  await look(page, 'answer');
});

test('who comes back finds the same tabs, and the one that was open', async () => {
  await page.reload();
  await executeButton().waitFor();
  await look(page, 'back');
  await expect.poll(() => tabs().first().getAttribute('aria-selected')).toBe('true');
  expect(await tabs().count()).toBe(OPERATIONS.length);
});

longTest('a mouse opens each tab that is in sight', async () => {
  let opened = 0;
  for (const tab of (await tabs().all()).toReversed()) {
    const box = await tab.getByRole('button').first().boundingBox();
    if (!box) continue;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const inSight = await tab.evaluate((element, [left, top]) => element.contains(document.elementFromPoint(left ?? 0, top ?? 0)), [x, y]);
    if (!inSight) continue;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.up();
    await expect.poll(() => tab.getAttribute('aria-selected')).toBe('true');
    opened += 1;
  }
  expect(opened).toBeGreaterThan(3);
});

longTest('the gallery has every query, each opens in a tab of its own, and the bar leads to the explorer', async () => {
  const bar = page.getByRole('navigation', { name: 'Shezhire' });
  const before = await tabs().count();
  await bar.getByText('Gallery of queries').click();
  await look(page, 'gallery');
  expect(await bar.getByRole('listitem').count()).toBe(EXAMPLES.length);
  const titles = await bar.getByRole('listitem').allTextContents();
  expect(titles.filter((title) => !/^[A-Z].*[.?]$/.test(title))).toEqual([]);
  await bar.getByRole('listitem').last().getByRole('link').click();
  await executeButton().waitFor();
  const opened = /^query (\w+)/m.exec(EXAMPLES.at(-1)?.query ?? '')?.[1] ?? '';
  await expect.poll(() => tabs().first().textContent()).toContain(opened);
  expect(await tabs().count()).toBe(before + 1);
  await page.reload();
  await executeButton().waitFor();
  expect(await tabs().count()).toBe(before + 1);
  expect(await bar.getByRole('link', { name: 'Explorer', exact: true }).getAttribute('href')).toBe('/');
});

longTest('a query of an address does not replace a tab at the first visit', async () => {
  const context = await browser.newContext();
  const first = await context.newPage();
  await first.goto(`${server.url}/graphql?query=${encodeURIComponent('query OfMyOwn { articles { totalCount } }')}`);
  await first.getByRole('button', { name: /^Execute query/ }).waitFor();
  const found = first.getByRole('tablist', { name: 'Select active operation' }).getByRole('tab');
  await expect.poll(() => found.allTextContents()).toEqual(['OfMyOwn', ...OPERATIONS].map((name) => expect.stringContaining(name ?? '')));
  expect(await found.first().getAttribute('aria-selected')).toBe('true');
  await context.close();
});

test('a subscription shows what is added meanwhile, and ends at a press of the button', async () => {
  const query = 'subscription { changes { kind entity { slug } } }';
  await page.goto(`${server.url}/graphql?query=${encodeURIComponent(query)}`);
  await executeButton().click();
  await until('it listens', () => server.changes.size() === 1);
  await sqlOf(
    server.databaseUrl,
  )`with added as (insert into entities (slug, kind, home_id) values ('seen-in-graphiql', 'PERSON', 1) returning id) insert into people (id) select id from added`;
  await page.getByRole('region', { name: 'Result Window' }).filter({ hasText: 'seen-in-graphiql' }).waitFor();
  await look(page, 'subscription');
  await page.getByRole('button', { name: /^Stop query/ }).click();
  await until('it has gone', () => server.changes.size() === 0);
});

test('nothing was asked of another host, and neither page complained in the console', () => {
  const ours = asked.filter(({ protocol, origin }) => ['blob:', 'data:'].includes(protocol) || origin === server.url);
  expect(ours.length).toBeGreaterThan(0);
  expect(asked.filter((url) => !ours.includes(url)).map(String)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('no script runs in GraphiQL that did not come with it, and no page shows it within itself', async () => {
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.name = "taken over"' }));
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.name = \'taken over\'">');
  });
  await expect.poll(() => complaints.filter((text) => /script-src/.test(text)).length).toBeGreaterThan(1);
  expect(await page.evaluate(() => window.name)).toBe('');
  await page.goto('about:blank');
  await page.setContent(`<iframe src="${server.url}/graphql"></iframe>`);
  await expect.poll(() => page.frames().at(1)?.url()).toMatch(/^chrome-error:/);
});
