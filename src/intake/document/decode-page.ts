const HEAD_BYTES = 4_096;
const CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;
const NUL = /\0/g;

const tryDecode = (bytes: Uint8Array, label: string, fatal: boolean): string | undefined => {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes).replace(NUL, '');
  } catch {
    return undefined;
  }
};

/** The encoding of a byte order mark. */
function findMark([a, b]: Uint8Array): string | undefined {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** Decodes a page or a plain text: by its byte order mark, as UTF-8, by the encoding that it names, else in the Cyrillic one of older Windows programs. */
export function decodePage(bytes: Uint8Array): string {
  const marked = findMark(bytes);
  if (marked) return tryDecode(bytes, marked, false) ?? '';
  const utf8 = tryDecode(bytes, 'utf-8', true);
  if (utf8 !== undefined) return utf8;
  const [, meta, xml] = CHARSET.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))) ?? [];
  return tryDecode(bytes, meta ?? xml ?? 'windows-1251', false) ?? tryDecode(bytes, 'windows-1251', false) ?? '';
}
