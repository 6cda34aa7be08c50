import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { ingestArticles } from '../support/articles.ts';
import { chromiumPath, look } from '../support/chromium.ts';
import { freshUrl } from '../support/database.ts';
import { longTest } from '../support/rounds.ts';
import { drawn } from './drawn.ts';
import { expectFaultless, leaveWithoutFault } from './quiet.ts';
import { type Stop, tour } from './tour.ts';
import { type House, openHouse, type Visit, type Visitor } from './visit.ts';

let house: House;
beforeAll(async () => {
  if (!chromiumPath) return;
  const database = connect(await freshUrl('seeded'));
  await ingestArticles(database);
  house = await openHouse({ database });
});
beforeEach(({ skip }) => skip(!chromiumPath, 'there is no chromium on the PATH'));
afterAll(() => house?.close());

/** What the API answers: the shape is the query's. */
async function ask<T>({ page }: Visit, query: string): Promise<T> {
  const answer = await page.request.post(`${house.url}/graphql`, { data: { query } });
  return ((await answer.json()) as { data: T }).data;
}
const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ');
const titles = async ({ page }: Visit) => (await page.locator('.article-row h3').allTextContents()).map((title) => title.trim());

const HOME: readonly (readonly [lang: string, line: string, date: string, visitor: Visitor])[] = [
  ['kk', 'кім кіммен байланысты', '2031 жылғы 30 мамыр · қазақ тілі · 9 дерек', {}],
  ['ru', 'кто с кем связан', '30 мая 2031 года · казахский · 9 фактов', { scheme: 'dark' }],
  ['en', 'who is connected to whom', '30 May 2031 · Kazakh · 9 facts', { width: 360, height: 740 }],
  ['kk', 'кім кіммен байланысты', '2031 жылғы 30 мамыр · қазақ тілі · 9 дерек', { width: 360, height: 740, scheme: 'dark' }],
];

test('in each language the page opens with the newest articles and one line that says what it is', async () => {
  const stopOf = ([lang, , , visitor]: (typeof HOME)[number]): Stop => [`/?lang=${lang}`, visitor];
  await tour(house, HOME, stopOf, async (visit, [lang, line, date, { width = 0 }]) => {
    expect(await visit.page.locator('.articles-intro').textContent()).toContain(line);
    expect(await titles(visit)).toEqual([
      'Books for the school of Qoghaly',
      'Көпір ашылды',
      'В Айсары новый аким',
      'Flood in Aisary: 45 families moved',
      'Мост в Айсары подорожал',
      'Айсарыда жаңа көпір салынады',
      expect.any(String),
    ]);
    expect(plain(await visit.page.locator('.article-row').nth(1).textContent())).toContain(date);
    await look(visit.page, `home-${lang}-${width}`);
    await expectFaultless(visit, house.url);
  });
});

test('articles are searched by words, publisher, language and date; the address keeps it', async () => {
  const visit = await house.visit('/?lang=ru');
  const { page } = visit;
  await page.getByLabel('Заголовок или слова').fill('моста');
  await expect.poll(() => titles(visit)).toEqual(expect.arrayContaining(['Мост в Айсары подорожал']));
  await expect.poll(async () => (await titles(visit)).length).toBeLessThan(7);
  await page.getByLabel('Заголовок или слова').fill('');
  await page.locator('.article-search').getByRole('combobox', { name: 'Издание' }).fill('Вестник');
  await page.locator('.article-search .search-item').first().click();
  await expect.poll(() => titles(visit)).toEqual(['В Айсары новый аким', 'Мост в Айсары подорожал']);
  await page.getByLabel('Опубликовано с').fill('2030');
  await expect.poll(() => titles(visit)).toEqual(['В Айсары новый аким']);
  await look(page, 'articles-search');
  expect(await visit.faults()).toEqual([]);
  await page.reload();
  await expect.poll(() => titles(visit)).toEqual(['В Айсары новый аким']);
  await page.getByRole('button', { name: 'Сбросить' }).click();
  await page.getByLabel('Язык', { exact: true }).selectOption('en');
  await expect.poll(() => titles(visit)).toEqual(['Books for the school of Qoghaly', 'Flood in Aisary: 45 families moved']);
  await page.getByLabel('Опубликовано по').fill('20');
  expect(await page.getByLabel('Опубликовано по').getAttribute('aria-invalid')).toBe('true');
  expect(await titles(visit)).toHaveLength(2);
  await visit.leave();
});

