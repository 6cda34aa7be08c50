import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { chromiumPath, look } from '../support/chromium.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ROOT } from '../support/run.ts';
import { expectFaultless } from './quiet.ts';
import { visitAs } from './signed-in.ts';
import { openHouse } from './visit.ts';

beforeEach(({ skip }) => skip(!chromiumPath, 'there is no chromium on the PATH'));

test('a newcomer follows the tutorial in the page: a pasted note becomes facts, and its quality is counted', async () => {
  const [tutorial, note] = await Promise.all(
    ['docs/articles.md', 'examples/winter-aid/article.txt'].map((file) => readFile(resolve(ROOT, file), 'utf8')),
  );
  const [, open] = /(\d+) proposals wait/.exec(tutorial ?? '') ?? [];
  const database = await freshDatabase();
  const house = await openHouse({ database });
  const visit = await visitAs(house, database, 'CURATOR', '/?lang=en&view=table&write=article');
  const { page } = visit;
  await page.getByLabel('Text of the article').fill(note ?? '');
  await page.getByLabel('Title', { exact: true }).fill('Coal and aid for Dostyq');
  await page.getByLabel('Published on').fill('2031-09-05');
  await page.getByRole('button', { name: 'Record and find facts' }).click();
  await page
    .getByRole('status')
    .filter({ hasText: `Open: ${open}` })
    .waitFor();
  const rows = page.locator('.proposal');
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await rows.nth(1).textContent()).toContain('payer: Qanat fund');
  await page.keyboard.press('a');
  await expect.poll(() => rows.filter({ hasText: 'payer: Qanat fund' }).filter({ hasNotText: 'who is meant' }).count()).toBeLessThan(1);
  await rows.filter({ hasText: 'who is meant was concluded' }).first().getByRole('button', { name: 'Reject' }).click();
  await page.getByRole('button', { name: 'Accept all without doubt…' }).click();
  const dialog = page.getByRole('dialog').filter({ has: page.locator('form') });
  await dialog.getByRole('button', { name: 'Show what will change' }).click();
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  const ask =
    '{ article(ref: "coal-and-aid-for-dostyq-2031-09-05") { quality { sentences sentencesWithFacts facts mentions mentionsChecked } } }';
  const { quality } = (await clientOf({ database }).ask(ask)).data.article;
  expect(quality.sentencesWithFacts).toBeGreaterThanOrEqual(2);
  await page.getByText('Quality', { exact: true }).click();
  const counts = page.locator('.quality-counts');
  await counts.getByText(`${quality.sentencesWithFacts} of ${quality.sentences}`).waitFor();
  await counts.getByText(`${quality.mentionsChecked} of ${quality.mentions}`).waitFor();
  await look(page, 'quality');
  await expectFaultless(visit, house.url);
  await visit.leave();
  await house.close();
});
