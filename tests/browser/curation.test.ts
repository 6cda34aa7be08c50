import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { makeAccount } from '../support/accounts.ts';
import { chromiumPath, look } from '../support/chromium.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
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
  for (const [lang, [open, amount, reason, check, record]] of Object.entries(WORDS)) {
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

test('what another account changed meanwhile is shown beside what was seen, and nothing is lost', async () => {
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
