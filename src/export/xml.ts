/** Characters that XML 1.0 forbids, and unpaired surrogates. */
const FORBIDDEN_CHARACTERS = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const SPECIAL = /[&<>"\t\n\r\u0085\u2028]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  // Readers normalize these to spaces or line ends; XML 1.1 has two more line ends.
  ...{ '\t': '&#9;', '\n': '&#10;', '\r': '&#13;', '\u0085': '&#133;', '\u2028': '&#8232;' },
};

/** Escapes a text for XML elements and attributes. Forbidden characters become � (U+FFFD). */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN_CHARACTERS, '\uFFFD').replace(SPECIAL, (character) => ESCAPES[character] ?? character);

/** Attributes, each with a leading space. Null values are omitted. */
export const formatAttributes = (values: Readonly<Record<string, string | number | boolean | null>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeXml(String(value))}"`))
    .join('');

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
