import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { chromiumPath, look } from '../support/chromium.ts';
import { freshUrl } from '../support/database.ts';
import { longTest } from '../support/rounds.ts';
import { drawn } from './drawn.ts';
import { recordHubs } from './large.ts';
import { type House, openHouse } from './visit.ts';

const MEMBERS = 660;
let house: House;
let database: Database;
beforeAll(async () => {
  if (!chromiumPath) return;
  database = connect(await freshUrl());
  await recordHubs(database, MEMBERS);
  house = await openHouse({ database });
});
beforeEach(({ skip }) => skip(!chromiumPath, 'there is no chromium on the PATH'));
afterAll(() => house?.close());

test('a hub says what is left out, and gives it page by page', async () => {
  const visit = await house.visit('/?lang=kk&of=hub-0&depth=1&panel=closed', { width: 900, height: 740 });
  const { page } = visit;
  const first = await drawn(page);
  expect(Object.keys(first.nodes)).toHaveLength(27);
  await look(page, 'hub');
  const note = page.locator('.graph-cut');
  await note.getByText('Бәрі көрсетілген жоқ').click();
  expect(await note.textContent()).toContain('тағы');
  await note.getByRole('button').first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Барлық байланыс' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('expand')).toMatch(/^E\d+$/);
  await page.getByRole('dialog').getByRole('button', { name: 'Барлық байланыс' }).click();
  await expect.poll(async () => Object.keys((await drawn(page)).nodes).length).toBe(52);
  const { nodes } = await drawn(page);
  for (const [id, { x, y, classes }] of Object.entries(first.nodes))
    if (!classes.includes('more')) expect(nodes[id]).toMatchObject({ x, y });
  await look(page, 'hub-more');
  expect(await visit.faults()).toEqual([]);
  expect(visit.complaints).toEqual([]);
  await visit.leave();
});

longTest('about two thousand elements are drawn, and the page says that links may be missing', async () => {
  const hubs = [0, 1, 2, 3].map((at) => `hub-${at}.14`).join();
  const visit = await house.visit(`/?lang=en&of=hub-0&expand=${hubs}`);
  const { page } = visit;
  const { nodes, edges } = await drawn(page);
  expect(Object.keys(nodes).length + Object.keys(edges).length).toBeGreaterThan(1_900);
  await page.locator('.graph-cut summary').click();
  await page.getByText('more than 500 entities').waitFor();
  expect(await page.locator('.graph-cut').textContent()).not.toContain('305');
  await look(page, 'large');
  expect(visit.complaints).toEqual([]);
  await visit.leave();
});
