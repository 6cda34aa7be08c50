/** Closed vocabularies. Unlike the ontology, they do not grow with the corpus. */

export const EVENT_STATUSES = ['OCCURRED', 'ONGOING', 'PLANNED', 'CANCELLED'] as const;
export const NAME_ROLES = ['PRIMARY', 'ALIAS', 'TITLE', 'SHORT', 'INITIALS'] as const;
export const COMPARATORS = ['EXACTLY', 'MORE_THAN', 'AT_LEAST', 'LESS_THAN', 'AT_MOST', 'ABOUT', 'BETWEEN'] as const;
export const MENTION_KINDS = ['NAME', 'TITLE', 'POSITION', 'ROLE', 'NOMINAL', 'GROUP', 'PRONOUN', 'EVENT', 'QUANTITY', 'TIME'] as const;
export const VOICES = ['ARTICLE', 'QUOTED', 'REPORTED'] as const;
/** What a source says of a statement. WITHDRAWS takes back what it said before; DECLINES neither confirms nor denies. */
export const STANCES = ['ASSERTS', 'DENIES', 'QUESTIONS', 'SUPPOSES', 'WITHDRAWS', 'DECLINES'] as const;
/** What evidence of one statement says of another: its source takes it back, says it too, or says that it is over. */
export const TIES = ['CORRECTS', 'CONFIRMS', 'ENDS'] as const;
/** What follows for a statement from the stances of its sources, those that are facts first. */
export const STANDINGS = ['ASSERTED', 'DISPUTED', 'SUPPOSED', 'QUESTIONED', 'DENIED'] as const;
/** Standings of facts: what is only supposed, questioned or denied is none. */
export const FACTS = ['ASSERTED', 'DISPUTED'] as const satisfies readonly (typeof STANDINGS)[number][];
export const CERTAINTIES = ['STATED', 'INFERRED'] as const;
export const RANKS = ['PREFERRED', 'NORMAL', 'DEPRECATED'] as const;
/** The acts that change the graph. SQL is whoever writes to the database without naming an act. */
export const OPERATIONS = [
  'INGEST',
  'ATTACH',
  'RECORD',
  'RETRACT',
  'CORRECT',
  'RANK',
  'NAME',
  'CLASSIFY',
  'IDENTIFY',
  'WITHDRAW',
  'REINSTATE',
  'REVERT',
  'FORGET',
  'ACCEPT',
  'UPDATE',
  'SQL',
] as const;
/** What an article is: a text of the press, a note of the desk, or a data set of another system. */
export const ARTICLE_TYPES = ['NEWS', 'NOTE', 'DATASET'] as const;
/** How rows come in. */
export const ORIGINS = ['FOLDER', 'API', 'RUN', 'IMPORT'] as const;
/** What makes a run over an article: rules of our own, or a model behind an endpoint. */
export const RUN_TOOLS = ['RULES', 'MODEL'] as const;
export const RUN_STATUSES = ['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;
/** What a proposal is about. A STATEMENT may need ENTITY proposals of what it names. VOICE: whose words a sentence has. */
export const PROPOSAL_KINDS = ['ENTITY', 'EVENT', 'NAME', 'MENTION', 'STATEMENT', 'VOICE', 'QUOTATION'] as const;
/** Why a proposal may be wrong. */
export const PROPOSAL_DOUBTS = ['ENDING', 'FAINT', 'COREFERENCE', 'SEVERAL', 'PARTICIPANT', 'AMOUNT', 'DATE', 'UNSURE'] as const;
/** A proposal that no later run of its tool found again is SUPERSEDED. */
export const PROPOSAL_STATUSES = ['OPEN', 'ACCEPTED', 'REJECTED', 'SUPERSEDED'] as const;
/** What acts: a person, or a program. */
export const ACCOUNT_KINDS = ['PERSON', 'SERVICE'] as const;
/** What an account may do. Each may do what those before it may. */
export const ACCOUNT_ROLES = ['READER', 'CONTRIBUTOR', 'CURATOR', 'ADMIN'] as const;
/** Kinds of changes that a revision makes to a statement, an entity or an article. */
export const CHANGE_KINDS = [
  'STATEMENT_RECORDED',
  'STATEMENT_RETRACTED',
  'EVIDENCE_CHANGED',
  'ENTITY_ADDED',
  'ENTITY_CHANGED',
  'ENTITY_RETRACTED',
  'ENTITY_RESTORED',
  'NAMES_ADDED',
  'NAMES_REMOVED',
  'IDENTIFIERS_ADDED',
  'IDENTIFIERS_REMOVED',
  'RANK_CHANGED',
  'ARTICLE_RECORDED',
  'ARTICLE_CHANGED',
  'TEXT_ATTACHED',
  'SENTENCES_CHANGED',
  'MENTIONS_CHANGED',
  'QUOTATIONS_CHANGED',
  'STANDING_CHANGED',
] as const;
/** Kinds of entities that evidence may cite as speakers. */
export const SPEAKER_KINDS = ['PERSON', 'ORGANIZATION', 'DOCUMENT', 'FUND', 'GROUP', 'OFFICE'] as const;

export type EventStatus = (typeof EVENT_STATUSES)[number];
export type NameRole = (typeof NAME_ROLES)[number];
export type Comparator = (typeof COMPARATORS)[number];
export type MentionKind = (typeof MENTION_KINDS)[number];
export type Voice = (typeof VOICES)[number];
export type Stance = (typeof STANCES)[number];
export type Tie = (typeof TIES)[number];
export type Standing = (typeof STANDINGS)[number];
export type Certainty = (typeof CERTAINTIES)[number];
export type ChangeKind = (typeof CHANGE_KINDS)[number];
export type Operation = (typeof OPERATIONS)[number];
export type Origin = (typeof ORIGINS)[number];
export type ArticleType = (typeof ARTICLE_TYPES)[number];
export type AccountKind = (typeof ACCOUNT_KINDS)[number];
export type AccountRole = (typeof ACCOUNT_ROLES)[number];
export type RunTool = (typeof RUN_TOOLS)[number];
export type RunStatus = (typeof RUN_STATUSES)[number];
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];
export type ProposalDoubt = (typeof PROPOSAL_DOUBTS)[number];
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];
export type Rank = (typeof RANKS)[number];

/** The parts of a person's name, each as written. */
export interface NameParts {
  readonly given?: string;
  readonly family?: string;
  readonly patronymic?: string;
}
