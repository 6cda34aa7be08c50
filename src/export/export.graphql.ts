import { builder } from '../graphql/builder.ts';
import { Subgraph } from '../subgraph/subgraph.graphql.ts';
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

builder.objectField(Subgraph, 'exports', (t) =>
  t.field({
    type: [Export],
    description:
      'This part of the graph as files, in the languages of the Accept-Language header. Each statement is an edge of its own there.',
    resolve: ({ asked }, _, { lang }) => {
      if (!asked) return [];
      const { grouped: _grouped, ...rest } = asked;
      const parameters = parametersOf({ ...rest, ...(lang.length > 0 && { lang }) }).toString();
      return FORMAT_NAMES.map((format) => ({ format, parameters }));
    },
  }),
);
