import { beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { chromiumPath, look } from '../support/chromium.ts';
import { freshDatabase } from '../support/database.ts';
import { longTest } from '../support/rounds.ts';
import { drawn } from './drawn.ts';
import { ingestLongNote } from './long-note.ts';
import { expectQuiet } from './quiet.ts';
import { type Stop, tour } from './tour.ts';
import { type House, noteHouse, openHouse, seededHouse, type Visitor } from './visit.ts';

let house: House;
beforeAll(async () => {
  if (chromiumPath) house = await seededHouse();
});
beforeEach(({ skip }) => skip(!chromiumPath, 'there is no chromium on the PATH'));

const READER = {
  kk: ['Нұрсұлтан Назарбаев', 'Сөз иесі:', '1 аталым мағынасы бойынша анықталды', 'Негіздеме:'],
  ru: ['Нурсултан Назарбаев', 'Автор слов:', '1 упоминание определено по смыслу', 'Обоснование:'],
  en: ['Nursultan Nazarbayev', 'Speaker:', '1 inferred mention', 'Reason:'],
} as const;

test('in each language the reader: who speaks, what is inferred and why, the facts of a sentence', async () => {
  const stopOf = ([lang]: readonly [string, unknown]): Stop => [`/?lang=${lang}&sentence=12`];
  await tour(house, Object.entries(READER), stopOf, async (visit, [lang, [speaker, label, inferred, reason]]) => {
    const { page } = visit;
    const sentences = page.locator('.sentence');
    expect(await sentences.count()).toBe(21);
    const lit = page.locator('.sentence[data-lit]');
    expect(await lit.locator('.sentence-speaker').textContent()).toMatch(new RegExp(`^${label}\\s+${speaker}`));
    await lit.getByText(inferred).click();
    await lit.getByText(reason).first().waitFor();
    await lit.locator('summary').last().click();
    await lit.locator('.statement-line').first().waitFor();
    expect(await lit.locator('.statement-line').count()).toBeGreaterThan(3);
    expect(await lit.locator('.statement-line .source').count()).toBe(await lit.locator('.statement-line').count());
    await look(page, `reader-${lang}`);
    expect(await visit.faults()).toEqual([]);
    expectQuiet(visit, house.url);
  });
});

longTest('pointing at a fact lights its sentences, pointing at a sentence its facts; by keyboard too', async () => {
  const visit = await house.visit('/?lang=en');
  const { page } = visit;
  const part = page.locator('.happening dd').first();
  const lit = page.locator('.sentence[data-pointed]');
  await part.hover();
  await expect.poll(() => lit.count()).toBeGreaterThan(0);
  await page.mouse.move(10, 400);
  await expect.poll(() => lit.count()).toBe(0);
  await part.getByRole('button').last().focus();
  await expect.poll(() => lit.count()).toBeGreaterThan(0);
  const number = lit.first().getByRole('button').first();
  await number.focus();
  await expect.poll(() => page.locator('.happening dd[data-pointed]').count()).toBeGreaterThan(0);
  await expect
    .poll(async () => Object.values((await drawn(page)).edges).filter((classes) => classes.includes('near')).length)
    .toBeGreaterThan(0);
  await number.press('Enter');
  await expect.poll(() => page.locator('.sentence[data-lit]').count()).toBe(1);
  await page.goBack();
  await expect.poll(() => page.locator('.sentence[data-lit]').count()).toBe(0);
  await visit.leave();
});

const TEXT_READERS: readonly (readonly [lang: string, visitor: Visitor])[] = [
  ['kk', {}],
  ['ru', { scheme: 'dark' }],
  ['en', { width: 360, height: 740 }],
];

test('in each language words of an attached text lead to what they refer to, nested ones too', async () => {
  const own = await noteHouse();
  await tour(
    own,
    TEXT_READERS,
    ([lang, visitor]) => [`/?lang=${lang}`, visitor],
    async (visit, [lang]) => {
      const { page } = visit;
      const first = page.locator('.sentence-text').first();
      expect(await first.textContent()).toBe('📚 «Жұлдызай» қоры Қайыңды ауданының кітапханасына бір жарым тонна кітап жеткізді.');
      expect(await first.locator('.mention').allTextContents()).toEqual([
        '«Жұлдызай» қоры',
        'Қайыңды ауданының',
        ' кітапханасына',
        'бір жарым тонна',
        'кітап жеткізді',
      ]);
      const library = first.locator('.mention', { hasText: 'кітапханасына' });
      await library.hover();
      await expect.poll(() => first.locator('.mention[data-pointed]').count()).toBe(2);
      await page.locator('.sentence').first().scrollIntoViewIfNeeded();
      await look(page, `text-${lang}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await visit.faults()).toEqual([]);
      await library.focus();
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.getByRole('complementary').getByRole('heading', { level: 2 }).textContent())
        .toMatch(/кітапхана|library/);
      expectQuiet(visit, own.url);
    },
  );
});

longTest('a long article is read page by page, up to the sentence that is asked for, and one that is not there is told', async () => {
  const database = await freshDatabase('empty');
  await ingestLongNote(database);
  const own = await openHouse({ database });
  onTestFinished(() => own.close());
  const visit = await own.visit('/?lang=en');
  const { page } = visit;
  const sentences = page.locator('.sentence');
  expect(await sentences.count()).toBe(50);
  await page.getByRole('button', { name: 'More events (116 left)' }).click();
  await page.getByRole('button', { name: 'More events (112 left)' }).waitFor();
  const readOn = page.getByRole('button', { name: 'Continue reading (70 left)' });
  await page.context().setOffline(true);
  await readOn.click();
  await page.getByRole('alert').waitFor();
  expect(await sentences.count()).toBe(50);
  await look(page, 'reader-offline');
  await page.context().setOffline(false);
  await page.getByRole('alert').getByRole('button').click();
  await expect.poll(() => sentences.count()).toBe(100);

  await page.goto(`${own.url}/?lang=en&sentence=115`);
  await expect.poll(() => page.locator('.sentence[data-lit] .sentence-number').textContent()).toBe('115');
  expect(await sentences.count()).toBe(120);
  await expect.poll(async () => (await page.locator('.sentence[data-lit]').boundingBox())?.y).toBeLessThan(900);
  await page.goto(`${own.url}/?lang=en&sentence=500`);
  await page.getByText('There is no sentence 500. The last one is 120.').waitFor();
  await visit.leave();
});
