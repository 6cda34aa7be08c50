/** Turns UTF-16 offsets of a text into code points. */
export function countCodePoints(text: string): (offset: number) => number {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return (offset) => offset;
  const points = new Uint32Array(text.length + 1);
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    points[index] = count;
    if (!/[\ud800-\udbff]/.test(text.charAt(index))) count += 1;
  }
  points[text.length] = count;
  return (offset) => points[offset] ?? count;
}
