/** Patterns that no description of the API may have, each with the plain form. Text within backticks does not count. */
export const BAD_SENTENCES: readonly (readonly [pattern: RegExp, use: string])[] = [
  [/\b(?:so|that) many\b/i, 'Maximum number of entities (1–1000, default 100).'],
  [/\b(?:come|comes|came) to\b/i, 'is reached, has the total'],
  [/\bwho(?:ever)? (?:asks?|wants?|has)\b/i, 'a client that'],
  [/(?:^|[.:;] )Of (?:the )?\w+ the (?:first|one|latest)\b/, 'If there are several, only the first.'],
  [/\b(?:is|are) told\b/i, 'is returned, is published'],
  [/(?<!\bthere )\b(?:is|are) no (?!longer)\w+/i, 'is not a'],
  [/(?:^|[.:;] )(?:What|Who|Whom|Whose|Which|How many|How much)\b(?![^.]*\?)/, 'name the thing: "Number of statements."'],
  [/(?:^|[.:;] )Whether\b/, 'True if'],
  [/\bwhere\b/i, 'if'],
  [/\b(?:asked for|left out)\b/i, 'requested, omitted'],
  [/\b(?:tied|the tie|ties (?:it|them|an|to))\b/i, 'linked, the link'],
  [/\b(?:nobody|somebody|whoever|whatever)\b/i, 'name who or what it is'],
];

/** Prefixes of constants, each with what to use. */
export const BAD_CONSTANTS: readonly (readonly [prefix: string, use: string])[] = [
  ['MOST_', 'MAX_'],
  ['LONGEST_', 'MAX_'],
  ['LARGEST_', 'MAX_'],
  ['DEEPEST_', 'MAX_'],
  ['FEWEST_', 'MIN_'],
  ['SHORTEST_', 'MIN_'],
  ['LEAST_', 'MIN_'],
  ['STANDARD_', 'DEFAULT_'],
];

/** Constructors of what is thrown or reported are named by it: `throw badInput(…)`. */
export const ERROR_CONSTRUCTORS: ReadonlySet<string> = new Set(['badInput', 'notFound', 'tooCostly']);

/** First words of exported functions. `to` and `parse` convert, `is`, `are`, `has` and `can` answer yes or no. */
export const VERBS: ReadonlySet<string> = new Set(
  (
    'is are has can ' +
    'accept add admit answer ask attach begin build cancel canonicalize check classify collect compare compute connect copy correct count create decide decode define describe diff draft ' +
    'encode end ensure escape estimate execute expand extract fetch find fingerprint fold follow format gather get import include index ingest inject insert join keep list listen load multiply ' +
    'mark mask match measure merge migrate normalize notify open parse partition pass pick plan prefer prepare print project propose publish push put rank reach record ' +
    'read reconnect redirect refold refresh refuse reject release remove render renounce repair replace reset resolve respond retract retry run scan search select send serve set ' +
    'share show shuffle slice sort spell split start stop subscribe suggest sum summarize take to tokenize traverse try unpack unwrap update upsert visit wait walk watch write ' +
    'queue rename store supersede recognize score apply refine stream log observe warn limit finish make draw renumber move narrow meet exclude borrow compile group assemble pack intern transpose restore hash track choose report reserve quote highlight reindex weigh encrypt close revoke guard withdraw reinstate revert undo forget'
  ).split(' '),
);
