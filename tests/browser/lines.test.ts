import { readFile } from 'node:fs/promises';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { chromiumPath, look } from '../support/chromium.ts';
import { longTest } from '../support/rounds.ts';
import { drawn } from './drawn.ts';
import { findForeign, readLines, readSavedCurves } from './lines.ts';
import { type Stop, tour } from './tour.ts';
import { type House, seededHouse, type Visit, type Visitor } from './visit.ts';

let house: House;
beforeAll(async () => {
  if (chromiumPath) house = await seededHouse();
});
beforeEach(({ skip }) => skip(!chromiumPath, 'there is no chromium on the PATH'));

const LANGS = ['kk', 'ru', 'en'] as const;
const SHOWN = ['', '&article=A1', '&article=A1&events=links', '&common=E1,E2', '&of=E4&depth=2'];

test('in each language no line of the first article runs through a node that it does not join', async () => {
  const items = LANGS.flatMap((lang) => SHOWN.map((more) => `/?lang=${lang}${more}`));
  await tour(
    house,
    items,
    (address): Stop => [address],
    async ({ page }) => {
      const { nodes, lines } = await readLines(page);
      expect(lines.length).toBeGreaterThan(15);
      expect(findForeign({ nodes, lines })).toEqual([]);
    },
  );
});

test('nor does it in the saved picture, whose lines are those of the canvas', async () => {
  const stopOf = (lang: string): Stop => [`/?lang=${lang}`];
  await tour(house, LANGS, stopOf, async ({ page }, lang) => {
    const { nodes, lines } = await readLines(page);
    await page.getByRole('button', { name: { kk: 'Бөлісу', ru: 'Поделиться', en: 'Share' }[lang] }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'SVG' }).click()]);
    const saved = readSavedCurves((await readFile(await file.path())).toString());
    expect(saved).toHaveLength(lines.length);
    const curves = lines.map(({ id, ends }, index) => ({ id, ends, curve: saved[index] ?? saved[0] ?? lines[0]?.curve }));
    expect(findForeign({ nodes, lines: curves.flatMap((line) => (line.curve ? [{ ...line, curve: line.curve }] : [])) })).toEqual([]);
    await page.keyboard.press('Escape');
  });
});

longTest('a node that is dragged onto a line is passed by it', async () => {
  const visit = await house.visit('/?lang=en&of=E4');
  const { page } = visit;
  const { nodes, lines } = await readLines(page);
  const line = lines.find(({ ends }) => ends.includes('E4'));
  const other = nodes.find(({ id }) => id.startsWith('E') && !line?.ends.includes(id));
  if (!line || !other) throw new Error('there is nothing to drag');
  const at = (await drawn(page)).nodes;
  const [start, end] = line.ends.map((id) => at[id]?.at ?? [0, 0]);
  const [x = 0, y = 0] = at[other.id]?.at ?? [];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(((start?.[0] ?? 0) + (end?.[0] ?? 0)) / 2, ((start?.[1] ?? 0) + (end?.[1] ?? 0)) / 2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => new URL(page.url()).searchParams.get('pin')).toContain(other.id);
  expect(findForeign(await readLines(page))).toEqual([]);
  await visit.leave();
});

const SCREENS: readonly Visitor[] = [{}, { width: 360, height: 740 }];

/** The nodes that are not on the canvas. */
async function listOutside({ page }: Visit): Promise<(readonly [number, number])[]> {
  const canvas = await page.locator('.canvas').boundingBox();
  const isOutside = ([x, y]: readonly [number, number]) =>
    !canvas || x < canvas.x || y < canvas.y || x > canvas.x + canvas.width || y > canvas.y + canvas.height;
  return Object.values((await drawn(page)).nodes)
    .map(({ at }) => at)
    .filter(isOutside);
}

longTest('after a search the whole picture is on the canvas', async () => {
  for (const screen of SCREENS) {
    const visit = await house.visit('/?lang=en&panel=closed', screen);
    const { page } = visit;
    for (const name of ['Nur Otan', 'Birgemiz', 'Baibek']) {
      await page.getByRole('combobox').first().fill(name);
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.getByRole('option').count()).toBe(0);
      await visit.settled();
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      // The panel opens with what it has to say, and the picture is fitted to what is left then.
      await expect.poll(() => listOutside(visit)).toEqual([]);
      expect(Object.keys((await drawn(page)).nodes).length).toBeGreaterThan(4);
    }
    await look(page, `fits-${screen.width ?? 1440}`);
    await visit.leave();
  }
});
