import { beforeAll, beforeEach, expect, test } from 'vitest';
import { builtExplorer } from '../support/built.ts';
import { chromiumPath, look } from '../support/chromium.ts';
import { longTest, pickCases } from '../support/rounds.ts';
import { expectFaultless, expectQuiet } from './quiet.ts';
import { tour } from './tour.ts';
import { type House, seededHouse, type Visitor } from './visit.ts';

let house: House;
beforeAll(async () => {
  if (chromiumPath) house = await seededHouse();
});
beforeEach(({ skip }) => skip(!chromiumPath, 'there is no chromium on the PATH'));

const MAX_FIRST_VIEW_BYTES = 250_000;

const STORY = {
  kk: ['kk-KZ', 'Бауыржан Байбек', 'Мақала'],
  ru: ['ru-RU', 'Бауыржан Байбек', 'Статья'],
  en: ['en-US', 'Bauyrzhan Baibek', 'Article'],
} as const;

test.for(pickCases(Object.entries(STORY)))(
  'a first visit in %s opens on the story of the first article',
  async ([lang, [locale, name, article]]) => {
    const visit = await house.visit('/', { locale });
    const { page } = visit;
    await look(page, `story-${lang}`);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    const panel = page.getByRole('complementary');
    expect(await panel.textContent()).toContain(article);
    expect(await panel.getByRole('button', { name }).count()).toBeGreaterThan(0);
    expect(await page.getByRole('img').getAttribute('aria-label')).toMatch(/\d+/);
    expect(await visit.faults()).toEqual([]);
    expectQuiet(visit, house.url);
    await visit.leave();
  },
);

const SCREENS: readonly (readonly [name: string, visitor: Visitor, address: string])[] = [
  ['dark', { scheme: 'dark' }, '/?lang=en&selected=E2'],
  ['narrow', { width: 360, height: 740 }, '/?lang=kk'],
  ['narrow-dark', { width: 360, height: 740, scheme: 'dark' }, '/?lang=ru&of=birgemiz&selected=E4'],
  ['fact', {}, '/?lang=ru&selected=S33'],
  ['table', {}, '/?lang=kk&view=table'],
  ['narrow-table', { width: 360, height: 740 }, '/?lang=en&view=table&panel=closed'],
];

test('the page is without fault: dark, narrow, a fact, a table', async () => {
  await tour(
    house,
    SCREENS,
    ([, visitor, address]) => [address, visitor],
    async (visit, [name]) => {
      await look(visit.page, name);
      await expectFaultless(visit, house.url);
    },
  );
});

longTest('the first view is small, and nothing in it jumps', async () => {
  const visit = await house.visit('/?lang=en');
  const paths = new Set(visit.asked.map(({ pathname }) => pathname).filter((path) => /\.(js|css)$/.test(path)));
  const files = await builtExplorer();
  const sizes = await Promise.all([...paths].map(async (path) => (await files.get(path)?.encode('gzip'))?.length ?? Number.NaN));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  expect(paths.size).toBeGreaterThan(1);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(MAX_FIRST_VIEW_BYTES);
  const shift = await visit.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          // Entries of this type have a value, which the DOM's types do not know.
          resolve(list.getEntries().reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(0)));
      }),
  );
  expect(shift).toBeLessThan(0.01);
  await visit.leave();
});

test('what in the address is not understood is told, and the rest holds', async () => {
  const visit = await house.visit('/?lang=en&depth=99&selected=E2');
  expect(await visit.page.getByRole('status').allTextContents()).toContainEqual(expect.stringContaining('depth=99'));
  expect(await visit.page.getByRole('heading', { level: 2 }).first().textContent()).toBe('Bauyrzhan Baibek');
  await visit.leave();
});

longTest('the API refuses in its own words', async () => {
  const visit = await house.visit('/?lang=en&of=nobody-such');
  expect(await visit.page.getByRole('alert').first().textContent()).toContain('NOT_FOUND');
  await look(visit.page, 'refused');
  expect(await visit.faults()).toEqual([]);
  await visit.leave();
});

test('back and forward lead through what was looked at, and the language follows the address', async () => {
  const visit = await house.visit('/?lang=en');
  const { page } = visit;
  const heading = page.getByRole('complementary').getByRole('heading', { level: 2 });
  await page.getByRole('complementary').getByRole('button', { name: 'Bauyrzhan Baibek' }).first().click();
  await expect.poll(() => heading.textContent()).toBe('Bauyrzhan Baibek');
  await page.getByRole('button', { name: 'Русский' }).click();
  await expect.poll(() => heading.textContent()).toBe('Бауыржан Байбек');
  expect(await page.locator('html').getAttribute('lang')).toBe('ru');
  await page.goBack();
  await expect.poll(() => heading.textContent()).toBe('Bauyrzhan Baibek');
  await page.goBack();
  await expect.poll(() => heading.textContent()).not.toBe('Bauyrzhan Baibek');
  await page.goForward();
  await expect.poll(() => heading.textContent()).toBe('Bauyrzhan Baibek');
  expectQuiet(visit, house.url);
  await visit.leave();
});
