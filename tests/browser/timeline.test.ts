import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { chromiumPath, look } from '../support/chromium.ts';
import { freshUrl } from '../support/database.ts';
import { longTest } from '../support/rounds.ts';
import { ingestDatedNote } from './dated-note.ts';
import { expectFaultless, leaveWithoutFault } from './quiet.ts';
import { type Stop, tour } from './tour.ts';
import { type House, openHouse, seededHouse, type Visitor } from './visit.ts';

let house: House;
let dated: House | undefined;
beforeAll(async () => {
  if (chromiumPath) house = await seededHouse();
});
beforeEach(({ skip }) => skip(!chromiumPath, 'there is no chromium on the PATH'));
afterAll(() => dated?.close());

/** The house of the note with dates of every sort. */
async function openDated(): Promise<House> {
  const database = connect(await freshUrl());
  await ingestDatedNote(database);
  return openHouse({ database });
}

const UNDATED = {
  kk: ['Күні белгісіз', 'жоспарланған', 'жартысы'],
  ru: ['Без даты', 'планируется', 'половина'],
  en: ['Without a date', 'planned', 'half'],
} as const;

test('in each language what has no date stands apart, and opens its fact', async () => {
  const stopOf = ([lang]: readonly [string, unknown]): Stop => [`/?lang=${lang}&view=timeline`];
  await tour(house, Object.entries(UNDATED), stopOf, async (visit, [lang, [undated, planned, half]]) => {
    const { page } = visit;
    const list = page.getByRole('list', { name: undated });
    await list.waitFor();
    expect(await list.getByRole('listitem').count()).toBeGreaterThan(10);
    const row = list.getByRole('button').filter({ hasText: half });
    expect(await row.textContent()).toContain(planned);
    await look(page, `timeline-${lang}`);
    expect(await visit.faults()).toEqual([]);
    await list.getByRole('button').first().focus();
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() =>
        list
          .getByRole('button')
          .nth(1)
          .evaluate((button) => button === document.activeElement),
      )
      .toBe(true);
    await row.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('selected')).toMatch(/^S\d+$/);
    await page.getByRole('complementary').getByRole('heading', { level: 3 }).first().waitFor();
    await visit.settled();
    await expectFaultless(visit, house.url);
  });
});

test('partial dates are spans, plans are marked, open ends fade', async () => {
  dated = await openDated();
  const visit = await dated.visit('/?lang=en&view=timeline&of=zhuldyzai,asel-daurenova,qaiyngdy-library&depth=2');
  const { page } = visit;
  await page.locator('.timeline-bar').first().waitFor();
  await look(page, 'timeline-spans');
  const bars = await page.locator('.timeline-bar').evaluateAll((found) =>
    found.map((bar) => ({
      what: bar.getAttribute('data-what'),
      isPlanned: bar.hasAttribute('data-planned'),
      isOpenEnd: bar.hasAttribute('data-open-end'),
      width: bar.getBoundingClientRect().width,
    })),
  );
  const spring = bars.find(({ what, isPlanned }) => what === 'event' && !isPlanned);
  const plan = bars.find(({ isPlanned }) => isPlanned);
  expect(bars.find(({ what }) => what === 'statement')?.isOpenEnd).toBe(true);
  expect(plan?.width).toBeGreaterThan((spring?.width ?? Number.POSITIVE_INFINITY) * 10);
  await leaveWithoutFault(visit, dated.url);
});

longTest('the timeline of an entity stays while its facts are looked at', async () => {
  const visit = await house.visit('/?lang=en&view=timeline&selected=E2');
  const { page } = visit;
  const heading = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect.poll(() => heading.textContent()).toBe('Timeline: Bauyrzhan Baibek');
  await page.getByRole('main').getByRole('listitem').getByRole('button').first().click();
  await expect.poll(() => new URL(page.url()).searchParams.get('timeline')).toBe('E2');
  expect(await heading.textContent()).toBe('Timeline: Bauyrzhan Baibek');
  await page.getByRole('button', { name: 'Show the whole graph' }).click();
  await expect.poll(() => heading.textContent()).toBe('Timeline of the graph');
  await page.getByRole('main').getByRole('button').filter({ hasText: "Baibek's report" }).first().click();
  await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor();
  expect(await heading.textContent()).toBe('Timeline of the graph');
  await visit.leave();
});

longTest('what is not on the first page is counted and can be had', async () => {
  const visit = await house.visit('/?lang=en&view=timeline&depth=2');
  const { page } = visit;
  const rows = page.getByRole('list', { name: 'Without a date' }).getByRole('listitem');
  await rows.first().waitFor();
  const before = await rows.count();
  const more = page.getByRole('button', { name: /^Show more \((\d+) left\)$/ });
  const left = Number(/\d+/.exec((await more.textContent()) ?? '')?.[0]);
  await more.click();
  await expect.poll(() => rows.count()).toBe(before + Math.min(left, 20));
  await visit.leave();
});

const SCREENS: readonly (readonly [name: string, visitor: Visitor])[] = [
  ['timeline-narrow', { width: 360, height: 740 }],
  ['timeline-dark', { scheme: 'dark' }],
];

test('the timeline is without fault, narrow and dark', async () => {
  await tour(
    house,
    SCREENS,
    ([, visitor]) => ['/?lang=kk&view=timeline&panel=closed', visitor],
    async (visit, [name]) => {
      await visit.page.getByRole('main').getByRole('listitem').first().waitFor();
      await look(visit.page, name);
      await expectFaultless(visit, house.url);
    },
  );
});
