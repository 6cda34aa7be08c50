/** Words of a PDF as they stand on a page. The origin is the lower left corner. */
export interface PdfWords {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of a page. */
export interface PdfLine {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Of its letters. */
  readonly height: number;
}

/** Parts of the height of letters: what is nearer belongs together. */
const SAME_LINE = 0.5;
const SPACE = 0.15;
/** Pages on which a line that stands above or below the text has to come back, unless there are fewer. */
const MIN_REPEATS = 3;
const EDGE_LINES = 2;
const DIGITS = /\d+/g;
const PAGE_NUMBER =
  /^[–—\-\s]*(?:\d{1,4}|(?:стр\.?|бет|page)\s*\d{1,4}(?:\s*(?:из|\/|of)\s*\d{1,4})?|\d{1,4}\s*(?:\/|из|of|бет)\s*\d{0,4})[–—\-\s]*$/iu;

/** Puts the words of a page into lines, in the order of the file, which is that of reading. */
export function collectLines(items: readonly PdfWords[], page: number): PdfLine[] {
  const lines: { -readonly [key in keyof PdfLine]: PdfLine[key] }[] = [];
  for (const { str, x, y, width, height } of items) {
    if (str.trim() === '') {
      const last = lines.at(-1);
      if (last && str !== '' && !last.text.endsWith(' ')) last.text += ' ';
      continue;
    }
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < SAME_LINE * Math.max(height, last.height) && x >= last.left) {
      const isApart = x - last.right > SPACE * height && !/\s$/.test(last.text) && !/^\s/.test(str);
      last.text += isApart ? ` ${str}` : str;
      last.right = Math.max(last.right, x + width);
      last.height = Math.max(last.height, height);
    } else lines.push({ text: str, page, left: x, right: x + width, y, height });
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }));
}

/** The lines of all pages without page numbers, and without what stands above or below the text on every page. */
export function removeRunningLines(pages: readonly (readonly PdfLine[])[]): PdfLine[] {
  const keyOf = ({ text, y }: PdfLine): string => `${text.replace(DIGITS, '#')} ${Math.round(y)}`;
  const edges = (lines: readonly PdfLine[]): readonly PdfLine[] => {
    const byHeight = lines.toSorted((a, b) => b.y - a.y);
    return [...new Set([...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)])];
  };
  const counts = new Map<string, number>();
  for (const lines of pages) for (const key of new Set(edges(lines).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const repeats = Math.max(2, Math.min(MIN_REPEATS, pages.length));
  return pages.flatMap((lines) => {
    const edge = new Set(edges(lines));
    return lines.filter((line) => !(edge.has(line) && (PAGE_NUMBER.test(line.text) || (counts.get(keyOf(line)) ?? 0) >= repeats)));
  });
}
