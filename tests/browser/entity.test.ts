import { beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { chromiumPath, look } from '../support/chromium.ts';
import { freshDatabase } from '../support/database.ts';
import { longTest } from '../support/rounds.ts';
import { ingestLongNote } from './long-note.ts';
import { expectQuiet } from './quiet.ts';
import { type Stop, tour } from './tour.ts';
import { type House, noteHouse, openHouse, seededHouse } from './visit.ts';

let house: House;
beforeAll(async () => {
  if (chromiumPath) house = await seededHouse();
});
beforeEach(({ skip }) => skip(!chromiumPath, 'there is no chromium on the PATH'));

const plain = (text: string | null) => (text ?? '').replace(/\s/g, ' ');

const FUND = {
  kk: {
    paid: 'Төледі',
    families: '360 000 отбасыдан астам',
    each: 'әрқайсысына 50 000 теңге',
    voice: 'мәлімет көзі: берілген мәлімет',
    unknown: 'аталмаған',
    sentence: '4-сөйлем',
    inferred: 'мағынасы бойынша',
  },
  ru: {
    paid: 'Оплатил',
    families: 'более 360 000 семей',
    each: 'по 50 000 тенге',
    voice: 'источник сведений: ',
    unknown: 'не названо',
    sentence: 'Предложение 4',
    inferred: 'по смыслу',
  },
  en: {
    paid: 'Paid for',
    families: 'more than 360,000 families',
    each: '50,000 tenge each',
    voice: 'cited source: ',
    unknown: 'not named',
    sentence: 'Sentence 4',
    inferred: 'inferred',
  },
} as const;

test('in each language a fund: its facts by predicate, who says so, how much, and the sentence behind each', async () => {
  const stopOf = ([lang]: readonly [string, unknown]): Stop => [`/?lang=${lang}&selected=E4&of=E4`];
  await tour(house, Object.entries(FUND), stopOf, async (visit, [lang, said]) => {
    const { page } = visit;
    const group = page.locator('.fact-group', { has: page.getByRole('heading', { name: new RegExp(said.paid, 'i') }) });
    expect(await group.locator('h4 .count').first().textContent()).toContain('3');
    const facts = group.locator('.fact');
    expect(await facts.count()).toBe(3);
    const aid = facts.first();
    const text = plain(await aid.textContent());
    for (const part of [said.families, said.each, said.voice.slice(0, 8)]) expect(text).toContain(part);
    expect(await facts.nth(1).locator('.badge').first().textContent()).toBe(said.inferred);
    expect(plain(await page.locator('.entity').textContent())).toContain(said.unknown);
    await aid.locator('summary').click();
    await aid.locator('.evidence p').last().waitFor();
    await look(page, `entity-${lang}`);
    expect(await visit.faults()).toEqual([]);

    await aid.getByRole('button', { name: `birgemiz-aid · ${said.sentence}`, exact: true }).click();
    await expect.poll(() => page.locator('.sentence[data-lit] .sentence-number').textContent()).toBe('4');
    expect(new URL(page.url()).searchParams.get('sentence')).toBe('4');
    await expect
      .poll(() =>
        page
          .locator('.sentence[data-lit] button')
          .first()
          .evaluate((element) => element === document.activeElement),
      )
      .toBe(true);
    const box = await page.locator('.sentence[data-lit]').boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect((box?.y ?? 900) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
    expectQuiet(visit, house.url);
  });
});

longTest('an event says how far it is, and when as far as that is known', async () => {
  const visit = await house.visit('/?lang=ru&of=primaries&depth=0');
  const { page } = visit;
  const answer = await page.request.post(`${house.url}/graphql`, { data: { query: '{ entity(ref: "primaries") { id } }' } });
  const { data } = (await answer.json()) as { data: { entity: { id: string } } }; // the shape is the query's
  await page.goto(`${house.url}/?lang=ru&of=primaries&selected=${data.entity.id}`);
  await visit.settled();
  expect(await page.locator('.entity .kicker').textContent()).toContain('планируется');
  expect(await page.locator('.fact time').allTextContents()).toContain('вторая половина года, год не указан');
  await look(page, 'event');
  expect(await visit.faults()).toEqual([]);
  expectQuiet(visit, house.url);
  await visit.leave();
});

longTest('a fact is lit with the sentence that is pointed at, by pointer and by keyboard', async () => {
  const visit = await house.visit('/?lang=en&selected=E4&of=E4');
  const { page } = visit;
  const facts = page.locator('.fact', { hasText: 'Sentence 4.' });
  expect(await facts.count()).toBe(2);
  await facts.first().locator('summary').click();
  await facts.first().locator('.evidence li').hover();
  await expect.poll(() => page.locator('.fact[data-pointed]').count()).toBe(2);
  await page.mouse.move(10, 400);
  await expect.poll(() => page.locator('.fact[data-pointed]').count()).toBe(0);
  await facts.first().locator('.evidence-head button').first().focus();
  await expect.poll(() => page.locator('.fact[data-pointed]').count()).toBe(2);
  await visit.leave();
});

longTest('a title leads to what it rests on, with the words of the article', async () => {
  const own = await noteHouse();
  const visit = await own.visit('/?lang=kk');
  const { page } = visit;
  await page.getByRole('complementary').locator('.mention', { hasText: 'Әсел' }).first().click();
  const title = page.locator('.names dd', { hasText: 'атағы' }).first();
  await title.scrollIntoViewIfNeeded();
  await look(page, 'names');
  await title.getByRole('button').click();
  await page.getByRole('heading', { name: 'Негіз болған сөйлемдер' }).waitFor();
  expect(await page.locator('.evidence blockquote').textContent()).toBe('еңбек ардагері, Әсел Дәуренова'.replace(',', ''));
  expect(await visit.faults()).toEqual([]);
  expectQuiet(visit, own.url);
  await visit.leave();
});

longTest(
  'nothing is cut in silence: what is not shown is counted, and can be had; ids elsewhere are links only where they are addresses',
  async () => {
    const database = await freshDatabase('empty');
    await ingestLongNote(database);
    const own = await openHouse({ database });
    onTestFinished(() => own.close());
    const visit = await own.visit('/?lang=en&of=the-fund&selected=E1');
    const { page } = visit;
    expect(await page.locator('.facts h3').textContent()).toContain('120');
    expect(await page.locator('.fact').count()).toBe(50);
    await page.getByRole('button', { name: 'Show more (70 left)' }).click();
    await page.getByRole('button', { name: 'Show more (20 left)' }).click();
    await expect.poll(() => page.locator('.fact').count()).toBe(120);
    expect(await page.locator('.more').count()).toBe(0);
    const links = page.locator('.names a');
    expect(await links.evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.getAttribute('rel')]))).toEqual([
      ['https://fund.example/about', 'noopener noreferrer'],
      ['https://www.wikidata.org/wiki/Q1', 'noopener noreferrer'],
    ]);
    expect(await page.locator('.names').last().textContent()).toContain('javascript:alert(1)');
    expectQuiet(visit, own.url);
    await visit.leave();
  },
);
