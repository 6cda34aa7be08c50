/** The colors of an image. */
export interface Pen {
  readonly ground: string;
  readonly ink: string;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Formats attributes. Undefined ones are left out. */
export const formatAttributes = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? Math.round(value * 10) / 10 : escapeXml(String(value))}"`)
    .join('');

export const renderText = (x: number, y: number, text: string, attributes: Attributes): string =>
  text === '' ? '' : `<text${formatAttributes({ x, y, ...attributes })}>${escapeXml(text)}</text>`;

/** Wraps a text at a number of letters. A longer word gets its own line. */
export function wrapText(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
