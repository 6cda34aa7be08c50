import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { PathResultType } from '../traversal/path/path.graphql.ts';
import { MatchConnection } from '../traversal/pattern/match.graphql.ts';
import { Subgraph } from '../traversal/subgraph/subgraph.graphql.ts';
import { parametersOf } from './asked.ts';
import { FORMAT_NAMES, FORMATS, type FormatName } from './format.ts';

interface ExportRow {
  readonly format: FormatName;
  readonly parameters: string;
}

const Export = builder.objectRef<ExportRow>('Export').implement({
  description: 'A file that other tools read, with the same nodes and edges, ids and labels.',
  fields: (t) => ({
    format: t.exposeString('format', { description: 'The format, such as gexf or csv.zip.' }),
    url: t.string({
      description: 'Where it is, on this server. `&events=EDGES` makes events edges between their participants.',
      resolve: ({ format, parameters }) => `/export/${format}?${parameters}`,
    }),
    description: t.string({ description: 'What it is for.', resolve: ({ format }) => FORMATS[format].description }),
  }),
});

/** A file in each format, by the parameters that ask for the same part of the graph. */
function filesOf(asked: Readonly<Record<string, unknown>>, { lang }: Context): ExportRow[] {
  const parameters = parametersOf({ ...asked, ...(lang.length > 0 && { lang }) }).toString();
  return FORMAT_NAMES.map((format) => ({ format, parameters }));
}

const LANGUAGES = 'in the languages of the Accept-Language header';

builder.objectField(Subgraph, 'exports', (t) =>
  t.field({
    type: [Export],
    description: `This part of the graph as files, ${LANGUAGES}. Each statement is an edge of its own there.`,
    resolve: ({ query: asked }, _, context) => (asked ? filesOf(ungrouped(asked), context) : []),
  }),
);

builder.objectField(MatchConnection, 'exports', (t) =>
  t.field({
    type: [Export],
    description: `The entities and statements of all matches that are found, not of one page, as files ${LANGUAGES}.`,
    resolve: ({ of: { pattern } }, _, context) => filesOf({ pattern }, context),
  }),
);

builder.objectField(PathResultType, 'exports', (t) =>
  t.field({
    type: [Export],
    description: `The entities and statements of these paths as files, ${LANGUAGES}.`,
    resolve: ({ query: asked }, _, context) => filesOf({ ...asked }, context),
  }),
);

function ungrouped({ grouped: _, ...asked }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return asked;
}
