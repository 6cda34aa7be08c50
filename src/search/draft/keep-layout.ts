const EMPTY_LIST = / \[ *\]/;
const PAIR = /\[ (\d+), (\d+) \]/g;
/** Maximum number of lines in a row that a program writes otherwise than somebody did. */
const MAX_DIFFERENT_LINES = 40;

const normalizeLine = (line: string): string => line.replaceAll(/\s/g, '');
const splitLines = (text: string): string[] => text.trimEnd().split('\n');

/** For each line of `one` the same line of `other`, if there is one. */
function matchLines(one: readonly string[], other: readonly string[]): (number | undefined)[] {
  const [left, right] = [one.map(normalizeLine), other.map(normalizeLine)];
  const matched: (number | undefined)[] = [];
  for (let a = 0, b = 0; a < left.length; ) {
    const next = findNext(left, right, a, b);
    if (!next) break;
    [a, b] = next;
    matched[a] = b;
    a += 1;
    b += 1;
  }
  return matched;
}

/** The next pair of equal lines. */
function findNext(left: readonly string[], right: readonly string[], a: number, b: number): readonly [number, number] | undefined {
  for (let skipped = 0; skipped <= MAX_DIFFERENT_LINES; skipped += 1)
    for (let ahead = 0; ahead <= skipped; ahead += 1) {
      const [nextA, nextB] = [a + ahead, b + skipped - ahead];
      if (left[nextA] !== undefined && left[nextA] === right[nextB]) return [nextA, nextB];
    }
  return undefined;
}

/**
 * Puts added lines into a file as somebody wrote it, instead of the whole as a program writes it.
 * @param plain what the program makes of the file without changes
 * @param changed the same with more lines, and lists that are no longer empty
 */
export function keepLayout(source: string, plain: string, changed: string): string {
  const [written, before] = [splitLines(source), splitLines(plain)];
  const places = matchLines(before, written);
  const isPadded = /\[ \d/.test(source);
  const added = new Map<number, string[]>();
  let index = 0;
  for (const line of splitLines(changed)) {
    const known = before[index];
    const place = places[index];
    if (line !== known && known?.replace(EMPTY_LIST, '') !== line) {
      const after = places[index - 1];
      const at = after === undefined ? (place ?? written.length) : after + 1;
      added.set(at, [...(added.get(at) ?? []), isPadded ? line : line.replaceAll(PAIR, '[$1, $2]')]);
      continue;
    }
    // A list that was empty begins on this line.
    if (line !== known && place !== undefined) written[place] = (written[place] ?? line).replace(EMPTY_LIST, '');
    index += 1;
  }
  const lines = [...written, ''].flatMap((line, at) => [...(added.get(at) ?? []), ...(at < written.length ? [line] : [])]);
  return lines.join('\n') + source.slice(source.trimEnd().length);
}