longTest('an article has its own graph: the statements that rest on it, and no others', async () => {
  const visit = await house.visit('/?lang=en');
  const { page } = visit;
  await page.getByRole('button', { name: 'В Айсары новый аким' }).click();
  await visit.settled();
  const { article } = await ask<{ article: { id: string; graph: { nodes: { id: string }[]; edges: { key: string }[] } } }>(
    visit,
    '{ article(ref: "new-akim") { id graph { nodes { id } edges { key } } } }',
  );
  expect(new URL(page.url()).searchParams.get('article')).toBe(article.id);
  const { nodes, edges } = await drawn(page);
  expect(
    Object.keys(nodes)
      .filter((id) => id.startsWith('E'))
      .toSorted(),
  ).toEqual(article.graph.nodes.map(({ id }) => id).toSorted());
  expect(Object.keys(edges).toSorted()).toEqual(article.graph.edges.map(({ key }) => key).toSorted());
  const panel = page.getByRole('complementary');
  expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe('В Айсары новый аким');
  expect(await panel.locator('.happening').count()).toBe(1);
  await look(page, 'article-graph');
  await leaveWithoutFault(visit, house.url);
});

const SOURCES = {
  kk: ['Вестник Айсары · 2030 жылғы 1 қыркүйек · 1-сөйлем', 'Артқа', 'Мақалалар'],
  ru: ['Вестник Айсары · 1 сентября 2030 года · Предложение 1', 'Назад', 'Статьи'],
  en: ['Vestnik Aisary* · 1 September 2030 · Sentence 1', 'Back', 'Articles'],
} as const;

test('in each language evidence names its publisher and date and leads there; back leads to the same place', async () => {
  const stopOf = ([lang]: readonly [string, unknown]): Stop => [`/?lang=${lang}&of=dauren-saparov`];
  await tour(house, Object.entries(SOURCES), stopOf, async (visit, [lang, [source, , articles]]) => {
    const { page } = visit;
    const { entity } = await ask<{ entity: { id: string } }>(visit, '{ entity(ref: "dauren-saparov") { id } }');
    await visit.show(`/?lang=${lang}&of=dauren-saparov&selected=${entity.id}`, { height: 500 });
    const panel = page.getByRole('complementary');
    expect(plain(await panel.locator('.entity-summary').textContent())).toContain('2030');
    expect(await panel.getByRole('heading', { name: articles }).count()).toBe(1);
    expect(await panel.locator('.entity-articles li').count()).toBe(4);
    const fact = panel.locator('.fact', { hasText: plain(source).split(' · ').at(-1) ?? '' }).first();
    await fact.locator('summary').click();
    await look(page, `source-${lang}`);
    expect(await visit.faults()).toEqual([]);
    const scrolled = await page.locator('.panel-body').evaluate((element) => element.scrollTop);
    await panel.getByRole('button', { name: source }).first().click();
    await expect.poll(() => page.locator('.sentence[data-lit] .sentence-number').textContent()).toBe('1');
    await page.goBack();
    await expect.poll(() => panel.getByRole('button', { name: source }).count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('.panel-body').evaluate((element) => element.scrollTop)).toBe(scrolled);
  });
});

longTest('the button goes back to where the visitor came from, past what only changed the picture', async () => {
  const visit = await house.visit('/?lang=en');
  const { page } = visit;
  const panel = page.getByRole('complementary');
  await page.getByRole('button', { name: 'Flood in Aisary' }).click();
  await panel.getByRole('button', { name: 'Ulan fund' }).first().click();
  await panel.getByRole('heading', { level: 2, name: 'Ulan fund' }).waitFor();
  await panel.getByRole('button', { name: 'Aid after the flood' }).first().click();
  await panel.getByRole('heading', { level: 2, name: 'Aid after the flood' }).waitFor();
  await page.getByRole('button', { name: 'Events as links' }).click();
  await panel.getByRole('button', { name: 'Back', exact: true }).click();
  await panel.getByRole('heading', { level: 2, name: 'Ulan fund' }).waitFor();
  await panel.getByRole('button', { name: 'Back to the article' }).click();
  await panel.getByRole('heading', { level: 2, name: 'Flood in Aisary' }).waitFor();
  await page.goBack();
  await expect.poll(() => titles(visit)).toHaveLength(7);
  await visit.leave();
});

