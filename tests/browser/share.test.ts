import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { FORMAT_NAMES } from '../../src/export/format.ts';
import { chromiumPath, look } from '../support/chromium.ts';
import { freshDatabase } from '../support/database.ts';
import { longTest } from '../support/rounds.ts';
import { recordHubs } from './large.ts';
import { expectFaultless, expectQuiet } from './quiet.ts';
import { tour } from './tour.ts';
import { type House, openHouse, type Visit, type Visitor } from './visit.ts';

let house: House;
beforeAll(async () => {
  if (!chromiumPath) return;
  const database = await freshDatabase('seeded');
  await recordHubs(database, 60);
  house = await openHouse({ database });
});
beforeEach(({ skip }) => skip(!chromiumPath, 'there is no chromium on the PATH'));
afterAll(() => house?.close());

const OPEN = { kk: 'Бөлісу және жүктеп алу', ru: 'Поделиться и скачать', en: 'Share and download' } as const;

async function openMenu({ page }: Visit, lang: keyof typeof OPEN) {
  await page.getByRole('button', { name: OPEN[lang] }).press('Enter');
  const menu = page.getByRole('dialog', { name: OPEN[lang] });
  await menu.getByRole('link', { name: 'CSV' }).waitFor();
  return menu;
}

test('the view is copied as a link, which shows the same', async () => {
  const visit = await house.visit('/?lang=ru&selected=E2&hide-kind=event');
  const { page } = visit;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const menu = await openMenu(visit, 'ru');
  await menu.getByRole('button', { name: 'Копировать' }).click();
  await expect.poll(() => menu.getByRole('status').textContent()).toContain('скопирована');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await look(page, 'share');
  expect(await visit.faults()).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => menu.count()).toBe(0);
  expectQuiet(visit, house.url);
  await visit.leave();
});

longTest('where there is no clipboard the link is selected', async () => {
  const visit = await house.visit('/?lang=en');
  const { page } = visit;
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const menu = await openMenu(visit, 'en');
  await menu.getByRole('button', { name: 'Copy' }).click();
  await expect.poll(() => menu.getByRole('status').textContent()).toContain('Ctrl+C');
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(page.url());
  await visit.leave();
});

test('the graph is saved as a picture that names its entities and says where it is cut', async () => {
  const visit = await house.visit('/?lang=en&of=hub-0');
  const menu = await openMenu(visit, 'en');
  const cut = await menu.locator('.share-cut').textContent();
  expect(cut).toContain('Not everything is shown');
  const saved = async (name: string) => {
    const [file] = await Promise.all([visit.page.waitForEvent('download'), menu.getByRole('button', { name }).click()]);
    return readFile(await file.path());
  };
  const svg = (await saved('SVG')).toString();
  expect(svg).toContain(house.url.replace(/^http:\/\//, ''));
  expect(svg).toContain('Not everything is shown');
  expect(svg.match(/<(ellipse|polygon|rect)/g)?.length).toBeGreaterThan(25);
  const png = await saved('PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
  const shown = await visit.page.context().newPage();
  await shown.setContent(svg);
  await look(shown, 'share-picture');
  expectQuiet(visit, house.url);
  await visit.leave();
});

longTest('there is every format that the server writes, of what the view starts with or of everything', async () => {
  const visit = await house.visit('/?lang=en&of=E4&depth=2&as-of=2030&events=links');
  const menu = await openMenu(visit, 'en');
  const addresses = () => menu.locator('.share-formats a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)); // each is one
  const answers = async (found: readonly string[]) => Promise.all(found.map(async (address) => (await fetch(address)).status));
  const first = await addresses();
  expect(first.map((address) => new URL(address).pathname.replace('/export/', '')).toSorted()).toEqual([...FORMAT_NAMES].toSorted());
  expect(await answers(first)).toEqual(first.map(() => 200));
  await menu.getByLabel('All recorded data').check();
  expect(await answers(await addresses())).toEqual(first.map(() => 200));
  const [file] = await Promise.all([visit.page.waitForEvent('download'), menu.getByRole('link', { name: 'CSV' }).click()]);
  expect(file.suggestedFilename()).toMatch(/\.csv\.zip$/);
  await visit.leave();
});

test('the query behind the graph, the timeline and the map runs in GraphiQL as it stands', async () => {
  await tour(
    house,
    ['graph', 'timeline', 'map'],
    (view) => [`/?lang=en&view=${view}&of=E2`],
    async (visit) => {
      const menu = await openMenu(visit, 'en');
      const link = menu.getByRole('link', { name: 'GraphiQL' });
      const query = new URL((await link.getAttribute('href')) ?? '', house.url).searchParams.get('query') ?? '';
      const response = await fetch(`${house.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const answer = await response.json();
      expect(answer).not.toHaveProperty('errors');
      await visit.page.keyboard.press('Escape');
      await expect.poll(() => menu.count()).toBe(0);
    },
  );
});

longTest('GraphiQL opens with the query', async () => {
  const visit = await house.visit('/?lang=en&of=E2');
  const menu = await openMenu(visit, 'en');
  const [opened] = await Promise.all([visit.page.context().waitForEvent('page'), menu.getByRole('link', { name: 'GraphiQL' }).click()]);
  await opened.getByRole('region', { name: 'Operation Editor' }).filter({ hasText: 'query Neighborhood' }).waitFor();
  await opened.getByRole('button', { name: /^Execute query/ }).click();
  await opened.getByRole('region', { name: 'Result Window' }).filter({ hasText: 'Bauyrzhan Baibek' }).waitFor();
  await look(opened, 'share-graphiql');
  await visit.leave();
});

const SCREENS: readonly (readonly [name: string, visitor: Visitor])[] = [
  ['share-narrow', { width: 360, height: 740 }],
  ['share-dark', { scheme: 'dark' }],
];

test('the menu is without fault, narrow and dark', async () => {
  await tour(
    house,
    SCREENS,
    ([, visitor]) => ['/?lang=kk&view=table', visitor],
    async (visit, [name]) => {
      const menu = await openMenu(visit, 'kk');
      await look(visit.page, name);
      await expectFaultless(visit, house.url);
      await visit.page.keyboard.press('Escape');
      await expect.poll(() => menu.count()).toBe(0);
    },
  );
});
