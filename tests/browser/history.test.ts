import { beforeEach, expect, test } from 'vitest';
import { chromiumPath } from '../support/chromium.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestNote } from '../support/note.ts';
import { tour } from './tour.ts';
import { openHouse } from './visit.ts';

beforeEach(({ skip }) => skip(!chromiumPath, 'there is no chromium on the PATH'));

const TOWN = 'town: { kind: PLACE, type: CITY, names: [{ text: Town, lang: en }] }';
const SAID = {
  en: ['History', 'Removed: fact', 'View as of this change', 'Back to the current state'],
  ru: ['История изменений', 'Удалено: факт', 'Показать на момент этого изменения', 'Вернуться к текущему состоянию'],
  kk: ['Өзгерістер тарихы', 'Алынды: дерек', 'Осы өзгеріс кезіндегі күйін көрсету', 'Қазіргі күйіне оралу'],
} as const;

test('in each language the history of an entity, and the page as it was known at an earlier change', async () => {
  const database = await freshDatabase('empty');
  const home = 'statements: [{ predicate: LIVES_IN, entity: town, evidence: [1] }]';
  await ingestNote(database, { slug: 'note', entities: [`asel: { kind: PERSON, names: [{ text: Asel, lang: en }], ${home} }`, TOWN] });
  await ingestNote(database, { slug: 'note', entities: ['asel: { kind: PERSON, names: [{ text: Assel, lang: en }] }', TOWN] });
  const house = await openHouse({ database });
  await tour(
    house,
    Object.entries(SAID),
    ([lang]) => [`/?lang=${lang}&selected=E1&of=E1`, { width: 360, height: 800, scheme: 'dark' }],
    async (visit, [lang, [title, removed, view, leave]]) => {
      const { page } = visit;
      await page.locator('.history > summary', { hasText: title }).click();
      await page.locator('.revision').nth(1).waitFor();
      expect(await page.locator('.change-action').allTextContents()).toContain(removed);
      expect(await page.locator('.fact').count()).toBe(0);
      expect(await visit.faults()).toEqual([]);
      if (process.env['SCREENSHOTS']) await page.screenshot({ path: `${process.env['SCREENSHOTS']}/history-${lang}.png`, fullPage: true });
      await page.locator('.revision').nth(1).getByRole('button', { name: view }).click();
      await page.locator('.fact').first().waitFor();
      await page.locator('.entity-head h2', { hasText: /Asel|Асел/ }).waitFor();
      await visit.settled();
      const known = new URL(page.url()).searchParams.get('known') ?? '';
      for (const address of ['view=table&of=E1', 'selected=E1', 'selected=S1']) {
        await visit.show(`/?lang=${lang}&known=${known}&${address}`);
        await page.waitForFunction(() => /Asel|Асел/.test(document.body.innerText));
        expect(await page.locator('body').innerText()).not.toMatch(/Assel|Ассел/);
      }
      await visit.show(`/?lang=${lang}&known=R1&selected=E1&of=E1`, { width: 360, height: 800, scheme: 'dark' });
      await page.getByRole('button', { name: leave }).click();
      await page.locator('.fact').first().waitFor({ state: 'detached' });
    },
  );
  await house.close();
});
