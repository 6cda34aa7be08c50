import type { Config } from '../../base/config.ts';

/** @param stop has it stop properly @param hurry has it stop at once */
export type Run = (
  config: Config,
  args: readonly string[],
  stop: AbortSignal,
  hurry: AbortSignal,
  flags: ReadonlySet<string>,
) => Promise<void>;

/** What a command does, for its help and for checking its arguments, and how to load it. */
export interface Command {
  readonly summary: string;
  readonly operands: readonly { readonly name: string; readonly description: string }[];
  /** Its options besides --help, without a value. */
  readonly flags?: readonly { readonly name: string; readonly description: string }[];
  /** The arguments of an example call. */
  readonly example?: string;
  /** Another program takes all arguments but --help. */
  readonly passesOn?: boolean;
  /** It works on the sources of the project, which a package does not have. */
  readonly needsSources?: boolean;
  /** Each is loaded only when it is called: a wrong setting is told at once. */
  readonly load: () => Promise<Run>;
}

const ARTICLE_TEXT = { name: 'FILE', description: 'A plain text file in UTF-8' };

export const COMMANDS: Readonly<Record<string, Command>> = {
  serve: {
    summary: 'Starts the server: the API, GraphiQL and the explorer. Without DATABASE_URL it starts its own Postgres too.',
    operands: [],
    load: async () => (await import('./serve.ts')).serve,
  },
  demo: {
    summary:
      'Starts the server with three articles of an invented city, and with office-holders and towns of Kazakhstan. Unless DATA_DIR or DATABASE_URL is set, they have a database of their own.',
    operands: [],
    load: async () => (await import('./demo.ts')).runDemo,
  },
  ingest: {
    summary: 'Reads the folders of articles into the graph: of each article all or nothing. What has not changed is passed over.',
    operands: [
      {
        name: 'FOLDER...',
        description: "Folders with a graph.yaml, and with the article's text as article.txt if it is at hand; or folders of such folders",
      },
    ],
    flags: [
      { name: 'strict', description: 'Takes warnings for mistakes: an article with one is not written' },
      { name: 'override', description: 'Takes what the folder says also where an account has corrected it since' },
    ],
    example: 'seeds/birgemiz',
    load: async () => (await import('./ingest.ts')).ingestCommand,
  },
  import: {
    summary:
      'Reads a table or a graph of another tool into the graph: each row is a sentence of an article of type DATASET. What it says and the graph cannot is written beside the file.',
    operands: [
      {
        name: 'FILE',
        description: 'A table (.csv, .tsv), FollowTheMoney (JSON, one a line), Popolo or items of Wikidata (JSON); also packed by gzip',
      },
      {
        name: '[MAPPING]',
        description: 'A YAML file that says what the columns of a table mean, and what is known of the data set (docs/import.md)',
      },
    ],
    flags: [
      { name: 'preview', description: 'Shows what the first rows say; needs no database' },
      { name: 'dry-run', description: 'Reads the whole file and lists likely duplicates and what cannot be said; writes nothing' },
    ],
    example: 'people.csv people.yaml',
    load: async () => (await import('./import.ts')).importCommand,
  },
  propose: {
    summary:
      'Records articles from pages, PDFs and texts, and proposes what they say, for curators to accept. What was done is passed over; what cannot be read is listed beside the folder.',
    operands: [{ name: 'PATH', description: 'A folder, with all folders in it, of .html, .pdf and .txt files; or one file' }],
    flags: [{ name: 'model', description: 'Has the model of MODEL_URL read them, by a server that runs, instead of the rules' }],
    example: 'articles',
    load: async () => (await import('./propose.ts')).proposeCommand,
  },
  draft: {
    summary:
      'Writes a graph.yaml to start from beside the text of an article: its sentences, and mentions of entities that the graph knows. If there is one, it only adds to it. The text of a page or a PDF goes with it into a folder of its own.',
    operands: [
      { name: 'FILE', description: 'A plain text file in UTF-8, an HTML page or a PDF' },
      { name: '[LANGUAGE]', description: 'The language of the text as a tag such as kk, ru or en (default kk)' },
      { name: '[PUBLISHED]', description: 'When it was published (EDTF, such as 2020-06-15): "yesterday" is counted from then' },
    ],
    example: 'my-article/article.txt en 2020-06-15',
    load: async () => (await import('./draft.ts')).draftCommand,
  },
  folder: {
    summary:
      'Writes the folder of an article as the graph has it, so that it says what was corrected since it was ingested. Ingested again, it changes nothing.',
    operands: [
      { name: 'ARTICLE', description: 'The id or slug of the article' },
      { name: '[FOLDER]', description: 'The folder to write (default: the slug of the article)' },
    ],
    flags: [{ name: 'replace', description: 'Replaces files that say something else, with their comments and layout' }],
    example: 'A1 my-folder',
    load: async () => (await import('./folder.ts')).writeFolderCommand,
  },
  attach: {
    summary: 'Attaches the text of an article that was ingested without it, and checks every span against it.',
    operands: [{ name: 'ARTICLE', description: 'The id or slug of the article' }, ARTICLE_TEXT],
    example: 'birgemiz-aid article.txt',
    load: async () => (await import('./attach.ts')).attachCommand,
  },
  account: {
    summary:
      'Makes accounts and ways for them to sign in. Without a NAME it is about the account of whoever runs the server, owner, with the role ADMIN.',
    operands: [
      {
        name: 'ACTION',
        description:
          'list, create NAME ROLE [KIND], role NAME ROLE, close NAME, key [NAME] [DAYS], keys [NAME], revoke KEY, or link [NAME], which signs a browser on this machine in',
      },
      { name: '[ARGUMENT...]', description: 'Arguments of the action, as it has them above' },
    ],
    example: 'key',
    load: async () => (await import('./account.ts')).runAccountCommand,
  },
  sql: {
    summary: 'Opens psql on the views of the schema graph, as a user who may only read them.',
    operands: [{ name: '[ARGUMENT...]', description: 'Arguments of psql (psql --help lists them)' }],
    example: '-c "select label_en from people"',
    passesOn: true,
    load: async () => (await import('./sql.ts')).runSql,
  },
  backup: {
    summary: 'Writes the embedded database into one file, as of one moment, while the server runs or not.',
    operands: [{ name: 'FILE', description: 'The ZIP file to write. It must not exist yet.' }],
    example: 'shezhire.zip',
    load: async () => (await import('./backup.ts')).runBackup,
  },
  restore: {
    summary: 'Puts a backup in the place of an empty embedded database.',
    operands: [{ name: 'FILE', description: 'A file that backup wrote' }],
    example: 'shezhire.zip',
    load: async () => (await import('./restore.ts')).runRestore,
  },
  reset: {
    summary: 'Removes the embedded database. The next start makes a new one from the seeds.',
    operands: [],
    flags: [{ name: 'demo', description: 'Removes that of the demo instead' }],
    load: async () => (await import('./reset.ts')).resetCommand,
  },
  build: {
    summary: 'Builds the explorer with the smallest files, if its sources have changed.',
    operands: [],
    needsSources: true,
    load: async () => (await import('./build.ts')).buildCommand,
  },
  print: {
    summary: 'Writes the generated files that are checked in, such as schema/schema.graphql.',
    operands: [],
    needsSources: true,
    load: async () => (await import('./print.ts')).printCommand,
  },
  package: {
    summary: 'Writes what npm pack packs to lib/: the server as JavaScript, the seeds and the built explorer.',
    operands: [],
    needsSources: true,
    load: async () => (await import('./package.ts')).runPackage,
  },
  release: {
    summary: 'Keeps the API as that of a release, in schema/released.graphql. The tests compare later changes with it.',
    operands: [{ name: 'VERSION', description: 'The version, which is the latest in CHANGELOG.md' }],
    example: '0.2.0',
    needsSources: true,
    load: async () => (await import('./release.ts')).releaseCommand,
  },
};
