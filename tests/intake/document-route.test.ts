import { afterAll, expect, test } from 'vitest';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { makePage, PARAGRAPHS } from '../support/invented-page.ts';
import { makePdf } from '../support/pdf.ts';
import { everything, sqlOf } from '../support/sql.ts';

const database = await freshDatabase();
const { fetch } = clientOf({ database });
const contributor = await makeAccount(database, 'CONTRIBUTOR');
const reader = await makeAccount(database, 'READER');
afterAll(() => database.close());

const send = async (body: BodyInit, headers: Record<string, string>) => {
  const response = await fetch('/documents', { method: 'POST', body, headers });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
};

test('a file is answered with its text and its origin, and nothing is kept', async () => {
  const sql = sqlOf(database.url);
  const before = await everything(sql);
  expect(await send(makePage(''), contributor.withKey)).toMatchObject({ status: 200, answer: { text: PARAGRAPHS.join('\n'), lang: 'ru' } });
  const pdf = makePdf([[{ text: 'Жиын өтті.', y: 700 }]]);
  expect(await send(new Uint8Array(pdf), contributor.withKey)).toMatchObject({ status: 200, answer: { text: 'Жиын өтті.', lang: 'kk' } });
  expect(await everything(sql)).toEqual(before);
});

test.each<[string, BodyInit, Record<string, string>, number, object]>([
  ['nobody', 'x', {}, 401, { code: 'UNAUTHENTICATED' }],
  ['a reader', 'x', reader.withKey, 403, { code: 'FORBIDDEN', value: 'READER', allowed: 'CONTRIBUTOR' }],
  ['an empty body', '', contributor.withKey, 400, { code: 'BAD_INPUT', argument: 'the body' }],
  ['what holds no text', '%PDF-1.7', contributor.withKey, 400, { code: 'BAD_INPUT', message: 'BAD_INPUT: the PDF is damaged' }],
  ['too much', new Uint8Array(10 * 1024 * 1024 + 1), contributor.withKey, 413, { code: 'TOO_COSTLY', allowed: 10 * 1024 * 1024 }],
])('%s is refused', async (_, body, headers, status, answer) => {
  expect(await send(body, headers)).toMatchObject({ status, answer });
});
