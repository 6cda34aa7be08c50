import { decodePage } from './decode-page.ts';
import { type FoundDocument, MAX_DOCUMENT_BYTES, UnreadableError } from './found-document.ts';
import { chooseLang } from './letters-lang.ts';
import { readHtml } from './read-html.ts';
import { readPdf } from './read-pdf.ts';

const PDF = '%PDF-';
/** A PDF may begin after a few other bytes. */
const PDF_WITHIN = 1_024;
const HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|meta)\b/i;
const HTML_WITHIN = 4_096;
/** What other files begin with. */
const OTHERS: readonly (readonly [start: string, what: string])[] = [
  ['PK\u0003\u0004', 'a ZIP archive or a document of an office program'],
  ['\u00d0\u00cf\u0011\u00e0', 'an older document of an office program'],
  ['{\\rtf', 'an RTF document'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
];

function readPlainText(bytes: Uint8Array): FoundDocument {
  const text = decodePage(bytes).replaceAll('\r\n', '\n').trim();
  if (text === '') throw new UnreadableError('the file has no text');
  return { text, lang: chooseLang(text, null), title: null, byline: null, published: null, site: null, url: null };
}

/** Reads an HTML page, a PDF or a plain text, whichever the bytes are. @throws UnreadableError */
export async function readDocument(bytes: Uint8Array): Promise<FoundDocument> {
  if (bytes.length > MAX_DOCUMENT_BYTES)
    throw new UnreadableError(`the file has ${bytes.length} bytes; at most ${MAX_DOCUMENT_BYTES} are read`);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_WITHIN));
  if (start.includes(PDF)) return readPdf(bytes);
  const other = OTHERS.find(([head]) => start.startsWith(head));
  if (other) throw new UnreadableError(`the file is ${other[1]}; HTML, PDF and plain text are read`);
  return HTML.test(decodePage(bytes.subarray(0, HTML_WITHIN)).slice(0, HTML_WITHIN)) ? readHtml(bytes) : readPlainText(bytes);
}
