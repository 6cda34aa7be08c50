import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { PathResultType } from '../traversal/path/path.graphql.ts';
import { MatchConnection } from '../traversal/pattern/match.graphql.ts';
import { Subgraph } from '../traversal/subgraph/subgraph.graphql.ts';
import { toExportParameters } from './export-parameters.ts';
import { FORMAT_NAMES, FORMATS, type FormatName } from './format.ts';

interface ExportRow {
  readonly format: FormatName;
  readonly parameters: string;
}

const Export = builder.objectRef<ExportRow>('Export').implement({
  description: 'A file for other tools, with the same nodes, edges, ids and labels.',
  fields: (t) => ({
    format: t.exposeString('format', { description: 'Format of the file, such as gexf or csv.zip.' }),
    url: t.string({
      description: 'Path of the file on this server. Append `&events=EDGES` to turn events into edges between their participants.',
      resolve: ({ format, parameters }) => `/export/${format}?${parameters}`,
    }),
    description: t.string({ description: 'Purpose of the format.', resolve: ({ format }) => FORMATS[format].description }),
  }),
});

/** Files of the same part of the graph in every format. */
function listFiles(asked: Readonly<Record<string, unknown>>, { lang }: Context): ExportRow[] {
  const parameters = toExportParameters({ ...asked, ...(lang.length > 0 && { lang }) }).toString();
  return FORMAT_NAMES.map((format) => ({ format, parameters }));
}

const LANGUAGES = 'in the languages of the Accept-Language header';

builder.objectField(Subgraph, 'exports', (t) =>
  t.field({
    type: [Export],
    description: `This part of the graph as files, ${LANGUAGES}. Each statement is a separate edge.`,
    resolve: ({ query }, _, context) => (query ? listFiles(removeGrouped(query), context) : []),
  }),
);

builder.objectField(MatchConnection, 'exports', (t) =>
  t.field({
    type: [Export],
    description: `The entities and statements of all matches on all pages as files, ${LANGUAGES}.`,
    resolve: ({ list: { pattern } }, _, context) => listFiles({ pattern }, context),
  }),
);

builder.objectField(PathResultType, 'exports', (t) =>
  t.field({
    type: [Export],
    description: `The entities and statements of these paths as files, ${LANGUAGES}.`,
    resolve: ({ query }, _, context) => listFiles({ ...query }, context),
  }),
);

function removeGrouped({ grouped: _, ...asked }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return asked;
}
