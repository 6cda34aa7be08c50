/** The colours of a picture. */
export interface Pen {
  readonly ground: string;
  readonly ink: string;
}

type Look = Readonly<Record<string, string | number | undefined>>;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Attributes of an element, those left out that are undefined. */
export const attributes = (look: Look): string =>
  Object.entries(look)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? Math.round(value * 10) / 10 : escaped(String(value))}"`)
    .join('');

export const textAt = (x: number, y: number, text: string, look: Look): string =>
  text === '' ? '' : `<text${attributes({ x, y, ...look })}>${escaped(text)}</text>`;

/** A text in lines of at most so many letters; a longer word has a line of its own. */
export function lines(text: string, letters: number): readonly string[] {
  const found: string[] = [];
  for (const word of text.split(' ')) {
    const last = found.at(-1);
    if (last !== undefined && last.length + word.length < letters) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}
