import { replaceWithLatin } from '../name/transliterate.ts';
import { SlugOwner } from '../query/operations.ts';
import { RequestRejected, sendOperation } from '../query/send-operation.ts';

const MAX_SLUG_LENGTH = 60;

/** A text as it may stand in an address: "aigerim-satova". */
export function toSlug(text: string): string {
  const plain = replaceWithLatin(text)
    .normalize('NFD')
    .replace(/[^A-Za-z0-9\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '-');
  if (plain.length <= MAX_SLUG_LENGTH) return plain || 'x';
  return plain.slice(0, MAX_SLUG_LENGTH).replace(/-[^-]*$/, '');
}

async function isTaken(ref: string): Promise<boolean> {
  try {
    return (await sendOperation(SlugOwner, { ref })).entity !== null;
  } catch (error) {
    if (error instanceof RequestRejected && error.errors.every(({ code }) => code === 'NOT_FOUND')) return false;
    throw error;
  }
}

/** A slug of a new entity, which neither the graph nor the draft has. */
export async function findFreeSlug(name: string, used: readonly string[]): Promise<string> {
  const slug = toSlug(name);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!used.includes(candidate) && !(await isTaken(candidate))) return candidate;
  }
}
