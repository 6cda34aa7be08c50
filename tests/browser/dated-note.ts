import type { Database } from '../../src/database/connect.ts';
import { edited, ingestFolder, PRESS_NOTE } from '../support/folder.ts';

/** The press note with dates of every sort: a season, a plan for some year of a decade, since when something is so. */
export async function ingestDatedNote(database: Database): Promise<void> {
  const folder = await edited(PRESS_NOTE, [
    ['date: "2031-05-05"', 'date: "2031-21"'],
    [
      '{ predicate: RECIPIENT, entity: shaghala, evidence: [5] }',
      '{ predicate: RECIPIENT, entity: shaghala, evidence: [5] }\n      - { predicate: PLANNED_TIME, date: "203X", evidence: [5] }',
    ],
    ['entity: asel-daurenova, evidence: [{ sentence: 4', 'entity: asel-daurenova, validFrom: "2028", evidence: [{ sentence: 4'],
  ]);
  await ingestFolder(database, folder);
}
