import { extractTextItems, getDocumentProxy, getMeta } from 'unpdf';
import { type FoundDocument, UnreadableError } from './found-document.ts';
import { chooseLang } from './letters-lang.ts';
import { normalizeSpaces } from './page-text.ts';
import { collectLines, removeRunningLines } from './pdf-lines.ts';
import { joinParagraphs, type PdfParagraph } from './pdf-paragraphs.ts';

const MAX_PAGES = 500;
/** What the letters of a title are larger than those of the text. */
const TITLE_SIZE = 1.15;
const MAX_TITLE_LENGTH = 300;
/** What programs write for a title if nobody gave one. */
const NO_TITLE = /^(?:microsoft word|untitled|без имени|document\d*$)|\.(?:docx?|pdf|odt|rtf|indd)$/i;
const NO_TEXT = 'holds no text: it may be made of pictures of pages, which need a program for recognizing text first';

async function open(bytes: Uint8Array) {
  try {
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException';
    throw new UnreadableError(isLocked ? 'the PDF is protected by a password: save it without one' : 'the PDF is damaged', { cause });
  }
}

const isString = (value: unknown): value is string => typeof value === 'string';
const readInfo = (value: unknown): string | null => (isString(value) && normalizeSpaces(value) !== '' ? normalizeSpaces(value) : null);

/** The first paragraph if its letters are larger than those of the text. */
function findTitle([first, ...others]: readonly PdfParagraph[]): string | null {
  const sizes = new Map<number, number>();
  for (const { text, height } of others) sizes.set(height, (sizes.get(height) ?? 0) + text.length);
  const [[usual] = [Number.POSITIVE_INFINITY]] = [...sizes].sort(([, a], [, b]) => b - a);
  return first && first.height > TITLE_SIZE * usual && first.text.length <= MAX_TITLE_LENGTH ? first.text : null;
}

/** Reads the text of a PDF. Its dates are those of the file, so it has no date of publication. @throws UnreadableError */
export async function readPdf(bytes: Uint8Array): Promise<FoundDocument> {
  const pdf = await open(bytes);
  if (pdf.numPages > MAX_PAGES) throw new UnreadableError(`the PDF has ${pdf.numPages} pages; at most ${MAX_PAGES} are read`);
  const { items } = await extractTextItems(pdf).catch((cause: unknown) => {
    throw new UnreadableError('the PDF is damaged', { cause });
  });
  const { info } = await getMeta(pdf).catch(() => ({ info: {} as Record<string, unknown> }));
  const lines = removeRunningLines(items.map((page, index) => collectLines(page, index + 1)));
  if (lines.length === 0) throw new UnreadableError(`the PDF ${NO_TEXT}`);
  const paragraphs = joinParagraphs(lines);
  const declared = readInfo(info['Title']);
  const title = findTitle(paragraphs) ?? (declared && !NO_TITLE.test(declared) ? declared : null);
  const [first, ...others] = paragraphs.map(({ text }) => normalizeSpaces(text));
  const isTitleFirst = first === title && others.length > 0;
  const text = (isTitleFirst ? others : paragraphs.map((one) => normalizeSpaces(one.text))).join('\n');
  const lang = chooseLang(text, readInfo(info['Language']));
  return { text, lang, title, byline: readInfo(info['Author']), published: null, site: null, url: null };
}
