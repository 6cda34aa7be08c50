/** Characters that XML 1.0 cannot hold in any way of writing, and halves of characters. */
const FORBIDDEN_CHARACTERS = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const SPECIAL = /[&<>"\t\n\r\u0085\u2028]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  // Readers take them for spaces or for one another; some go by XML 1.1, where there are two more ends of a line.
  ...{ '\t': '&#9;', '\n': '&#10;', '\r': '&#13;', '\u0085': '&#133;', '\u2028': '&#8232;' },
};

/** A text as it stands in XML, within an element or in an attribute's quotes. What XML forbids becomes � (U+FFFD). */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN_CHARACTERS, '\uFFFD').replace(SPECIAL, (character) => ESCAPES[character] ?? character);

/** Attributes with a space before each; those that are null are left out. */
export const formatAttributes = (values: Readonly<Record<string, string | number | boolean | null>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeXml(String(value))}"`))
    .join('');

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
