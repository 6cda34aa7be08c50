import { beforeEach, expect, test } from 'vitest';
import { chromiumPath, look } from '../support/chromium.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestFolder, PRESS_NOTE, SECOND_NOTE } from '../support/folder.ts';
import { longTest, pickCases } from '../support/rounds.ts';
import { expectQuiet } from './quiet.ts';
import { type House, openHouse } from './visit.ts';

beforeEach(({ skip }) => skip(!chromiumPath, 'there is no chromium on the PATH'));

const TEXTS = {
  kk: ['Онлайн', 'жаңа', 'жазба қосылды', '«Жұлдызай» қоры'],
  ru: ['Онлайн', 'новое', 'Добавлен', '«Жұлдызай» қоры'],
  en: ['Live', 'new', 'entries added', 'Zhuldyzai fund'],
} as const;

/** A house with the press note, in which the second note is still to come: it tells more of the same delivery. */
async function openLive() {
  const database = await freshDatabase();
  await ingestFolder(database, PRESS_NOTE);
  return { database, house: await openHouse({ database }) };
}

/** Somebody who watches: to be called once the second note has come. */
type See = () => Promise<void>;

async function watchTable(house: House, lang: keyof typeof TEXTS): Promise<See> {
  const [live, isNew, announced, fund] = TEXTS[lang];
  const visit = await house.visit(`/?lang=${lang}&of=book-delivery&view=table&selected=book-delivery`);
  const { page } = visit;
  await page.getByRole('main').getByRole('button', { name: fund }).first().click();
  const before = await page.getByRole('main').getByRole('row').count();
  await page.getByRole('button', { name: live, exact: true }).press('Enter');
  await page.locator('.live-switch[data-standing="live"]').waitFor();
  return async () => {
    await expect.poll(() => page.getByRole('main').getByRole('row').count()).toBeGreaterThan(before);
    await page.getByRole('main').locator('.new-badge').first().waitFor();
    expect(await page.getByRole('main').locator('.new-badge').first().textContent()).toBe(isNew);
    await expect.poll(() => page.getByRole('status').allTextContents()).toContainEqual(expect.stringContaining(announced));
    await look(page, `live-${lang}`);
    expect(await visit.faults()).toEqual([]);
    await page.locator('.live-count').click();
    const news = page.getByRole('dialog');
    await news.getByRole('listitem').first().waitFor();
    await look(page, `live-news-${lang}`);
    expect(await visit.faults()).toEqual([]);
    await news.getByRole('listitem').filter({ hasText: /\S/ }).first().getByRole('button').click();
    await expect.poll(() => new URL(page.url()).searchParams.get('selected')).toMatch(/^[SE]\d+$/);
    await page.getByRole('complementary').locator('.new-badge').first().waitFor();
    expectQuiet(visit, house.url);
    await visit.leave();
  };
}

async function watchGraph(house: House): Promise<See> {
  const visit = await house.visit('/?lang=en&of=book-delivery&live=1');
  const { page } = visit;
  await page.locator('.live-switch[data-standing="live"]').waitFor();
  await visit.settled();
  const drawn = Number(await page.locator('.canvas').getAttribute('data-drawn'));
  return async () => {
    await expect.poll(async () => Number(await page.locator('.canvas').getAttribute('data-drawn'))).toBeGreaterThan(drawn);
    await expect.poll(async () => Number(await page.locator('.canvas').getAttribute('data-new'))).toBeGreaterThan(0);
    await look(page, 'live-graph');
    expect(visit.asked.filter(({ pathname }) => pathname === '/').length).toBe(1);
    await visit.leave();
  };
}

/** The header has room for all of it on a narrow screen. */
async function watchNarrow(house: House): Promise<See> {
  const visit = await house.visit('/?lang=kk&of=book-delivery&live=1&panel=closed', { width: 360, height: 740 });
  const { page } = visit;
  await page.locator('.live-switch[data-standing="live"]').waitFor();
  return async () => {
    await page.locator('.live-count').waitFor();
    await look(page, 'live-narrow');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await visit.faults()).toEqual([]);
    await visit.leave();
  };
}

test('in each language, in the graph and on a narrow screen what is recorded meanwhile appears, marked as new', async () => {
  const { database, house } = await openLive();
  const watching: See[] = [];
  for (const lang of pickCases(['kk', 'ru', 'en'] as const)) watching.push(await watchTable(house, lang));
  for (const watch of pickCases([watchGraph, watchNarrow])) watching.push(await watch(house));
  await ingestFolder(database, SECOND_NOTE);
  for (const see of watching) await see();
  await house.close();
});

longTest('after a break it goes on where it was, and says how it stands', async () => {
  const { database, house } = await openLive();
  const visit = await house.visit('/?lang=en&of=book-delivery&live=1&view=table');
  const { page } = visit;
  const standing = () => page.locator('.live-switch').getAttribute('data-standing');
  await expect.poll(standing).toBe('live');
  await page.context().setOffline(true);
  await expect.poll(standing).toBe('offline');
  await look(page, 'live-offline');
  house.breakOff();
  await ingestFolder(database, SECOND_NOTE);
  await page.context().setOffline(false);
  await expect.poll(standing).toBe('live');
  await page.getByRole('main').locator('.new-badge').first().waitFor();
  house.breakOff();
  await expect.poll(standing).toBe('again');
  await expect.poll(standing).toBe('live');
  await visit.leave();
  await house.close();
});
