import type { Db } from '../../database/connect.ts';
import type { PagePart, Relation } from './relation.ts';

/** How many times as many rows as a page has are looked at, at first and each time again. */
const WIDER = 8;

/** Reads a page from as small a part of a relation as has enough rows. */
export async function readPart<Row, Read>(
  db: Db,
  relation: Relation<Row>,
  { size, ...part }: PagePart,
  read: (part: Relation<Row>) => Promise<Read[]>,
): Promise<Read[]> {
  if (!relation.narrow) return read(relation);
  for (let width = WIDER; ; width *= WIDER) {
    const narrowed = await relation.narrow(db, { ...part, size: size * width });
    const rows = await read(narrowed ?? relation);
    if (!narrowed || rows.length >= size) return rows;
  }
}
