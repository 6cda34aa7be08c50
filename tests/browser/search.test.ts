import { beforeAll, beforeEach, expect, test } from 'vitest';
import { chromiumPath, look } from '../support/chromium.ts';
import { longTest } from '../support/rounds.ts';
import { tour } from './tour.ts';
import { type House, seededHouse } from './visit.ts';

let house: House;
beforeAll(async () => {
  if (chromiumPath) house = await seededHouse();
});
beforeEach(({ skip }) => skip(!chromiumPath, 'there is no chromium on the PATH'));

const SEARCHES = [
  ['kk', 'Baıbekti', 'Бауыржан Байбек', 'жалғаусыз'],
  ['ru', 'Байбекті', 'Бауыржан Байбек', 'без падежного окончания'],
  ['en', 'Байбек', 'Bauyrzhan Baibek', 'only part of the name was typed'],
] as const;

test('by keyboard alone, in each language a name is found, and the page says why', async () => {
  await tour(
    house,
    SEARCHES,
    ([lang]) => [`/?lang=${lang}`],
    async (visit, [lang, typed, name, why]) => {
      const { page } = visit;
      const field = page.getByRole('combobox');
      await page.keyboard.press('/');
      await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.type(typed, { delay: 5 });
      expect(await field.inputValue()).toBe(typed);
      const option = page.getByRole('option', { name });
      await expect.poll(() => option.first().textContent()).toContain(why);
      await look(page, `search-${lang}`);
      expect(await visit.faults()).toEqual([]);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.getByRole('complementary').getByRole('heading', { level: 2 }).textContent()).toBe(name);
      expect(new URL(page.url()).searchParams.get('of')).toBe('E2');

      await page.keyboard.press('/');
      await page.getByRole('option', { name }).waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('option').count()).toBe(0);
      expect(visit.complaints).toEqual([]);
      await field.blur();
    },
  );
});

longTest('what nobody is called is told, and so is that the server does not answer', async () => {
  const visit = await house.visit('/?lang=en');
  const { page } = visit;
  await page.getByRole('combobox').fill('zzqqzz');
  await page.getByText('No matches.').first().waitFor();
  await look(page, 'search-none');
  await page.context().setOffline(true);
  await page.getByRole('combobox').fill('Baibek');
  await page.getByText('The server is not responding').waitFor();
  await page.getByText('You are offline').waitFor();
  await look(page, 'search-offline');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('option', { name: 'Bauyrzhan Baibek' }).first().waitFor();
  await visit.leave();
});
