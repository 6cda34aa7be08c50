import type { EntityId, StatementId } from '../../../schema/ids.ts';
import type { Kind } from '../../../schema/ontology.ts';
import type { NameParts, NameRole } from '../../../schema/words.ts';
import { NAME_ROLES } from '../../../schema/words.ts';
import { addFallbackLanguages, rankLanguage } from '../../base/lang.ts';

export interface NameRow {
  readonly entityId: EntityId;
  readonly text: string;
  readonly lang: string;
  readonly role: NameRole;
  readonly statementId: StatementId | null;
  /** For people, if they can be determined. */
  readonly parts: NameParts | null;
}

/** A found name with its normal form for comparison. */
export interface FoundName extends NameRow {
  readonly norm: string;
}

/** A name that may be meant, with the kind of its entity. */
export interface CandidateName extends FoundName {
  readonly kind: Kind;
}

/** The parts of a name that decide which one is shown. */
export interface NameForm {
  readonly text: string;
  readonly lang: string;
  readonly role: NameRole;
}

/** Roles of names that may be shown, best first. */
export const LABEL_ROLES = ['PRIMARY', 'SHORT', 'ALIAS', 'INITIALS', 'TITLE'] as const satisfies readonly NameRole[];

/** The names in the requested languages (default: all), sorted by language, role and text. */
export function sortNames<N extends NameForm>(
  names: readonly N[],
  requested: readonly string[] | undefined,
  roles?: readonly NameRole[] | null,
): N[] {
  const languages = addFallbackLanguages(requested ?? []);
  const ranked = names
    .filter(
      ({ role, lang }) => (!roles || roles.includes(role)) && (!requested || rankLanguage(requested, lang) < Number.POSITIVE_INFINITY),
    )
    .map((name) => ({ name, rank: rankLanguage(languages, name.lang), role: NAME_ROLES.indexOf(name.role) }));
  return ranked
    .sort((a, b) => a.rank - b.rank || a.role - b.role || compare(a.name.lang, b.name.lang) || compare(a.name.text, b.name.text))
    .map(({ name }) => name);
}

/** The name to show, chosen by language, then by role; undefined if there is none. */
export function pickName(names: readonly NameForm[], requested: readonly string[]): string | undefined {
  const languages = addFallbackLanguages(requested);
  const score = ({ lang, role }: NameForm) => [rankLanguage(languages, lang), LABEL_ROLES.indexOf(role)] as const;
  const [best] = names.toSorted((a, b) => {
    const [langA, roleA] = score(a);
    const [langB, roleB] = score(b);
    return (langA === langB ? 0 : langA - langB) || roleA - roleB || compare(a.text, b.text);
  });
  return best?.text;
}

/** Compares by code point, like the database. `<` would compare UTF-16 units. */
const compare = (a: string, b: string): number => (a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b)));
