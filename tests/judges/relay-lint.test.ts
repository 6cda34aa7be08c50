import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { configs, parser, rules } from '@graphql-eslint/eslint-plugin';
import { ESLint, type Linter } from 'eslint';
import { expect, test } from 'vitest';

const SCHEMA = resolve('schema/schema.graphql');
const sdl = await readFile(SCHEMA, 'utf8');

/** Parts of what has an id, and counts: they have none of their own. */
const WITHOUT_ID = {
  suffixes: ['Connection', 'Edge', 'Info', 'Payload', 'Value', 'Version'],
  types:
    'Aggregate AuditEntry Between Betweenness Candidate Change ChangeCount Community Component Contradiction ContradictionSide Correction Count DerivedEnd DerivedLink DiffEdge DiffNode DiffPart Duplicate DuplicateReason Export ForgottenCounts Frontier GraphDiff Highlight Holding Hop Identifier IdentityGroup Link LinkCount Match MatchGroup MatchedEdge MatchedNode Measures Mention MergePreview MergedName Name NameParts NamePhrase NameSource OntologyMapping PartialDate Participant Path PathResult ProposedEntity ProposedStatement ProposedTerm ProposedWords Qualifier Quality Quantity Quotation RecordedSince Resolution RetainedStatement RevisionChange StatementGroup StatementSet StatusEvidence Subgraph Support TextMention TextName TextSentence TimelineItem Topology Work'.split(
      ' ',
    ),
};

const DESCRIBED = {
  types: true,
  rootField: true,
  FieldDefinition: true,
  InputValueDefinition: true,
  EnumValueDefinition: true,
  DirectiveDefinition: true,
};

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: {
    files: ['**/*.graphql'],
    // The plugin's types say of its rules' documentation more than ESLint's own types know.
    plugins: { '@graphql-eslint': { rules } as unknown as ESLint.Plugin },
    languageOptions: { parser, parserOptions: { graphQLConfig: { schema: SCHEMA } } },
    rules: {
      ...configs['flat/schema-recommended'].rules,
      ...configs['flat/schema-relay'].rules,
      // Short lists that never have a second page are plain lists.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
      '@graphql-eslint/strict-id-in-types': ['error', { exceptions: WITHOUT_ID }],
      '@graphql-eslint/require-description': ['error', DESCRIBED],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          // Units of measure are written as they are everywhere: km, m2, kWh.
          EnumValueDefinition: { style: 'UPPER_CASE', ignorePattern: '^([a-z]{1,3}[23]?|[kM]Wh?)$' },
          'FieldDefinition[parent.name.value=Query]': { forbiddenPatterns: [/^(query|get|list)/i, /query$/i] },
        },
      ],
      // An event has `events` it takes part in, and an office is `officeOf` somebody.
      '@graphql-eslint/no-typename-prefix': 'off',
    },
  },
});

async function lint(text: string) {
  const [result] = await eslint.lintText(text, { filePath: SCHEMA });
  return result?.messages ?? [];
}

test('the schema keeps to Relay and to the recommended rules', async () => {
  const lines = sdl.split('\n');
  const complaints = (await lint(sdl)).map(({ line, message }) => `${lines[line - 1]} ${message}`);
  expect(complaints).toEqual([
    // Mentions and quotations are parts of an article, matches and items of a timeline of an answer, contradictions of statements: nothing asks for one by an id.
    "type AuditEntryEdge { Edge type's field `node` must implement `Node` interface.",
    "type ContradictionEdge { Edge type's field `node` must implement `Node` interface.",
    "type DuplicateEdge { Edge type's field `node` must implement `Node` interface.",
    "type MatchEdge { Edge type's field `node` must implement `Node` interface.",
    "type MentionEdge { Edge type's field `node` must implement `Node` interface.",
    "type QuotationEdge { Edge type's field `node` must implement `Node` interface.",
    // Of a change, its revision has an id, and the thing that was changed.
    "type RevisionChangeEdge { Edge type's field `node` must implement `Node` interface.",
    "type TimelineEdge { Edge type's field `node` must implement `Node` interface.",
  ]);
});

test.each([
  ['relay-arguments', /after: String/, 'from: String'],
  ['relay-connection-types', /pageInfo: PageInfo!/, 'pageInfo: PageInfo'],
  ['relay-edge-types', /cursor: String!/, 'cursor: [String!]!'],
  ['relay-page-info', /hasNextPage: Boolean!/, 'hasMore: Boolean!'],
  ['strict-id-in-types', /id: ID!/, 'id: ID'],
  ['require-description', /"""\n.*\n"""\n(?=type )/, ''],
  ['naming-convention', /recordedAt: /, 'recorded_at: '],
])('%s would say so if it did not', async (rule, right, wrong) => {
  const broken = await lint(sdl.replace(right, wrong));
  const isNew = ({ ruleId, message }: Linter.LintMessage) => ruleId === `@graphql-eslint/${rule}` && !message.includes('must implement');
  expect(broken.filter(isNew)).not.toEqual([]);
});
