import { beforeAll, beforeEach, expect, test } from 'vitest';
import { chromiumPath, look } from '../support/chromium.ts';
import { longTest } from '../support/rounds.ts';
import { drawn } from './drawn.ts';
import { expectFaultless, leaveWithoutFault } from './quiet.ts';
import { type Stop, tour } from './tour.ts';
import { type House, seededHouse, type Visit } from './visit.ts';

let house: House;
beforeAll(async () => {
  if (chromiumPath) house = await seededHouse();
});
beforeEach(({ skip }) => skip(!chromiumPath, 'there is no chromium on the PATH'));

const parameters = ({ page }: Visit) => Object.fromEntries(new URL(page.url()).searchParams);

const MENU = {
  kk: ['Байланыстар мен әрекеттер', 'графқа қосу', 'Барлық байланыс'],
  ru: ['Связи и действия', 'Добавить связи', 'Все связи'],
  en: ['Links and actions', 'Add links', 'All links'],
} as const;

test('in each language an entity is expanded by keyboard, counts before; what was there stands still', async () => {
  const stopOf = ([lang]: readonly [string, unknown]): Stop => [`/?lang=${lang}&of=E2&selected=E4`];
  await tour(house, Object.entries(MENU), stopOf, async (visit, [lang, [menu, add, all]]) => {
    const { page } = visit;
    const before = (await drawn(page)).nodes;
    await page.getByRole('complementary').getByRole('button', { name: menu }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: add }).waitFor();
    const everything = dialog.getByRole('button', { name: all });
    expect(Number((await everything.locator('strong').textContent())?.trim())).toBeGreaterThan(1);
    await look(page, `menu-${lang}`);
    expect(await visit.faults()).toEqual([]);
    await everything.press('Enter');
    await expect.poll(async () => Object.keys((await drawn(page)).nodes).length).toBeGreaterThan(Object.keys(before).length);
    expect(parameters(visit)['expand']).toBe('E4');
    const { nodes } = await drawn(page);
    for (const [id, { x, y }] of Object.entries(before)) expect(nodes[id]).toMatchObject({ x, y });
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    expect(await page.getByRole('button', { name: menu }).evaluate((button) => button === document.activeElement)).toBe(true);
    await look(page, `expanded-${lang}`);
    await expectFaultless(visit, house.url);
  });
});

longTest('what hangs on an entity is folded into it and unfolded', async () => {
  const visit = await house.visit('/?lang=ru&selected=E4');
  const { page } = visit;
  const before = Object.keys((await drawn(page)).nodes).length;
  await page.getByRole('complementary').getByRole('button', { name: 'Связи и действия' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Свернуть ветви' }).click();
  await expect.poll(async () => Object.keys((await drawn(page)).nodes).length).toBeLessThan(before);
  expect((await drawn(page)).nodes['E4']?.classes).toContain('folded');
  await look(page, 'folded');
  await page.goBack();
  await expect.poll(async () => Object.keys((await drawn(page)).nodes).length).toBe(before);
  await leaveWithoutFault(visit, house.url);
});

const FILTERED = [
  ['graph', 'kk', 'Оқиғалар', 'Байланыстар сүзгісі'],
  ['table', 'en', 'Events', 'Filter links'],
] as const;

test('kinds, certainty, what is not named and predicates are hidden and shown again, in the graph and in the table', async () => {
  const stopOf = ([view, lang]: (typeof FILTERED)[number]): Stop => [`/?lang=${lang}&view=${view}`];
  await tour(house, FILTERED, stopOf, async (visit, [view, lang, events, predicates]) => {
    const { page } = visit;
    const kind = page.getByRole('button', { name: new RegExp(`^${events} \\d`) });
    const size = async () =>
      view === 'table' ? page.locator('.graph-table tbody tr').count() : Object.keys((await drawn(page)).edges).length;
    const before = await size();
    await kind.click();
    await expect.poll(size).toBeLessThan(before);
    expect(await kind.getAttribute('aria-pressed')).toBe('false');
    expect(parameters(visit)['hide-kind']).toBe('event');
    await kind.click();
    await expect.poll(size).toBe(before);
    await page.getByRole('button', { name: predicates }).press('Enter');
    const box = page.getByRole('checkbox').first();
    await box.press('Space');
    await expect.poll(size).toBeLessThan(before);
    await look(page, `hidden-${view}-${lang}`);
    expect(parameters(visit)['hide']).toMatch(/^[a-z-]+$/);
    await expectFaultless(visit, house.url);
  });
});

longTest('what is dragged stays where it was put, says so, and is released', async () => {
  const visit = await house.visit('/?lang=en');
  const { page } = visit;
  const [x, y] = (await drawn(page)).nodes['E2']?.at ?? [0, 0];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y - 70, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => parameters(visit)['pin']).toMatch(/^E2@-?\d+_-?\d+$/);
  await expect.poll(async () => (await drawn(page)).nodes['E2']?.classes).toContain('pinned');
  const { nodes } = await drawn(page);
  await look(page, 'pinned');
  await page.reload();
  await visit.settled();
  const again = (await drawn(page)).nodes['E2'];
  expect([again?.x, again?.y]).toEqual([Math.round(nodes['E2']?.x ?? 0), Math.round(nodes['E2']?.y ?? 0)]);
  await page.getByRole('button', { name: 'Unpin all (1)' }).click();
  await expect.poll(async () => (await drawn(page)).nodes['E2']?.classes).not.toContain('pinned');
  await leaveWithoutFault(visit, house.url);
});

longTest('on the canvas a right click opens the menu, a double click expands, Shift compares', async () => {
  const visit = await house.visit('/?lang=en&of=E2');
  const { page } = visit;
  const at = async (id: string) => (await drawn(page)).nodes[id]?.at ?? [0, 0];
  await page.mouse.click(...(await at('E21')), { button: 'right' });
  await page.getByRole('dialog', { name: /First Deputy/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.mouse.dblclick(...(await at('E21')));
  await expect.poll(() => parameters(visit)['expand']).toBe('E21');
  await page.keyboard.down('Shift');
  await page.mouse.click(...(await at('E2')));
  await page.mouse.click(...(await at('E21')));
  await page.keyboard.up('Shift');
  await expect.poll(() => parameters(visit)['common']).toBe('E2,E21');
  await page.getByRole('heading', { name: 'Common connections' }).waitFor();
  await leaveWithoutFault(visit, house.url);
});

longTest('events are links between their participants, and lead to the event', async () => {
  const visit = await house.visit('/?lang=kk&view=table');
  const { page } = visit;
  await page.getByRole('button', { name: 'Оқиғалар байланыс ретінде' }).click();
  expect(parameters(visit)['events']).toBe('links');
  await page.getByRole('button', { name: 'Граф', exact: true }).click();
  await page.locator('.canvas[data-drawn]').waitFor();
  const made = Object.entries((await drawn(page)).edges).filter(([, classes]) => classes.includes('event'));
  expect(made.length).toBeGreaterThan(0);
  expect(made[0]?.[0]).toMatch(/^E\d+:/);
  await look(page, 'events');
  await leaveWithoutFault(visit, house.url);
});
