/** Characters that XML 1.0 cannot hold in any way of writing, and halves of characters. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const SPECIAL = /[&<>"\t\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  // A reader would take them for spaces, or one for another.
  ...{ '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' },
};

/** A text as it stands in XML, within an element or in an attribute's quotes. What XML forbids becomes � (U+FFFD). */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '\uFFFD').replace(SPECIAL, (character) => ESCAPES[character] ?? character);

/** Attributes with a space before each; those that are null are left out. */
export const attributes = (values: Readonly<Record<string, string | number | boolean | null>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeXml(String(value))}"`))
    .join('');

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
