import { beforeEach, expect, test } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import type { ModelConfig } from '../../src/base/model-settings.ts';
import { startModelWorker } from '../../src/intake/model/worker.store.ts';
import { makeAccount } from '../support/accounts.ts';
import { chromiumPath, look } from '../support/chromium.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { startModelEndpoint } from '../support/model-endpoint.ts';
import { expectFaultless } from './quiet.ts';
import { visitAs } from './signed-in.ts';
import { openHouse } from './visit.ts';

beforeEach(({ skip }) => skip(!chromiumPath, 'there is no chromium on the PATH'));

// Invented. Each line is a sentence, and all together are two parts.
const LINE = 'The well of Tasbulaq was opened by Gulnar Asanova, and the whole village came to see it on day';
const TEXT = Array.from({ length: 90 }, (_, index) => `${LINE} ${index}.`).join('\n');
const guest = (name: string) => ({
  content: { entities: { [name.toLowerCase()]: { kind: 'PERSON', names: [{ text: name, lang: 'en' }] } } },
});

test('the page shows what a model found in a part while it reads the next, and asks for nothing again and again', async () => {
  const [database, endpoint] = [await freshDatabase(), await startModelEndpoint()];
  const model: ModelConfig = { url: endpoint.url, name: 'a-model', key: undefined, timeoutMs: 60_000, prices: undefined };
  const contributor = await makeAccount(database, 'CONTRIBUTOR');
  const input = { slug: 'well-read', lang: 'en', title: 'A well', text: TEXT };
  const record = 'mutation ($input: ArticleInput!) { recordArticle(input: $input) { article { id } } }';
  const { data } = await clientOf({ database, model }).ask(record, { input }, contributor.withKey);
  const worker = startModelWorker(database, model, createLog('silent'));
  const house = await openHouse({ database, model });
  endpoint.reply(guest('Asel'), { hang: true });
  const visit = await visitAs(house, database, 'CURATOR', `/?lang=en&view=table&article=${data.recordArticle.article.id}`);
  const { page } = visit;
  await page.getByRole('button', { name: 'Have the model read it' }).click();
  await page.locator('.proposal').filter({ hasText: 'Asel' }).waitFor();
  await page.getByRole('progressbar', { name: 'The model reads: 1 of 2' }).waitFor();
  await look(page, 'progress');
  await expectFaultless(visit, house.url);
  const { length: asked } = visit.asked;
  await page.waitForTimeout(2_000);
  expect(visit.asked.length).toBe(asked);
  // A proposal is decided while the model reads on.
  await page.locator('.proposal').filter({ hasText: 'Asel' }).getByRole('button', { name: 'Reject' }).click();
  await page.locator('.proposal').first().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Stop it' }).click();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  endpoint.reply(guest('Bota'));
  await page.getByRole('button', { name: 'Have the model read it' }).click();
  await page.locator('.proposal').filter({ hasText: 'Bota' }).waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  expect(await page.locator('.proposal').count()).toBe(1);
  await visit.leave();
  await worker.stop();
  await endpoint.close();
  await house.close();
});
