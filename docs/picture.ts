import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../tests/support/chromium.ts';
import { createNewHome, type Server } from '../tests/support/home.ts';

/** `npm run picture`: draws the pictures of the README, of the tutorial and of the pages on curation and identity, from a server of its own. */

const LOOK = { viewport: { width: 1280, height: 780 }, colorScheme: 'light', reducedMotion: 'reduce', locale: 'en-US' } as const;
const SELECTED = 'briefing-on-birgemiz';
const TUTORIAL = 'winter-aid';
const CORRECTED = 'dostyq-housing';

async function findId(server: Server, slug: string): Promise<string> {
  const data = await server.ask(`{ entity(ref: "${slug}") { id } }`);
  return /"id":"(E\d+)"/.exec(JSON.stringify(data))?.[1] ?? '';
}

async function draw(page: Page, address: string, file: string): Promise<void> {
  await page.goto(address);
  await page.locator('.canvas[data-drawn]').waitFor();
  await page.waitForFunction(() => !document.querySelector('.waiting'));
  await page.screenshot({ path: resolve(import.meta.dirname, file) });
  console.log(`wrote docs/${file}`);
}

/** Signs in by the link that the terminal prints, and draws the dialog that corrects a fact, after its dry run. */
async function drawCorrection(page: Page, server: Server, link: string): Promise<void> {
  await page.goto(new URL(link, server.url).href);
  await page.waitForURL(new URL('/', server.url).href);
  await page.goto(new URL(`/?lang=en&selected=${await findId(server, CORRECTED)}`, server.url).href);
  await page.locator('.canvas[data-drawn]').waitFor();
  await page
    .getByRole('button', { name: /^Correct….*amount/ })
    .first()
    .click();
  await page.getByLabel('Amount', { exact: true }).fill('350000000');
  await page.getByLabel('Reason', { exact: true }).fill('The ministry gives the exact sum.');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Record', exact: true }).waitFor();
  await page.screenshot({ path: resolve(import.meta.dirname, 'correction.png') });
  console.log('wrote docs/correction.png');
}

// The people, the mill and the council are invented.
const LINKS = (born: string) => [
  { predicate: 'DIRECTOR_OF', entity: 'tasqorgan-mill', evidence: [{ sentence: 1 }] },
  { predicate: 'MEMBER_OF', entity: 'tasqorgan-council', evidence: [{ sentence: 1 }] },
  { predicate: 'BIRTH_DATE', date: born, evidence: [{ sentence: 2 }] },
];
const MILL = { slug: 'tasqorgan-mill', kind: 'ORGANIZATION', type: 'COMPANY', names: [{ text: 'Tasqorgan mill', lang: 'en' }] };
const COUNCIL = { slug: 'tasqorgan-council', kind: 'ORGANIZATION', type: 'COUNCIL', names: [{ text: 'Village council', lang: 'en' }] };
const NOTES = {
  'The mill has a new head': [
    MILL,
    COUNCIL,
    { slug: 'ermek-zhanuzak', kind: 'PERSON', names: [{ text: 'Ермек Жанұзақ', lang: 'kk' }], statements: LINKS('1971-02-03') },
  ],
  'Half a century of the head of the mill': [
    { slug: 'e-zhanuzak', kind: 'PERSON', names: [{ text: 'Yermek Zhanuzak', lang: 'en' }], statements: LINKS('1972-02-03') },
  ],
};

/** Records two notes that name one man by two names, and draws the pair. The page is signed in. */
async function drawDuplicates(page: Page, server: Server): Promise<void> {
  for (const [index, [title, entities]] of Object.entries(NOTES).entries()) {
    const text = 'He heads the mill of Tasqorgan and sits in the council. He was born in February.';
    const input = { slug: `mill-${index}`, lang: 'en', title, text };
    await page.evaluate(
      async ([query, variables]) => {
        const headers = { 'content-type': 'application/json', 'x-csrf-protection': '1' };
        const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
        const { errors } = await response.json();
        if (errors) throw new Error(JSON.stringify(errors));
      },
      [
        'mutation ($input: ArticleInput!, $facts: FactsInput) { recordArticle(input: $input, facts: $facts) { revision { id } } }',
        { input, facts: { entities } },
      ] as const,
    );
  }
  await page.goto(new URL('/?lang=en&write=duplicates&common=ermek-zhanuzak,e-zhanuzak', server.url).href);
  await page.locator('.reasons[data-side="for"] li').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.waiting'));
  await page.screenshot({ path: resolve(import.meta.dirname, 'duplicates.png') });
  console.log('wrote docs/duplicates.png');
}

const shoot = async (page: Page, file: string): Promise<void> => {
  await page.screenshot({ path: resolve(import.meta.dirname, file) });
  console.log(`wrote docs/${file}`);
};

/** Pastes the note of the tutorial, has it read, and draws the form and the proposals. The page is signed in. */
async function drawIntake(page: Page, server: Server): Promise<void> {
  await page.goto(new URL('/?lang=en&view=table&write=article', server.url).href);
  await page
    .getByLabel('Text of the article')
    .fill(await readFile(resolve(import.meta.dirname, '../examples/winter-aid/article.txt'), 'utf8'));
  await page.getByLabel('Title', { exact: true }).fill('Coal and aid for Dostyq');
  await page.getByLabel('Published on').fill('2031-09-05');
  await shoot(page, 'intake-text.png');
  await page.getByRole('button', { name: 'Record and find facts' }).click();
  await page.locator('.proposal').nth(3).waitFor();
  await page.waitForFunction(() => !document.querySelector('.waiting'));
  await page.locator('.proposal').first().focus();
  await shoot(page, 'intake-proposals.png');
}

const home = await createNewHome(undefined, tmpdir());
const browser = await launchChromium();
try {
  const server = await home.start();
  const id = await findId(server, SELECTED);
  const page = await browser.newPage(LOOK);
  await draw(page, new URL(`/?lang=en&selected=${id}`, server.url).href, 'explorer.png');
  const { stdout } = await home.command(['account', 'link']);
  await drawCorrection(page, server, /\/sign-in\?link=\S+/.exec(stdout)?.[0] ?? '');
  await drawIntake(page, server); // before the graph has what the note says
  await home.command(['ingest', `examples/${TUTORIAL}`]);
  const reader = await browser.newPage(LOOK); // who is not signed in
  await draw(reader, new URL(`/?lang=en&article=${TUTORIAL}`, server.url).href, 'tutorial.png');
  await drawDuplicates(page, server);
} finally {
  await browser.close();
  await home.remove();
}
