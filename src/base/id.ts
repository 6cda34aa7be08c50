import type { AccountId, ArticleId, EntityId, EvidenceId, ProposalId, RevisionId, RunId, StatementId } from '../../schema/ids.ts';

/** A parsed public id: a letter for the type, then a number. Sentences are numbered within their article. */
export type NodeKey =
  | { readonly type: 'entity'; readonly id: EntityId }
  | { readonly type: 'statement'; readonly id: StatementId }
  | { readonly type: 'article'; readonly id: ArticleId }
  | { readonly type: 'evidence'; readonly id: EvidenceId }
  | { readonly type: 'revision'; readonly id: RevisionId }
  | { readonly type: 'account'; readonly id: AccountId }
  | { readonly type: 'run'; readonly id: RunId }
  | { readonly type: 'proposal'; readonly id: ProposalId }
  | { readonly type: 'sentence'; readonly article: ArticleId; readonly number: number };

export const formatEntityId = (id: EntityId): string => `E${id}`;
export const formatStatementId = (id: StatementId): string => `S${id}`;
export const formatArticleId = (id: ArticleId): string => `A${id}`;
export const formatEvidenceId = (id: EvidenceId): string => `V${id}`;
export const formatAccountId = (id: AccountId): string => `U${id}`;
export const formatRunId = (id: RunId): string => `N${id}`;
export const formatProposalId = (id: ProposalId): string => `P${id}`;
export const formatSentenceId = (article: ArticleId, number: number): string => `A${article}.${number}`;

export const ID_ALLOWED =
  'an id is E12 (entity), S77 (statement), A1 (article), A1.4 (sentence), V12 (evidence), R17 (revision), U3 (account), N5 (run) or P9 (proposal)';
const SHAPE = /^([ESAVRUNP])([1-9]\d{0,14})(?:\.([1-9]\d{0,8}))?$/; // short enough to be exact in JavaScript and to fit the column

/** Parses a public id; null if the text is not one. */
export function parseId(text: string): NodeKey | null {
  const [, letter, digits, sentence] = SHAPE.exec(text) ?? [];
  const id = Number(digits);
  if (sentence !== undefined) return letter === 'A' ? { type: 'sentence', article: id as ArticleId, number: Number(sentence) } : null;
  // The brands are added here, where a number becomes an id.
  if (letter === 'E') return { type: 'entity', id: id as EntityId };
  if (letter === 'S') return { type: 'statement', id: id as StatementId };
  if (letter === 'V') return { type: 'evidence', id: id as EvidenceId };
  if (letter === 'R') return { type: 'revision', id: id as RevisionId };
  if (letter === 'U') return { type: 'account', id: id as AccountId };
  if (letter === 'N') return { type: 'run', id: id as RunId };
  if (letter === 'P') return { type: 'proposal', id: id as ProposalId };
  return letter === 'A' ? { type: 'article', id: id as ArticleId } : null;
}
