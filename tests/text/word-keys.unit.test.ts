import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listQueryKeys, listTextKeys, toExactKey, WORDS_VERSION } from '../../src/text/word/word-keys.ts';

const GOLDEN = join(import.meta.dirname, 'word-keys.golden.json');
const STEMS = { ru: new Map([['выплаты', 'выплат']]), en: new Map([['families', 'famili']]) };

const WORDS = `
  қорының елбасына байбекті кітапханаларымыздан мектебінде халқы ауылдағы 2100 ақш меңгерушісі көмек отбасылар банкке назарбаевтың
  қ ол және мен бұл сөрелеріне жаңаөзен елка жұлдызай kitaphana qoldau baıbekti almatyda نۇرسۇلتان выплаты families the 张三 о'ы
`
  .trim()
  .split(/\s+/);

const asFile = (): string =>
  `${JSON.stringify(
    {
      version: WORDS_VERSION,
      words: Object.fromEntries(
        WORDS.map((word) => [
          word,
          {
            exact: toExactKey(word),
            ...Object.fromEntries(['kk', 'ru', 'en', 'de'].map((lang) => [lang, listTextKeys(word, lang, STEMS).join(' ')])),
            query: listQueryKeys(word).join(' '),
          },
        ]),
      ),
    },
    null,
    2,
  )}\n`;

test('words have the keys that the golden of this version has', async () => {
  const { version } = JSON.parse(readFileSync(GOLDEN, 'utf8')) as { version: number }; // as it is written above
  const advice =
    version === WORDS_VERSION
      ? 'Words have other keys: raise RULES_VERSION in src/text/word/word-keys.ts, or stored texts keep their old keys; then run this test with -u.'
      : 'The golden is of another version: if the change is meant, run this test with -u.';
  await expect(asFile(), advice).toMatchFileSnapshot(GOLDEN);
});

test('keys of one sort are never the beginning of another', () => {
  for (const word of WORDS) {
    const keys = [...listTextKeys(word, 'kk', STEMS), ...listTextKeys(word, 'ru', STEMS), ...listTextKeys(word, 'en', STEMS)];
    for (const key of keys) expect(key).toMatch(/^[~@$]/);
    expect(toExactKey(word)).not.toMatch(/^[~@$^]/);
  }
});

test.each([
  ['казахстане', 'казахстан'],
  ['белова', 'белов'],
  ['сергею', 'сергей'],
  ['киевом', 'киеве'],
])('%s and %s share a key in Russian', (a, b) => {
  const inText = listTextKeys(a, 'ru', STEMS);
  expect(listQueryKeys(b).filter((key) => inText.includes(key))).not.toEqual([]);
});
