import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { makeAccount } from '../support/accounts.ts';
import { chromiumPath, look } from '../support/chromium.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { longTest, pickCases } from '../support/rounds.ts';
import { expectFaultless } from './quiet.ts';
import { visitAs } from './signed-in.ts';
import { type House, openHouse, type Visit } from './visit.ts';

let database: Database;
let house: House;
beforeAll(async () => {
  if (!chromiumPath) return;
  database = await freshDatabase();
  await recordNotes();
  house = await openHouse({ database });
});
afterAll(() => house?.close());
beforeEach(({ skip }) => skip(!chromiumPath, 'there is no chromium on the PATH'));

// The people and the mill are invented.
const MILL = { slug: 'mill-of-tasqorgan', kind: 'ORGANIZATION', type: 'COMPANY', names: [{ text: 'Tasqorgan mill', lang: 'en' }] };
const COUNCIL = { slug: 'council-of-tasqorgan', kind: 'ORGANIZATION', type: 'COUNCIL', names: [{ text: 'Village council', lang: 'en' }] };
const head = (slug: string, text: string, lang: string, born: string, more: object[] = []) => ({
  slug,
  kind: 'PERSON',
  names: [{ text, lang }],
  statements: [
    { predicate: 'DIRECTOR_OF', entity: MILL.slug, evidence: [{ sentence: 1 }] },
    { predicate: 'BIRTH_DATE', date: born, evidence: [{ sentence: 1 }] },
    ...more,
  ],
});
const IN_COUNCIL = [{ predicate: 'MEMBER_OF', entity: COUNCIL.slug, evidence: [{ sentence: 1 }] }];
const NOTES = {
  'first-note': [
    MILL,
    COUNCIL,
    head('ermek-zhanuzak', 'Ермек Жанұзақ', 'kk', '1971-02-03'),
    head('aruzhan-berik', 'Аружан Берік', 'kk', '1980', IN_COUNCIL),
  ],
  'second-note': [head('e-zhanuzak', 'Yermek Zhanuzak', 'en', '1971-02-03'), head('a-berik', 'Aruzhan Berik', 'en', '1981', IN_COUNCIL)],
};

async function recordNotes(): Promise<void> {
  const { withKey } = await makeAccount(database, 'CURATOR');
  const mutation = `mutation ($input: ArticleInput!, $facts: FactsInput) { recordArticle(input: $input, facts: $facts) { revision { id } } }`;
  for (const [slug, entities] of Object.entries(NOTES)) {
    const input = { slug, lang: 'en', title: `The ${slug}`, text: `A ${slug} of the mill and of those who lead it.` };
    const { errors } = await clientOf({ database }).ask(mutation, { input, facts: { entities } }, withKey);
    expect(errors).toBeUndefined();
  }
}

const pairOf = ({ page }: Visit) => page.locator('.pair');
const waitForPair = (visit: Visit, name: RegExp) =>
  pairOf(visit).locator('.judged').last().locator('h3').filter({ hasText: name }).waitFor();
const identityOf = async (slug: string) => {
  const { data } = await clientOf({ database }).ask(`{ person(ref: "${slug}") { slug mergedFrom } }`);
  return data.person as { slug: string; mergedFrom: string[] };
};
const ADDRESS = 'view=table&write=duplicates';

test('a pair reads well in each language on a narrow screen, and readers only look', async () => {
  const visit = await house.visit(`/?lang=en&${ADDRESS}`);
  for (const lang of pickCases(['kk', 'ru', 'en'])) {
    await visit.show(`/?lang=${lang}&${ADDRESS}&common=ermek-zhanuzak,e-zhanuzak`, { width: 360, height: 740, scheme: 'dark' });
    await waitForPair(visit, /Yermek|Ермек/);
    await look(visit.page, `duplicates-${lang}`);
    await expectFaultless(visit, house.url);
  }
  await visit.show(`/?lang=en&${ADDRESS}&common=ermek-zhanuzak,e-zhanuzak`);
  await pairOf(visit).locator('[data-side="for"]').getByText('The same name').waitFor();
  await pairOf(visit).getByText('Curators decide. You can look.').waitFor();
  expect(
    await pairOf(visit)
      .getByRole('button', { name: /Different$/ })
      .count(),
  ).toBe(0);
  await visit.leave();
});

test('a curator judges pairs side by side by keyboard, and undoes the last judgement', async () => {
  const visit = await visitAs(house, database, 'CURATOR', `/?lang=en&${ADDRESS}`);
  const { page } = visit;
  await page.getByLabel('Kind', { exact: true }).selectOption('PERSON');
  await waitForPair(visit, /Yermek/);
  await pairOf(visit).getByText('These facts become one:').waitFor();
  await look(page, 'duplicates');
  await pairOf(visit).getByLabel('Reason (optional)').fill('Both were born on one day.');
  await pairOf(visit).focus();
  await page.keyboard.press('1');
  // The next pair is in its place.
  await waitForPair(visit, /Aruzhan/);
  expect((await identityOf('e-zhanuzak')).slug).toBe('ermek-zhanuzak');
  await pairOf(visit).locator('[data-side="against"]').getByText('Another value').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await waitForPair(visit, /Yermek/);
  expect((await identityOf('ermek-zhanuzak')).mergedFrom).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await waitForPair(visit, /Aruzhan/);
  await page.getByRole('button', { name: /Different$/ }).click();
  await waitForPair(visit, /Yermek/);
  await expectFaultless(visit, house.url);
  await visit.leave();
});

longTest('an administrator withdraws an article after seeing what falls, and reverts it from the history', async () => {
  const visit = await visitAs(house, database, 'ADMIN', '/?lang=en&article=second-note&view=table');
  const { page } = visit;
  const dialog = page.getByRole('dialog').filter({ has: page.locator('form') });
  await page.getByRole('button', { name: 'Withdraw the article…' }).click();
  await dialog.getByLabel('Reason', { exact: true }).fill('It was taken back.');
  await page.keyboard.press('Enter');
  await dialog.getByText('Facts that fall: 5').waitFor();
  await look(page, 'withdraw');
  expect(await visit.faults()).toEqual([]);
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  await page.getByText('This article is withdrawn.').waitFor();
  await page.getByText('History', { exact: true }).click();
  await page
    .getByRole('button', { name: /^Revert this change/ })
    .first()
    .click();
  await dialog.getByLabel('Reason', { exact: true }).fill('It stands after all.');
  await page.keyboard.press('Enter');
  await dialog.getByText(/Reverted: R\d+/).waitFor();
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  await page.getByRole('button', { name: 'Withdraw the article…' }).waitFor();
  await expectFaultless(visit, house.url);
  await visit.leave();
});
