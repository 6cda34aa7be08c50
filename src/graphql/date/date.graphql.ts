import { pickLanguage } from '../../base/lang.ts';
import { type PartialDate, parsePartialDate } from '../../base/partial-date.ts';
import { writeDate } from '../../text/date/write-date.ts';
import { builder } from '../builder.ts';
import { getRequestedLanguages, LANG_ARG } from '../lang/lang.graphql.ts';

export const PartialDateType = builder.objectRef<PartialDate>('PartialDate').implement({
  description: 'A date, as precise as its source.',
  fields: (t) => ({
    edtf: t.expose('edtf', { type: 'EDTF', description: 'The date in EDTF. "XXXX-41" is the second half of an unstated year.' }),
    text: t.string({
      description:
        'The date as a newspaper in Kazakh, Russian or English prints it, such as "15 June 2020" or "from January to March 2019".',
      args: LANG_ARG,
      resolve: ({ edtf }, { lang }, context) => writeDate(edtf, pickLanguage(getRequestedLanguages(lang, context))),
    }),
    earliest: t.expose('earliest', { type: 'Date', nullable: true, description: 'Earliest possible day; null if open.' }),
    latest: t.expose('latest', { type: 'Date', nullable: true, description: 'Latest possible day; null if open.' }),
  }),
});

/** Parses a stored date, which was validated before. */
export const parseStoredDate = (edtf: string | null): PartialDate | null => (edtf === null ? null : parsePartialDate(edtf));
