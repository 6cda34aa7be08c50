import { readFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { chromiumPath } from '../support/chromium.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestNote } from '../support/note.ts';
import { longTest } from '../support/rounds.ts';
import { drawn } from './drawn.ts';
import { tour } from './tour.ts';
import { openHouse } from './visit.ts';

beforeEach(({ skip }) => skip(!chromiumPath, 'there is no chromium on the PATH'));

const TOWN = 'town: { kind: PLACE, type: CITY, names: [{ text: Town, lang: en }] }';
const FUND = 'fund: { kind: FUND, names: [{ text: Fund, lang: en }] }';
const SAID = {
  en: ['Compare with the state before', '+ Added', 'Removed: 2', 'Changed: 1', 'Share'],
  ru: ['Сравнить с тем, что было до этого', '+ Добавлено', 'Удалено: 2', 'Изменено: 1', 'Поделиться'],
  kk: ['Бұған дейінгі күйімен салыстыру', '+ Қосылды', 'Алынды: 2', 'Өзгерді: 1', 'Бөлісу'],
} as const;

async function houseOfChanges() {
  const database = await freshDatabase('empty');
  const lives = 'statements: [{ predicate: LIVES_IN, entity: town, evidence: [1] }]';
  const founds = 'statements: [{ predicate: FOUNDER_OF, entity: fund, evidence: [1] }]';
  await ingestNote(database, { slug: 'note', entities: [`asel: { kind: PERSON, names: [{ text: Asel, lang: en }], ${lives} }`, TOWN] });
  await ingestNote(database, { slug: 'note', entities: [`asel: { kind: PERSON, names: [{ text: Assel, lang: en }], ${founds} }`, FUND] });
  return openHouse({ database });
}

test('in each language the effect of a change, as a picture with a legend and as a list', async () => {
  const house = await houseOfChanges();
  await tour(
    house,
    Object.entries(SAID),
    ([lang]) => [`/?lang=${lang}&selected=E1&of=E1`, { width: 360, height: 800, scheme: 'dark' }],
    async (visit, [lang, [compare, added, removed, changed, share]]) => {
      const { page } = visit;
      await page.locator('.history > summary').click();
      await page.locator('.revision').first().getByRole('button', { name: compare }).press('Enter');
      await page.locator('.diff-section').first().waitFor();
      expect(new URL(page.url()).searchParams.get('diff')).toBe('R1..R2');
      await visit.settled();
      const heads = await page.locator('.diff-section h3').allInnerTexts();
      expect(heads.join('\n')).toContain(removed);
      expect(heads.join('\n')).toContain(changed);
      expect(await visit.faults()).toEqual([]);
      const shots = process.env['SCREENSHOTS'];
      if (shots) await page.screenshot({ path: `${shots}/diff-${lang}.png` });
      await visit.show(`/?lang=${lang}&diff=R1..R2&of=E1`, { width: 1440, height: 900 });
      expect(await page.locator('.diff-legend li').count()).toBe(3);
      expect(await visit.faults()).toEqual([]);
      if (shots) await page.screenshot({ path: `${shots}/diff-wide-${lang}.png` });
      await page.getByRole('button', { name: share }).click();
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'SVG', exact: true }).click();
      const picture = await readFile(await (await saved).path(), 'utf8');
      expect(picture).toContain(`>${added}</text>`);
      expect(picture).toMatch(/<line[^>]*stroke-dasharray/);
      await page.keyboard.press('Escape');
    },
  );
  await house.close();
});

longTest('what was removed opens as it stood, and the way leads back to the diff', async () => {
  const house = await houseOfChanges();
  const visit = await house.visit('/?diff=..R2');
  const { page } = visit;
  await page.locator('.diff-section[data-change="ADDED"]').waitFor();
  await visit.show('/?diff=R1..&of=E1&view=table');
  expect(await page.locator('.graph-table tbody tr').count()).toBe(2);
  await page.locator('.diff-section[data-change="REMOVED"] .name', { hasText: 'Town' }).first().click();
  await page.locator('.entity-head h2', { hasText: 'Town' }).waitFor();
  await page.getByRole('button', { name: 'Back to the changes' }).click();
  await page.locator('.diff-section').first().waitFor();
  await visit.show('/?diff=R1..R2&of=E1');
  const removed = Object.entries((await drawn(page)).nodes).find(([, { classes }]) => classes.includes('diff-REMOVED'));
  await page.mouse.click(...(removed?.[1].at ?? [0, 0]));
  await page.locator('.entity-head h2', { hasText: 'Town' }).waitFor();
  expect(new URL(page.url()).searchParams.get('known')).toBe('R1');
  await visit.show('/?diff=R1..R2&of=E1');
  await page.getByRole('button', { name: 'Close the comparison' }).click();
  await page.locator('.diff').waitFor({ state: 'detached' });
  expect(visit.complaints).toEqual([]);
  await house.close();
});

longTest('the table opens what was removed as it stood, any two states can be chosen, and the menu offers what a diff can do', async () => {
  const house = await houseOfChanges();
  const visit = await house.visit('/?diff=R1..R2&of=E1&view=table&lang=en');
  const { page } = visit;
  const known = () => new URL(page.url()).searchParams.get('known');
  const rows = page.locator('.graph-table tbody tr');
  await rows.first().waitFor();
  await rows.filter({ hasText: 'lives in' }).getByRole('button', { name: 'Town', exact: false }).first().click();
  await page.locator('.entity-head h2', { hasText: 'Town' }).waitFor();
  expect(known()).toBe('R1');
  await page.getByRole('button', { name: 'Back to the changes' }).click();
  await rows.filter({ hasText: 'lives in' }).getByRole('button', { name: 'lives in' }).click();
  await page.locator('.panel .entity-head').waitFor();
  expect(known()).toBe('R1');
  await page.getByRole('button', { name: 'Back to the changes' }).click();
  await rows.filter({ hasText: 'founder of' }).getByRole('button', { name: 'Fund', exact: false }).first().click();
  await page.locator('.entity-head h2', { hasText: 'Fund' }).waitFor();
  expect(known()).toBe('R2');

  await visit.show('/?diff=R1..R2&of=E1&view=table&lang=en');
  await rows.filter({ hasText: 'lives in' }).getByRole('button', { name: /Town/ }).last().click();
  await page.locator('.menu').waitFor();
  expect(await page.locator('.menu .menu-link').count()).toBe(0);
  expect(await page.locator('.menu').innerText()).toContain('Town');
  await page.keyboard.press('Escape');

  await page.getByLabel('From').selectOption('');
  await page.locator('.diff-section[data-change="REMOVED"]').waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('diff')).toBe('..R2');
  await page.getByLabel('To').selectOption('R1');
  await page.locator('.diff-section .name', { hasText: 'Town' }).first().waitFor();
  expect(new URL(page.url()).searchParams.get('diff')).toBe('..R1');

  await page.getByRole('button', { name: 'Share' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('shezhire-R0-R1.csv.zip');
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
  expect(visit.complaints).toEqual([]);
  await house.close();
});
