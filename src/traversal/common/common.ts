import type { ArticleId, EntityId, StatementId } from '../../../schema/ids.ts';
import type { LocalText } from '../../../schema/ontology.ts';
import { badInput } from '../../base/errors.ts';
import type { EntityRef } from '../../base/ref.ts';
import type { TraversalFilter } from '../../graph/filter/filter.ts';
import { MAX_PAGE_SIZE } from '../../graphql/page/page.ts';

/** The rules in words, most specific first. */
export const DERIVATION_RULES = {
  SAME_EVENT: { en: 'take part in the same event', ru: 'участвуют в одном событии', kk: 'бір оқиғаға қатысады' },
  SAME_OFFICE: {
    en: 'hold the same office or bear the same title',
    ru: 'связаны с одной должностью или титулом',
    kk: 'бір лауазыммен немесе атақпен байланысты',
  },
  COMMON_NEIGHBOR: { en: 'are linked to the same entity', ru: 'связаны с одним и тем же объектом', kk: 'бір нәрсемен байланысты' },
  SAME_ARTICLE: { en: 'are mentioned in the same article', ru: 'упоминаются в одной статье', kk: 'бір мақалада аталады' },
} as const satisfies Record<string, LocalText>;
export type DerivationRule = keyof typeof DERIVATION_RULES;
export const RULE_NAMES = Object.keys(DERIVATION_RULES) as DerivationRule[]; // keys of a literal object are exactly its names

export const MIN_ENTITIES = 2;
export const MAX_ENTITIES = 10;
export const DEFAULT_DERIVED = 20;

export interface BetweenQuery {
  readonly of: readonly EntityRef[];
  readonly filter?: TraversalFilter | null | undefined;
  /** Default: all rules. */
  readonly rule?: readonly DerivationRule[] | null | undefined;
  readonly atLeast: number;
  readonly first: number;
}

/** A link between some of the given entities that no statement says. */
export interface DerivedRow {
  readonly rule: DerivationRule;
  readonly via: { readonly entity: EntityId } | { readonly article: ArticleId };
  /** The linked entities, in the given order. */
  readonly entities: readonly EntityId[];
  /** Statements that the link is derived from, ascending (at most `MAX_LIST_LENGTH`). */
  readonly statements: readonly StatementId[];
  readonly statementCount: number;
}

export interface BetweenRow {
  /** All stated links, ascending. */
  readonly stated: readonly StatementId[];
  /** Events in which several of the entities take part. */
  readonly together: readonly DerivedRow[];
  /** Total number of these events. */
  readonly togetherTotal: number;
  readonly derived: readonly DerivedRow[];
  /** Total number of derived links. */
  readonly total: number;
}

/** @throws BAD_INPUT for the first argument that is out of bounds */
export function checkBetween({ of, atLeast, first }: BetweenQuery): void {
  if (of.length < MIN_ENTITIES || of.length > MAX_ENTITIES)
    throw badInput('of', `a list of ${of.length}`, `${MIN_ENTITIES} to ${MAX_ENTITIES} entities`);
  if (atLeast < MIN_ENTITIES || atLeast > of.length)
    throw badInput('atLeast', atLeast, `of names ${of.length} entities: allowed is ${MIN_ENTITIES} to ${of.length}`);
  if (first < 1 || first > MAX_PAGE_SIZE) throw badInput('first', first, `allowed is 1 to ${MAX_PAGE_SIZE}`);
}

/** @throws BAD_INPUT if two references name the same entity */
export function checkDifferent(of: readonly EntityRef[], ids: readonly EntityId[]): void {
  const at = ids.findIndex((id, index) => ids.indexOf(id) < index);
  if (at >= 0) throw badInput(`of.${at}`, of[at]?.written, 'that entity is named twice: all of them are to differ');
}
