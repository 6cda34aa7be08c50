import type { PartialDate } from '../../base/partial-date.ts';
import { builder } from '../../graphql/builder.ts';
import { PartialDateType, parseStoredDate } from '../../graphql/date/date.graphql.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { type DerivedEndRow, loadDerivedEnds } from './derived-end.store.ts';
import { loadStatement, Statement } from './statement.graphql.ts';

const getDerivedEndLoader = createRowLoader(loadDerivedEnds);

const DerivedEnd = builder.objectRef<DerivedEndRow>('DerivedEnd').implement({
  description: 'An end of the valid time that a statement does not give itself, and that follows from another one.',
  fields: (t) => ({
    date: t.field({
      type: PartialDateType,
      description: 'The end. "../2026-06-10" is an end on that day or earlier.',
      resolve: ({ end }) => parseStoredDate(end) as PartialDate, // the database wrote it
    }),
    from: t.field({
      type: Statement,
      description: 'Statement that it follows from: of a successor, or of the same fact with an end.',
      resolve: ({ fromId }, _, context, info) => loadStatement(fromId, context, info),
    }),
  }),
});

builder.objectField(Statement, 'derivedEnd', (t) =>
  t.field({
    type: DerivedEnd,
    nullable: true,
    description:
      'End that follows from another statement, if this one gives no end, or a later one that was only planned; otherwise null. `asOf.valid` reads it, unless `asOf.derived` is false.',
    resolve: ({ id }, _, context, info) => getDerivedEndLoader(context, info).load(id),
  }),
);
