import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { makeAccount } from '../support/accounts.ts';
import { chromiumPath, look } from '../support/chromium.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ADDRESS, makePage, PARAGRAPHS, TITLE } from '../support/invented-page.ts';
import { longTest, pickCases } from '../support/rounds.ts';
import { expectFaultless } from './quiet.ts';
import { visitAs } from './signed-in.ts';
import { type House, openHouse, type Visit } from './visit.ts';

let database: Database;
let house: House;
beforeAll(async () => {
  if (!chromiumPath) return;
  database = await freshDatabase();
  house = await openHouse({ database });
});
afterAll(() => house?.close());
beforeEach(({ skip }) => skip(!chromiumPath, 'there is no chromium on the PATH'));

const WORDS = {
  en: ['Correct…', 'Amount', 'Reason', 'Show what will change', 'Record'],
  ru: ['Исправить…', 'Количество', 'Причина', 'Показать, что изменится', 'Записать'],
  kk: ['Түзету…', 'Саны', 'Себебі', 'Не өзгеретінін көрсету', 'Жазу'],
} as const;

/** The housing in Dostyq, and a statement of its amount. */
async function findAmount() {
  const { data } = await clientOf({ database }).ask(
    '{ event(ref: "dostyq-housing") { id statements(filter: { predicate: AMOUNT }) { nodes { id } } } }',
  );
  const { id: event, statements } = (data as { event: { id: string; statements: { nodes: { id: string }[] } } }).event;
  return { event, id: statements.nodes[0]?.id ?? '' };
}

const dialog = ({ page }: Visit) => page.getByRole('dialog').filter({ has: page.locator('form') });

test('a curator corrects a fact by keyboard after seeing what will change, and another browser sees it live', async () => {
  const { event, id } = await findAmount();
  const watcher = await house.visit(`/?lang=en&of=dostyq-housing&selected=${event}&view=table&live=1`);
  await watcher.page.locator('.live-switch[data-standing="live"]').waitFor();
  expect(await watcher.page.getByRole('button', { name: /^Correct…/ }).count()).toBe(0);
  const visit = await visitAs(house, database, 'CURATOR', `/?lang=en&of=dostyq-housing&selected=${id}&view=table`);
  const { page } = visit;
  for (const [lang, [open, amount, reason, check, record]] of pickCases(Object.entries(WORDS))) {
    await visit.show(`/?lang=${lang}&of=dostyq-housing&selected=${id}&view=table`, { width: 360, height: 740, scheme: 'dark' });
    await page.getByRole('button', { name: new RegExp(`^${open}`) }).press('Enter');
    await dialog(visit).getByLabel(amount, { exact: true }).fill('4321');
    await dialog(visit).getByLabel(reason, { exact: true }).fill('The source says so.');
    await page.keyboard.press('Enter');
    await dialog(visit).getByRole('status').filter({ hasText: /\d/ }).waitFor();
    await look(page, `correct-${lang}`);
    await expectFaultless(visit, house.url);
    await dialog(visit).getByRole('button', { name: record, exact: true }).waitFor();
    // Another input needs another look.
    await dialog(visit).getByLabel(amount, { exact: true }).fill('4322');
    await dialog(visit).getByRole('button', { name: check }).waitFor();
    await page.keyboard.press('Escape');
    await dialog(visit).waitFor({ state: 'detached' });
  }
  await visit.show(`/?lang=en&of=dostyq-housing&selected=${id}&view=table`);
  await page.getByRole('button', { name: /^Correct…/ }).press('Enter');
  await dialog(visit).getByLabel('Amount', { exact: true }).fill('4321');
  await dialog(visit).getByLabel('Reason', { exact: true }).fill('The source says so.');
  await page.keyboard.press('Enter');
  await dialog(visit).getByRole('button', { name: 'Record', exact: true }).waitFor();
  await look(page, 'correct');
  await page.keyboard.press('Enter');
  await page
    .getByRole('status')
    .filter({ hasText: /Recorded as revision R\d+/ })
    .waitFor();
  await page.getByRole('heading', { level: 2 }).filter({ hasText: /4.321/ }).waitFor();
  await watcher.page.getByRole('complementary').getByText(/4.321/).first().waitFor();
  await expectFaultless(visit, house.url);
  await watcher.leave();
  await visit.leave();
});

longTest('what another account changed meanwhile is shown beside what was seen, and nothing is lost', async () => {
  const { id } = await findAmount();
  const visit = await visitAs(house, database, 'CURATOR', `/?lang=en&of=dostyq-housing&selected=${id}&view=table`);
  const { page } = visit;
  await page.getByRole('button', { name: /^Correct…/ }).click();
  await dialog(visit).getByRole('button', { name: 'Rank' }).click();
  const other = await makeAccount(database, 'CURATOR');
  await clientOf({ database }).ask(`mutation { rankStatement(id: "${id}", rank: DEPRECATED) { revision { id } } }`, {}, other.withKey);
  await dialog(visit).getByLabel('Preferred').check();
  await dialog(visit).getByRole('button', { name: 'Show what will change' }).click();
  const conflict = dialog(visit).getByRole('alert');
  await conflict.getByText('Wrong').waitFor();
  await look(page, 'conflict');
  await expectFaultless(visit, house.url);
  await conflict.getByRole('button').click();
  await dialog(visit).getByLabel('Preferred').check();
  await dialog(visit).getByRole('button', { name: 'Show what will change' }).click();
  await dialog(visit).getByRole('button', { name: 'Record', exact: true }).click();
  await page.locator('.badge[data-rank="PREFERRED"]').first().waitFor();
  await visit.leave();
});

