import { beforeAll, beforeEach, expect, test } from 'vitest';
import { chromiumPath, look } from '../support/chromium.ts';
import { longTest } from '../support/rounds.ts';
import { drawn } from './drawn.ts';
import { expectFaultless, leaveWithoutFault } from './quiet.ts';
import { type Stop, tour } from './tour.ts';
import { type House, seededHouse } from './visit.ts';

let house: House;
beforeAll(async () => {
  if (chromiumPath) house = await seededHouse();
});
beforeEach(({ skip }) => skip(!chromiumPath, 'there is no chromium on the PATH'));

const PATH = {
  kk: ['Байланыстар мен әрекеттер', 'Осы нысаннан жол іздеу', '2 қадам'],
  ru: ['Связи и действия', 'Найти путь отсюда', '2 шага'],
  en: ['Links and actions', 'Find a path', '2 steps'],
} as const;

test('in each language a path is found by keyboard and read hop by hop with its sentences', async () => {
  const stopOf = ([lang]: readonly [string, unknown]): Stop => [`/?lang=${lang}&selected=E2`];
  await tour(house, Object.entries(PATH), stopOf, async (visit, [lang, [menu, find, hops]]) => {
    const { page } = visit;
    await page.getByRole('complementary').getByRole('button', { name: menu }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: find }).press('Enter');
    const picker = page.locator('.choose-end').getByRole('combobox');
    await picker.waitFor();
    await look(page, `path-choose-${lang}`);
    expect(await visit.faults()).toEqual([]);
    await picker.pressSequentially('Nur Otan');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary');
    await panel.getByRole('heading', { name: hops }).waitFor();
    expect(new URL(page.url()).searchParams.get('path')).toBe('E2~E3');
    expect(await panel.locator('.hop').count()).toBe(2);
    await panel.locator('.hop summary').first().press('Enter');
    expect(await panel.locator('.hop .evidence li').first().textContent()).toMatch(/\d/);
    await expect.poll(async () => Object.values((await drawn(page)).edges).filter((classes) => classes.includes('lit')).length).toBe(2);
    await look(page, `path-${lang}`);
    await expectFaultless(visit, house.url);
  });
});

longTest('the other end of a path is chosen on the canvas too', async () => {
  const visit = await house.visit('/?lang=en&selected=E2');
  const { page } = visit;
  await page.getByRole('complementary').getByRole('button', { name: 'Links and actions' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Find a path' }).click();
  await page.locator('.choose-end').waitFor();
  await page.mouse.click(...((await drawn(page)).nodes['E3']?.at ?? [0, 0]));
  await expect.poll(() => new URL(page.url()).searchParams.get('path')).toBe('E2~E3');
  await leaveWithoutFault(visit, house.url);
});

longTest('why there is no path is said in words', async () => {
  const visit = await house.visit('/?lang=ru&path=E2~E9', { width: 360, height: 740, scheme: 'dark' });
  await visit.page.getByRole('complementary').getByText('Записанные факты их не связывают').waitFor();
  await look(visit.page, 'path-none');
  await leaveWithoutFault(visit, house.url);
});

const COMMON = {
  kk: ['Ортақ байланыстар', 'дерекке негізделген'],
  ru: ['Общие связи', 'Основано на'],
  en: ['Common connections', 'Based on'],
} as const;

test('in each language what several have in common has its rule and statements, apart from what is said', async () => {
  const stopOf = ([lang]: readonly [string, unknown]): Stop => [`/?lang=${lang}&common=E1,E2,E3`];
  await tour(house, Object.entries(COMMON), stopOf, async (visit, [lang, [title, grounds]]) => {
    const { page } = visit;
    const panel = page.getByRole('complementary');
    await panel.getByRole('heading', { name: title }).waitFor();
    const derived = panel.locator('.derived').last();
    await derived.getByText(grounds).click();
    expect(await derived.locator('.grounds li').count()).toBeGreaterThan(1);
    const { nodes, edges } = await drawn(page);
    const plates = Object.entries(nodes).filter(([id]) => id.startsWith('~'));
    expect(plates.length).toBe(await panel.locator('.derived').count());
    expect(plates.every(([, { classes }]) => classes.includes('derived'))).toBe(true);
    const ofPlates = Object.entries(edges).filter(([id]) => id.startsWith('~'));
    expect(ofPlates.length).toBeGreaterThan(1);
    expect(ofPlates.every(([, classes]) => classes.includes('derived'))).toBe(true);
    expect(Object.entries(edges).some(([id, classes]) => !id.startsWith('~') && classes.includes('derived'))).toBe(false);
    await look(page, `common-${lang}`);
    await derived.locator('.summary-link').first().click();
    expect(new URL(page.url()).searchParams.get('selected')).toMatch(/^S\d+$/);
    await expectFaultless(visit, house.url);
  });
});

longTest('a comparison is begun with one, and its table keeps derived ties apart', async () => {
  const visit = await house.visit('/?lang=ru&view=table&common=E2', { width: 360, height: 740 });
  const { page } = visit;
  await page.getByText('Выберите второй').waitFor();
  await page.getByRole('complementary').getByRole('combobox').fill('Nazarbayev');
  await page.getByRole('complementary').getByRole('option').first().click();
  await page.locator('.derived-table', { hasText: 'Косвенные связи' }).waitFor();
  await page.getByRole('heading', { name: COMMON.ru[0] }).waitFor();
  await look(page, 'common-table');
  await leaveWithoutFault(visit, house.url);
});
