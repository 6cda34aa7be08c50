import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { chromiumPath, look } from '../support/chromium.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestFolder, PRESS_NOTE } from '../support/folder.ts';
import { longTest } from '../support/rounds.ts';
import { expectFaultless, expectQuiet } from './quiet.ts';
import { type Stop, tour } from './tour.ts';
import { type House, openHouse, type Visitor } from './visit.ts';

let house: House;
beforeAll(async () => {
  if (!chromiumPath) return;
  const database = await freshDatabase();
  await ingestFolder(database, PRESS_NOTE);
  house = await openHouse({ database });
});
beforeEach(({ skip }) => skip(!chromiumPath, 'there is no chromium on the PATH'));
afterAll(() => house?.close());

const OF = '/?of=qaiyngdy,shaghala&depth=1&view=map';
const TEXTS = {
  kk: ['Қайыңды ауданы', 'Шағала ауданы', 'Картада жоқ'],
  ru: ['Қайыңды ауданы', 'Шағала ауданы', 'Нет на карте'],
  en: ['Qaiyngdy district', 'Шағала ауданы', 'Not on the map'],
} as const;

test('in each language places are where they are, with what happened there', async () => {
  const stopOf = ([lang]: readonly [string, unknown]): Stop => [`${OF}&lang=${lang}`];
  await tour(house, Object.entries(TEXTS), stopOf, async (visit, [lang, [placed, unplaced, apart]]) => {
    const { page } = visit;
    await page.locator('.map-pin').waitFor();
    const chart = page.getByRole('main').getByRole('img');
    expect(await chart.getAttribute('aria-label')).toContain(placed);
    expect(await chart.locator('text').allTextContents()).toEqual([placed]);
    await page.getByRole('heading', { name: apart }).waitFor();
    const list = page.getByRole('main').getByRole('region').getByRole('list');
    expect(await list.last().textContent()).toContain(unplaced);
    await look(page, `map-${lang}`);
    expect(await visit.faults()).toEqual([]);
    const [pin, land] = [await page.locator('.map-pin').boundingBox(), await page.locator('.map-home').boundingBox()];
    if (!pin || !land) throw new Error('the map shows neither');
    expect(pin.x).toBeGreaterThan(land.x);
    expect(pin.x).toBeLessThan(land.x + land.width);
    await page.getByRole('main').getByRole('button', { name: placed }).press('Enter');
    await expect.poll(() => page.getByRole('complementary').getByRole('heading', { level: 2 }).textContent()).toBe(placed);
    await page.locator('.map-places summary').first().click();
    await page.locator('.map-places details').getByRole('button').first().click();
    await expect.poll(() => new URL(page.url()).searchParams.get('selected')).toMatch(/^S\d+$/);
    await visit.settled();
    await look(page, `map-fact-${lang}`);
    expectQuiet(visit, house.url);
    await page.locator('.map-places summary').first().click();
  });
});

longTest('the map is brought closer and moved, and shown whole again', async () => {
  const visit = await house.visit(`${OF}&lang=en`);
  const { page } = visit;
  const width = async () => (await page.locator('.map-home').boundingBox())?.width ?? 0;
  await page.locator('.map-pin').waitFor();
  const before = await width();
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(width).toBeLessThan(before);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(width).toBe(before);
  await visit.leave();
});

const SCREENS: readonly (readonly [name: string, more: string, visitor: Visitor])[] = [
  ['map-none', '&of=E1,E2', {}],
  ['map-narrow', '', { width: 360, height: 740 }],
  ['map-dark', '', { scheme: 'dark' }],
];

test('the map is without fault: without places, narrow and dark', async () => {
  const stopOf = ([, more, visitor]: (typeof SCREENS)[number]): Stop => [
    more ? `/?lang=ru&view=map&depth=2${more}` : `${OF}&lang=ru&panel=closed`,
    visitor,
  ];
  await tour(house, SCREENS, stopOf, async (visit, [name]) => {
    await visit.page.locator('.map-land').waitFor();
    await look(visit.page, name);
    await expectFaultless(visit, house.url);
  });
});