const NOTE = 'Bauyrzhan Baibek met Saule Testova on Monday. Saule Testova lives in Turkistan.';

longTest('a pasted text becomes an article with a new entity and a fact, in one revision', async () => {
  const visit = await visitAs(house, database, 'CURATOR', '/?lang=en&view=table&write=article');
  const { page } = visit;
  await page.getByLabel('Text of the article').fill(NOTE);
  await page.getByLabel('Title', { exact: true }).fill('A meeting on Monday');
  await page.getByRole('button', { name: 'Split into sentences' }).click();
  await page.getByRole('button', { name: 'Bauyrzhan Baibek (Bauyrzhan Baibek)' }).waitFor();
  await page
    .getByRole('button', { name: /^Saule Testova \(new name\)/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'New entry…' }).click();
  await look(page, 'recording-name');
  expect(await visit.faults()).toEqual([]);
  await page.getByRole('button', { name: 'Create' }).click();
  // Both places mean her now.
  await expect.poll(() => page.getByRole('button', { name: 'Saule Testova (Saule Testova)' }).count()).toBe(2);
  await page.getByRole('button', { name: 'Sentence 2' }).first().press('Enter');
  await page.getByLabel('About').selectOption('Saule Testova');
  await page.getByRole('combobox', { name: 'What is said' }).fill('lives');
  await page.getByRole('option', { name: /lives/ }).first().click();
  await page.getByLabel('Entry', { exact: true }).selectOption({ index: 0 });
  const search = page.getByRole('combobox', { name: 'Find an entry' });
  await search.fill('Dostyq');
  await page
    .getByRole('option', { name: /Dostyq/ })
    .first()
    .click();
  await look(page, 'recording-fact');
  expect(await visit.faults()).toEqual([]);
  await page.getByRole('button', { name: 'Add the fact' }).click();
  await page.getByRole('button', { name: 'Show what will change' }).click();
  await page.getByText('Added: fact — 1').waitFor();
  for (const [lang, scheme] of [
    ['kk', 'dark'],
    ['ru', 'light'],
    ['en', 'light'],
  ] as const) {
    await visit.show(`/?lang=${lang}&view=table&write=article`, { width: 360, height: 740, scheme });
    await look(page, `recording-${lang}`);
    await expectFaultless(visit, house.url);
  }
  await visit.show('/?lang=en&view=table&write=article');
  const check = page.getByRole('button', { name: 'Show what will change' });
  if (await check.count()) await check.click();
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await page.getByRole('heading', { name: 'A meeting on Monday' }).waitFor();
  const { data } = await clientOf({ database }).ask(
    '{ person(ref: "saule-testova") { statements { nodes { predicate evidence { sentence { number } } } } mentions { totalCount } } }',
  );
  expect(data).toEqual({
    person: { statements: { nodes: [{ predicate: 'LIVES_IN', evidence: [{ sentence: { number: 2 } }] }] }, mentions: { totalCount: 2 } },
  });
  // The rules of the server read it once more: what they find is decided by keyboard.
  await page.getByRole('button', { name: 'Find facts in the text' }).click();
  const rows = page.locator('.proposal');
  await rows.first().waitFor();
  await look(page, 'proposals');
  expect(await visit.faults()).toEqual([]);
  const count = await rows.count();
  await rows.first().focus();
  await page.keyboard.press('e');
  await rows.first().getByRole('button', { name: 'Edit' }).and(page.locator('[aria-expanded="true"]')).waitFor();
  await page.keyboard.press('r');
  await expect.poll(() => rows.count()).toBeLessThan(count);
  await visit.leave();
});

longTest('a page from a file is recorded and read with one button, with its title, date and address', async () => {
  const visit = await visitAs(house, database, 'CONTRIBUTOR', '/?lang=en&view=table&write=article');
  const { page } = visit;
  const head = `<meta name="date" content="2031-05-04"><link rel="canonical" href="${ADDRESS}">`;
  const file = (name: string, html: string) => ({ name, mimeType: 'text/html', buffer: Buffer.from(html) });
  await page.getByLabel(/^Or a file/).setInputFiles(file('scan.pdf', '%PDF-1.7'));
  await page.getByRole('alert').filter({ hasText: 'the PDF is damaged' }).waitFor();
  await page.getByLabel(/^Or a file/).setInputFiles(file('library.html', makePage(head)));
  await expect.poll(() => page.getByLabel('Text of the article').inputValue()).toBe(PARAGRAPHS.join('\n'));
  for (const [label, value] of [
    ['Title', TITLE],
    ['Published on', '2031-05-04'],
    ['Web address', ADDRESS],
    ['Language', 'ru'],
  ] as const)
    expect(await page.getByLabel(label, { exact: true }).inputValue()).toBe(value);
  await look(page, 'recording-file');
  await page.getByRole('button', { name: 'Record and find facts' }).click();
  await page.getByRole('heading', { name: TITLE }).waitFor();
  await page.locator('.proposal').first().waitFor();
  await visit.leave();
});
