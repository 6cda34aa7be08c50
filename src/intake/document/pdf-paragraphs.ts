import type { PdfLine } from './pdf-lines.ts';

/** A paragraph of a PDF. */
export interface PdfParagraph {
  readonly text: string;
  /** Of its letters. */
  readonly height: number;
}

/** As parts of the usual distance of lines, of the height of letters, and of the width of the text. */
const GAP = 1.35;
const OTHER_SIZE = 0.12;
const INDENT = 0.8;
const SHORT_LINE = 0.85;
const ENDED = /[.!?…:;»”"]$/;
const DIVIDED = /(\p{L}+)[-\u00ad\u2010]$/u;
/** First parts of words that are written with a hyphen. */
const HYPHENATED: ReadonlySet<string> = new Set(
  (
    'пресс вице экс онлайн офлайн бизнес интернет медиа веб топ арт видео аудио фото мини макси премьер генерал штаб шеф блок гала контр унтер обер ' +
    'vice ex co non self anti pre post well long short half so mid all cross press'
  ).split(' '),
);
const THREE_ALIKE = /(\p{L})\1\1/iu;
const LOWER = /^\p{Ll}+/u;

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** The usual measures of a text. */
interface Measures {
  readonly distance: number;
  readonly margin: number;
  readonly right: number;
  readonly height: number;
}

function measureLines(lines: readonly PdfLine[]): Measures {
  const distances = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before && before.page === line.page && before.y > line.y ? [before.y - line.y] : [];
  });
  const [margin, height] = [median(lines.map(({ left }) => left)), median(lines.map((line) => line.height))];
  return { distance: median(distances), margin, height, right: Math.max(...lines.map((line) => line.right)) };
}

/** Joins the lines of paragraphs, and words that were divided at the end of a line. */
export function joinParagraphs(lines: readonly PdfLine[]): PdfParagraph[] {
  const measures = measureLines(lines);
  const whole = lines.map(({ text }) => text).join(' ');
  const paragraphs: { text: string; height: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const [before, last] = [lines[index - 1], paragraphs.at(-1)];
    if (before && last && !isBegun(before, line, measures)) last.text = joinLine(last.text, line.text, whole);
    else paragraphs.push({ text: line.text, height: line.height });
  }
  return paragraphs;
}

/** True if a line begins a paragraph. */
function isBegun(before: PdfLine, line: PdfLine, { distance, margin, height, right }: Measures): boolean {
  if (Math.abs(before.height - line.height) > OTHER_SIZE * before.height) return true;
  const isIndented = line.left - before.left > INDENT * line.height && line.left - margin < line.height * 6;
  const isOfSameColumn = before.page === line.page && before.y > line.y;
  if (isOfSameColumn && before.y - line.y > GAP * Math.max(distance, line.height)) return true;
  if (isOfSameColumn && isIndented) return true;
  if (line.height > (1 + OTHER_SIZE) * height) return false; // a title may end its lines as sentences do
  return ENDED.test(before.text) && before.right - before.left < SHORT_LINE * (right - before.left);
}

/** True if the parts of a word at the end of a line are written with a hyphen also within a line. */
function isHyphenated(first: string, second: string, whole: string): boolean {
  if (whole.toLowerCase().includes(`${first}-${second}`.toLowerCase())) return true;
  return HYPHENATED.has(first.toLowerCase()) || THREE_ALIKE.test(first + second);
}

/** A text with its next line. A hyphen stays if the word has one, or if a capital letter follows. */
function joinLine(text: string, next: string, whole: string): string {
  const [, first] = DIVIDED.exec(text) ?? [];
  const [second] = LOWER.exec(next) ?? [];
  if (first === undefined) return `${text} ${next}`;
  if (second === undefined) return `${text}${next}`;
  return `${isHyphenated(first, second, whole) ? text.replace(/[\u00ad\u2010]$/, '-') : text.slice(0, -1)}${next}`;
}
