/** All texts and numbers in an answer, sorted. Ids are without their letters: `A1.4` is 1 and 4. */
export function listLeaves(value: unknown): readonly string[] {
  const leaves: string[] = [];
  const look = (part: unknown): void => {
    if (part === null || part === undefined) return;
    if (typeof part === 'object') Object.values(part).forEach(look);
    else
      leaves.push(
        ...String(part)
          .replace(/^[AES](\d+)(?:\.(\d+))?$/, (_, id, number) => (number ? `${id} ${number}` : id))
          .split(/(?<=^\d+) (?=\d+$)/),
      );
  };
  look(value);
  return leaves.sort();
}

/** Says where two answers differ; null if nowhere. */
export function describeDifference(ours: unknown, other: unknown): string | null {
  const [own, others] = [listLeaves(ours), listLeaves(other)];
  const at = Array.from({ length: Math.max(own.length, others.length) }).findIndex((_, index) => own[index] !== others[index]);
  return at < 0 ? null : `${own.length} values against ${others.length}; the first that differ are ${own[at]} and ${others[at]}`;
}
