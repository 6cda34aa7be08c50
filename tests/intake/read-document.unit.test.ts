import { expect, test } from 'vitest';
import { UnreadableError } from '../../src/intake/document/found-document.ts';
import { readDocument } from '../../src/intake/document/read-document.ts';
import { ADDRESS, makePage, PARAGRAPHS, TITLE } from '../support/invented-page.ts';
import { type MadeLine, makePdf } from '../support/pdf.ts';

const read = (text: string | Uint8Array) => readDocument(typeof text === 'string' ? new TextEncoder().encode(text) : text);
const TEXT = PARAGRAPHS.join('\n');
const linked = (article: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@graph': [{ '@type': 'WebSite', name: 'x' }, article] })}</script>`;

test.each([
  [
    'JSON-LD before all else',
    makePage(
      linked({
        '@type': ['NewsArticle'],
        headline: 'Фонд &laquo;Дархан&raquo;: библиотека…',
        datePublished: '2031-05-04T09:00:00+05:00',
        author: [{ name: 'Анна Лис' }, 'Олег Тал'],
        publisher: { name: 'Вести степи' },
        url: ADDRESS,
      }) +
        '<meta property="og:site_name" content="Other"><meta name="author" content="Other"><meta property="article:published_time" content="2030-01-01">',
    ),
    'Анна Лис, Олег Тал',
  ],
  [
    'OpenGraph and meta elements',
    makePage(
      `<meta property="og:title" content="${TITLE}"><meta property="og:site_name" content="Вести степи"><meta property="article:published_time" content="2031-05-04T23:59:00Z"><meta name="author" content="Анна Лис"><link rel="canonical" href="${ADDRESS}">`,
    ),
    'Анна Лис',
  ],
  [
    'elements of the page, and a template of another language',
    makePage(
      `<link rel="canonical" href="https://vesti.example/"><meta property="og:url" content="${ADDRESS}"><meta name="application-name" content="Вести степи">`,
      '<p><span class="byline">Анна Лис</span>, <time datetime="2031-05-04T10:00">4 мая 2031, 10:00</time></p>',
      'en',
    ),
    'Анна Лис',
  ],
  [
    'a date in words, and an author in words',
    makePage(
      `<link rel="canonical" href="${ADDRESS}"><meta property="og:site_name" content="Вести степи">`,
      '<div class="author">Автор: Анна Лис</div><time>4 мая 2031 года, 10:00</time>',
    ),
    'Анна Лис',
  ],
])('the origin of a page is read from %s, and its text is whole', async (_, html, byline) => {
  expect(await read(html)).toEqual({
    text: TEXT,
    lang: 'ru',
    title: TITLE,
    byline,
    published: '2031-05-04',
    site: 'Вести степи',
    url: ADDRESS,
  });
});

test('the speaker of a quotation is no author, and stays in the text', async () => {
  const { text, byline } = await read(makePage(''));
  expect({ text, byline }).toEqual({ text: TEXT, byline: null });
});

test('what a page does not say is null', async () => {
  const { title, site, published, url } = await read(
    makePage('<link rel="canonical" href="javascript:alert(1)"><script type="application/ld+json">{broken</script>'),
  );
  expect({ title, site, published, url }).toEqual({ title: `${TITLE}`, site: null, published: null, url: null });
});

test('pages of older encodings are decoded', async () => {
  const html = makePage('').replace('charset="utf-8"', 'charset="windows-1251"');
  const bytes = Uint8Array.from(html, (letter) => {
    const code = letter.charCodeAt(0);
    if (code >= 0x410 && code <= 0x44f) return code - 0x350;
    return { '«': 0xab, '»': 0xbb, '©': 0xa9 }[letter] ?? code;
  });
  expect((await read(bytes)).text).toBe(TEXT);
});

test('a page without a body element is read', async () => {
  expect((await read(`<!doctype html><title>Мост</title><p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[3]}</p>`)).text).toBe(
    `${PARAGRAPHS[0]}\n${PARAGRAPHS[3]}`,
  );
});

const BODY = [
  'Фонд «Дархан» открыл в селе Тасбулак библиотеку на десять тысяч книг, сооб-',
  'щила пресс-служба фонда в среду, 4 мая. На открытие пришли жители сёл Тасбулак-',
  'Арық и Достық. Директор фонда Вера Ким рассказала, что стройка шла два года.',
];
const SECOND = ['На строительство фонд выделил 120 млн тенге, сказала пресс-', 'служба. Школа получила 20 млн тенге.'];
const page = (number: number, lines: readonly MadeLine[]): MadeLine[] => [
  { text: 'Вести степи', y: 810, size: 8 },
  ...lines,
  { text: `${number}`, y: 20, size: 8 },
];
const lay = (lines: readonly string[], top: number): MadeLine[] => lines.map((text, index) => ({ text, y: top - index * 15 }));

test('a PDF gives paragraphs: lines and divided words are joined, running titles and page numbers are left out', async () => {
  const title = [
    { text: 'Фонд «Дархан»:', y: 760, size: 20 },
    { text: 'библиотека открыта', y: 736, size: 20 },
  ];
  const pdf = makePdf([page(1, [...title, ...lay(BODY.slice(0, 2), 690)]), page(2, [...lay(BODY.slice(2), 760), ...lay(SECOND, 715)])], {
    Title: 'Microsoft Word - note.docx',
    Author: 'Анна Лис',
  });
  expect(await read(pdf)).toEqual({
    text: [
      'Фонд «Дархан» открыл в селе Тасбулак библиотеку на десять тысяч книг, сообщила пресс-служба фонда в среду, 4 мая. На открытие пришли жители сёл Тасбулак-Арық и Достық. Директор фонда Вера Ким рассказала, что стройка шла два года.',
      'На строительство фонд выделил 120 млн тенге, сказала пресс-служба. Школа получила 20 млн тенге.',
    ].join('\n'),
    ...{ lang: 'ru', title: TITLE, byline: 'Анна Лис', published: null, site: null, url: null },
  });
});

test('a plain text is taken as it is', async () => {
  expect(await read('Әкім келді.\r\nЖиын өтті.\n')).toMatchObject({ text: 'Әкім келді.\nЖиын өтті.', lang: 'kk', title: null });
});

test.each<[string, string | Uint8Array, string]>([
  ['nothing', '', 'the file has no text'],
  ['a page without words', '<!doctype html><html><body><nav><a href="/">x</a></nav></body></html>', 'the page has no text of an article'],
  [
    'a PDF of pictures',
    makePdf([[]]),
    'the PDF holds no text: it may be made of pictures of pages, which need a program for recognizing text first',
  ],
  ['a damaged PDF', '%PDF-1.7\nnothing of it is right', 'the PDF is damaged'],
  [
    'an office document',
    'PK\u0003\u0004abc',
    'the file is a ZIP archive or a document of an office program; HTML, PDF and plain text are read',
  ],
  [
    'a page of too many elements',
    `<html><body>${'<b></b>'.repeat(50_000)}</body></html>`,
    'the page has 50002 elements; at most 50000 are read',
  ],
])('%s is refused with the reason', async (_, bytes, reason) => {
  const error: unknown = await read(bytes).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(UnreadableError);
  expect((error as Error).message).toBe(reason);
});
