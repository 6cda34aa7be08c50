import { afterAll, expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';

const database = await freshDatabase('empty');
const { ask } = clientOf({ database });
afterAll(() => database.close());

test('a text is split as it would be recorded, with offsets in code points', async () => {
  const text = '😀 Asel came. Then she left.';
  const { data } = await ask('query ($text: String!) { sentencesIn(text: $text) { number start end text } }', { text });
  expect(data).toEqual({
    sentencesIn: [
      { number: 1, start: 0, end: 12, text: '😀 Asel came.' },
      { number: 2, start: 13, end: 27, text: 'Then she left.' },
    ],
  });
  const { errors } = await ask('query ($text: String!) { sentencesIn(text: $text) { number } }', { text: 'a'.repeat(20_001) });
  expect(errors?.[0]?.message).toContain('at most 20000 characters');
});

test('units have labels in each language', async () => {
  const { data } = await ask('{ units { unit label(lang: "ru") } }');
  expect((data as { units: unknown[] }).units).toContainEqual({ unit: 'TONNE', label: 'тонн' });
});
