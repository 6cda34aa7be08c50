import { type PartialDate, parsePartialDate } from '../../base/partial-date.ts';
import { builder } from '../builder.ts';

export const PartialDateType = builder.objectRef<PartialDate>('PartialDate').implement({
  description: 'A date as far as its source gives it.',
  fields: (t) => ({
    edtf: t.expose('edtf', { type: 'EDTF', description: 'As EDTF: "XXXX-41" is the second half of a year that is not stated.' }),
    earliest: t.expose('earliest', { type: 'Date', nullable: true, description: 'The first day it can mean; null where open.' }),
    latest: t.expose('latest', { type: 'Date', nullable: true, description: 'The last day it can mean; null where open.' }),
  }),
});

/** A stored date; what is stored has been read before. */
export const storedDate = (edtf: string | null): PartialDate | null => (edtf === null ? null : parsePartialDate(edtf));
