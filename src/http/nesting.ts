/** Whether JSON text nests deeper than so many levels, which would exhaust the stack that reads it; strings are passed over. */
export function nestsDeeper(json: string, most: number): boolean {
  let depth = 0;
  for (const [sign] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > most) return true;
  }
  return false;
}
