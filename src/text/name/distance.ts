import leven from 'leven';

const isSwap = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false;
  const position = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return a[position] === b[position + 1] && a[position + 1] === b[position] && a.slice(position + 2) === b.slice(position + 2);
};

/** Edit distance of two keys. Two swapped letters count as one. */
export const measureDistance = (a: string, b: string, most: number): number => (isSwap(a, b) ? 1 : leven(a, b, { maxDistance: most }));
