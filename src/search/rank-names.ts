import type { EntityId } from '../../schema/ids.ts';
import { NAME_ROLES } from '../../schema/words.ts';
import { addFallbackLanguages, rankLanguage } from '../base/lang.ts';
import { compareNames } from '../text/name/compare-names.ts';
import type { CandidateName, FoundName } from '../text/name/name.ts';
import type { Reading } from '../text/name/reading.ts';
import type { MatchReason } from '../text/name/reason.ts';
import { matchWholeWords } from './whole-words.ts';

/** An entity with its best-matching name. */
export interface Match {
  readonly entityId: EntityId;
  readonly score: number;
  readonly name: FoundName;
  readonly why: readonly MatchReason[];
}

/** Compares matches by score, then prefers the exact writing, fewer reasons, language and role. */
function isBetter(reading: Reading, match: Match, known: Match | undefined): boolean {
  if (!known || match.score !== known.score) return !known || match.score > known.score;
  const place = ({ name, why }: Match) =>
    [
      name.text === reading.written ? 0 : 1,
      why.length,
      rankLanguage(addFallbackLanguages([]), name.lang),
      NAME_ROLES.indexOf(name.role),
      name.lang,
      name.text,
    ] as const;
  const [mine, its] = [place(match), place(known)];
  const position = mine.findIndex((value, index) => value !== its[index]);
  return position >= 0 && (mine[position] ?? 0) < (its[position] ?? 0);
}

/** Each entity once, with its best match, best first. */
export function keepBestMatches<M extends Match>(reading: Reading, matches: readonly M[]): M[] {
  const best = new Map<EntityId, M>();
  for (const match of matches) if (isBetter(reading, match, best.get(match.entityId))) best.set(match.entityId, match);
  return [...best.values()].sort((a, b) => b.score - a.score || a.entityId - b.entityId);
}

/** Below this score, a name has little of the text. It is kept only if no name scores more, or if all that was typed is in it. */
const LOW_SCORE = 0.3;
const dropLow = (matches: readonly Match[], typing: boolean): readonly Match[] => {
  const good = matches.filter(({ score, why }) => score >= LOW_SCORE || (typing && !why.includes('PARTIAL')));
  return good.length > 0 ? good : matches;
};

const BELOW = 0.0001;

/** No typing error goes before a name that has all words of the text, spelled right. */
function putTyposLast(matches: readonly Match[]): readonly Match[] {
  const isTypo = ({ why }: Match): boolean => why.includes('TYPO');
  const right = matches.filter((match) => !isTypo(match) && !match.why.includes('PARTIAL') && !match.why.includes('PART'));
  const least = Math.min(...right.map(({ score }) => score));
  const place = (score: number): number => Math.round(Math.max(0, Math.min(score, least - BELOW)) * 10_000) / 10_000;
  return matches
    .map((match) => (isTypo(match) ? { ...match, score: place(match.score) } : match))
    .sort((a, b) => b.score - a.score || a.entityId - b.entityId);
}

/** The entities whose names match a reading, each once, best first. With `typing`, the text may be incomplete. */
export function rankNames(reading: Reading, names: readonly CandidateName[], typing: boolean): readonly Match[] {
  const matches = names.flatMap((name) => {
    const terms = { typing, person: name.parts !== null, surname: name.kind === 'PERSON', text: name.text };
    const compared = compareNames(reading, name.norm, terms) ?? (typing ? matchWholeWords(reading, name.norm) : null);
    return compared ? [{ entityId: name.entityId, name, ...compared }] : [];
  });
  const best = keepBestMatches(reading, matches);
  return putTyposLast(dropLow(best, typing));
}