longTest('a date shows who held an office then, in the graph, in the panel and by a slider', async () => {
  const visit = await house.visit('/?lang=en&of=akim-of-aisary&view=table');
  const { page } = visit;
  const holders = async () => (await page.getByRole('main').locator('tbody tr').allTextContents()).filter((row) => row.includes('holder'));
  await expect.poll(async () => (await holders()).length).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Show facts as of a date' }).click();
  await page.getByRole('region', { name: 'Show facts as of a date' }).getByLabel('Date').fill('2031');
  await expect.poll(() => new URL(page.url()).searchParams.get('as-of')).toBe('2031');
  await expect.poll(async () => (await holders()).join()).toContain('Gulnar Oraz');
  await look(page, 'as-of');
  expect(await visit.faults()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Timeline' }).click();
  const slider = page.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Home');
  await expect.poll(() => new URL(page.url()).searchParams.get('as-of')).toMatch(/^202\d-\d\d-\d\d$/);
  await expect.poll(() => page.locator('.timeline-row[data-faint]').count()).toBeGreaterThan(0);
  await look(page, 'as-of-slider');
  expect(await visit.faults()).toEqual([]);
  await page.getByRole('button', { name: 'Show any time' }).click();
  await expect.poll(() => page.locator('.timeline-row[data-faint]').count()).toBe(0);
  await visit.leave();
});

longTest('two people are connected by the events in which both take part', async () => {
  const visit = await house.visit('/?lang=en&common=nursultan-nazarbayev,bauyrzhan-baibek');
  const { page } = visit;
  const panel = page.getByRole('complementary');
  await panel.locator('.shared-event').first().waitFor();
  expect(await panel.textContent()).not.toContain('No source connects them directly');
  const events = await panel.locator('.shared-event').allTextContents();
  expect(events.some((text) => /Meeting of Elbasy and Baibek/.test(text) && /host/.test(text) && /visitor/.test(text))).toBe(true);
  const { edges } = await drawn(page);
  expect(Object.values(edges).filter((classes) => classes.includes('lit')).length).toBeGreaterThanOrEqual(2);
  await leaveWithoutFault(visit, house.url);
});

longTest('events as links join all participants, also those that the graph did not have', async () => {
  const visit = await house.visit('/?lang=en&of=ulan-fund&events=links');
  const { entities } = await ask<{ entities: { nodes: { id: string }[] } }>(
    visit,
    '{ entities(filter: { ref: ["ulan-fund", "flood-families", "qoghaly-school"] }) { nodes { id } } }',
  );
  const [fund = '', ...recipients] = entities.nodes.map(({ id }) => id);
  const links = Object.keys((await drawn(visit.page)).edges).filter((id) => id.split(':').includes(fund));
  for (const recipient of recipients) expect(links.some((id) => id.split(':').includes(recipient))).toBe(true);
  await visit.leave();
});

const NAMES = {
  en: ['Meiirkhan Tolegenov*', 'Мейірхан Төлегенов'],
  ru: ['Мейрхан Толегенов', null],
  kk: ['Мейірхан Төлегенов', null],
} as const;

longTest('a name that is in another script only is transliterated and marked', async () => {
  const stopOf = ([lang]: readonly [string, unknown]): Stop => [`/?lang=${lang}&of=meiirkhan-tolegenov&view=table`];
  await tour(house, Object.entries(NAMES), stopOf, async ({ page }, [, [name, original]]) => {
    await page.getByRole('main').getByRole('button', { name, exact: false }).first().waitFor();
    const legend = await page.locator('.legend').textContent();
    expect(legend?.includes('*')).toBe(original !== null);
  });
});

longTest('the search shows entities, articles and sentences with the words, and leads to the sentence', async () => {
  const visit = await house.visit('/?lang=en');
  const { page } = visit;
  await page.keyboard.press('/');
  await page.keyboard.type('bridge', { delay: 5 });
  for (const section of ['Entities', 'Articles', 'Sentences']) await page.locator('.search-section', { hasText: section }).waitFor();
  await expect.poll(() => page.locator('.search-item mark').count()).toBeGreaterThan(0);
  await look(page, 'search-texts');
  expect(await visit.faults()).toEqual([]);
  const sentence = page.getByRole('option', { name: /· Sentence \d+$/ }).first();
  const number = /Sentence (\d+)$/.exec((await sentence.textContent()) ?? '')?.[1];
  await sentence.click();
  await expect.poll(() => page.locator('.sentence[data-lit] .sentence-number').textContent()).toBe(number);
  await visit.leave();
});

longTest('the table is filtered, sorted and copied, and the legend counts what is shown', async () => {
  const visit = await house.visit('/?lang=kk&article=bridge-contract&view=table');
  const { page } = visit;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const rows = page.getByRole('main').locator('.graph-table tbody tr');
  const first = () => rows.locator('td:first-child').allTextContents();
  const all = await rows.count();
  await page.getByRole('columnheader').getByRole('button').first().click();
  const sorted = (await first()).map(plain);
  expect(sorted).toEqual(sorted.toSorted((a, b) => a.localeCompare(b, 'kk')));
  await page.getByRole('searchbox').fill('төлеуші');
  await expect.poll(() => rows.count()).toBe(1);
  await page.getByRole('button', { name: 'Жолдарды көшіру' }).click();
  await page.getByText('Көшірілген жолдар: 1').waitFor();
  expect((await page.evaluate(() => navigator.clipboard.readText())).split('\n')).toHaveLength(2);
  await page.getByRole('searchbox').fill('');
  await expect.poll(() => rows.count()).toBe(all);
  const events = page.getByRole('button', { name: /^Оқиғалар \d/ });
  expect(await events.textContent()).toContain('3');
  await events.click();
  await expect.poll(() => events.textContent()).toContain('0');
  await look(page, 'table-tools');
  await leaveWithoutFault(visit, house.url);
});
