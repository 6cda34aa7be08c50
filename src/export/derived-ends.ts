/** False if an `asOf` anywhere in what is asked for says `derived: false`: then no end that follows from another statement counts. */
export function canDeriveEnds(asked: unknown): boolean {
  if (asked === null || typeof asked !== 'object') return true;
  if ('derived' in asked && asked.derived === false) return false;
  return Object.values(asked).every(canDeriveEnds);
}
