import type { EntityId, StatementId } from '../../../schema/ids.ts';
import type { Kind } from '../../../schema/ontology.ts';
import type { NameParts, NameRole } from '../../../schema/words.ts';
import { NAME_ROLES } from '../../../schema/words.ts';
import { addFallbackLanguages, rankLanguage } from '../../base/lang.ts';
import { type Days, getToday } from '../../base/partial-date.ts';

export interface NameRow {
  readonly entityId: EntityId;
  readonly text: string;
  readonly lang: string;
  readonly role: NameRole;
  readonly statementId: StatementId | null;
  /** For people, if they can be determined. */
  readonly parts: NameParts | null;
  /** Valid time in EDTF; null if unknown. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
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

/** A name that may be shown at a time. */
export interface DatedForm extends NameForm {
  /** Earliest and latest possible day of the valid time; null if open. */
  readonly validEarliest?: string | null;
  readonly validLatest?: string | null;
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

/** True if the entity may have been called so at a time. An unknown bound matches any date. */
export const isNameAt = ({ validEarliest, validLatest }: DatedForm, { earliest, latest }: Days): boolean =>
  !(validEarliest && latest && latest < validEarliest) && !(validLatest && earliest && validLatest < earliest);

/**
 * The name to show at a time (default: today): one that is valid then if there is one, chosen by language, then by role. A name with a valid time goes
 * before one without, and one that is valid since later before others. Of the rest the first counts: names come in the order of
 * `NAME_PREFERENCE`. Undefined if there is none.
 */
export function pickName(names: readonly DatedForm[], requested: readonly string[], days: Days = getToday()): string | undefined {
  if (names.length < 2) return names[0]?.text;
  const languages = addFallbackLanguages(requested);
  const scored = names.map((name) => ({
    name,
    score: [
      isNameAt(name, days) ? 0 : 1,
      rankLanguage(languages, name.lang),
      LABEL_ROLES.indexOf(name.role),
      name.validEarliest || name.validLatest ? 0 : 1,
    ],
  }));
  const [best] = scored.sort((a, b) => {
    const at = a.score.findIndex((part, index) => part !== b.score[index]); // languages that are not asked for are equal
    if (at >= 0) return (a.score[at] ?? 0) - (b.score[at] ?? 0);
    return -compare(a.name.validEarliest ?? '', b.name.validEarliest ?? '');
  });
  return best?.name.text;
}

/** True if the name is PRIMARY today. */
export const isPrimaryNow = (name: DatedForm): boolean => name.role === 'PRIMARY' && isNameAt(name, getToday());

/** Compares by code point, like the database. `<` would compare UTF-16 units. */
const compare = (a: string, b: string): number => (a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b)));
