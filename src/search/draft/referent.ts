import { type Kind, TYPES } from '../../../schema/ontology.ts';
import type { MentionKind } from '../../../schema/words.ts';
import type { Span } from '../../ingest/span.ts';
import { findFullSpan } from '../../text/clause/owner.ts';
import type { Phrase } from '../../text/clause/phrase.ts';
import type { EventSentence } from '../../text/event/event.ts';
import type { RecognizedLanguage } from '../../text/recognize/stem.ts';
import { describePhrase } from './nominal-name.ts';
import type { PieceDoubt } from './piece.ts';
import { addPiece, type PieceList, reserveSlug, toEntityKey, toMentionKey } from './piece-list.ts';
import type { RuleId } from './rules.ts';
import type { TextName } from './text-names.ts';

/** What a text has said so far of whom. */
export interface Referents {
  readonly list: PieceList;
  readonly text: string;
  readonly lang: RecognizedLanguage;
  readonly names: readonly TextName[];
  /** Who holds an office, by its key. */
  readonly holders: Map<string, string>;
  /** Entities without names by their key. */
  readonly nominals: Map<string, string>;
  /** Named bodies by the nouns that say what they are, the latest last. */
  readonly bodies: Map<string, string>;
  /** Who was last a subject: one, and several. */
  readonly last: { one: string | null; several: string | null };
  /** Who speaks in a sentence of direct speech. */
  readonly speakers: ReadonlyMap<number, string>;
}

/** An entity that a phrase stands for. */
export interface Referent {
  readonly slug: string;
  readonly kind: Kind;
  readonly doubt: PieceDoubt | null;
}

const toSpan = ({ start, end }: { readonly start: number; readonly end: number }): Span => [start, end];

function findName({ names }: Referents, { start, end }: Phrase): Referent | null {
  const name = names.find((one) => one.start >= start && one.end <= end) ?? names.find((one) => one.start <= start && end <= one.end);
  return name ? { slug: name.slug, kind: name.kind, doubt: name.isShort ? 'COREFERENCE' : null } : null;
}

/** The entity that a pronoun means, if somebody was named before. */
function findAntecedent({ last, speakers }: Referents, { type }: Phrase, sentence: number): Referent | null {
  const slug = type === 'SPEAKER' ? speakers.get(sentence) : type === 'ONE' ? last.one : last.several;
  return slug ? { slug, kind: type === 'SEVERAL' ? 'GROUP' : 'PERSON', doubt: 'COREFERENCE' } : null;
}

/** What tells a phrase without a name from others: its noun, its owner, and its number. */
export function toPhraseKey(referents: Referents, phrase: Phrase, sentence: EventSentence): string {
  const owner = phrase.owner ? (resolvePhrase(referents, phrase.owner, sentence)?.slug ?? '') : '';
  const number = phrase.amount ? `${phrase.amount.quantity.amount} ${phrase.start}` : '';
  const describing =
    phrase.kind === 'OFFICE' ? /^(?:бірінші|первый|первого|first)\s/iu.exec(referents.text.slice(phrase.start, phrase.end))?.[0] : '';
  return [phrase.kind, describing ?? '', phrase.lemma, owner, number].join(' ').toLowerCase();
}

const MENTION_KINDS: Partial<Record<Kind, MentionKind>> = { OFFICE: 'POSITION', GROUP: 'GROUP' };
const RULES_OF: Partial<Record<Kind, RuleId>> = { OFFICE: 'office', GROUP: 'group', DOCUMENT: 'document' };

/** A new entity for a phrase without a name. */
function declareNominal(referents: Referents, phrase: Phrase, key: string, sentence: EventSentence): Referent | null {
  const { list, text, lang, nominals } = referents;
  if (phrase.kind === 'PRONOUN') return null;
  const { kind, type } = phrase;
  const name = describePhrase(text, phrase, lang);
  const slug = reserveSlug(list, name);
  nominals.set(key, slug);
  const types = kind in TYPES;
  const entity = {
    kind,
    ...(types && { type }),
    ...(kind !== 'OFFICE' && phrase.isPlural && phrase.kind !== 'GROUP' && { collective: true as const }),
    names: [{ text: name, lang }],
  };
  addPiece(
    list,
    toEntityKey(slug),
    { kind: 'ENTITY', slug, entity },
    { rule: RULES_OF[kind] ?? 'short-name', sentences: [sentence.number], spans: [toSpan(findFullSpan(phrase))] },
  );
  return { slug, kind, doubt: null };
}

/** A body that is named elsewhere, meant by its noun alone: "the party". */
function findBody({ bodies }: Referents, { kind, lemma, isPlural, owner }: Phrase): Referent | null {
  const slug = isPlural || owner || (kind !== 'ORGANIZATION' && kind !== 'FUND') ? undefined : bodies.get(lemma);
  return slug === undefined ? null : { slug, kind: kind === 'FUND' ? 'FUND' : 'ORGANIZATION', doubt: 'COREFERENCE' };
}

function findUnnamed(referents: Referents, phrase: Phrase, sentence: EventSentence): Referent | null {
  const body = findBody(referents, phrase);
  if (body) return body;
  const key = toPhraseKey(referents, phrase, sentence);
  const holder =
    phrase.kind === 'OFFICE'
      ? (referents.holders.get(key) ?? (phrase.owner ? undefined : referents.holders.get(`alone ${phrase.lemma}`)))
      : undefined;
  if (holder !== undefined) return { slug: holder, kind: 'PERSON', doubt: 'COREFERENCE' };
  const known = referents.nominals.get(key);
  if (known !== undefined && phrase.kind !== 'PRONOUN') return { slug: known, kind: phrase.kind, doubt: null };
  return declareNominal(referents, phrase, key, sentence);
}

/** The entity that a phrase stands for, with its mention; null if nobody can tell. */
export function resolvePhrase(referents: Referents, phrase: Phrase, sentence: EventSentence): Referent | null {
  const named = phrase.name ? findName(referents, phrase) : null;
  const found =
    named ??
    (phrase.kind === 'PRONOUN'
      ? findAntecedent(referents, phrase, sentence.number)
      : phrase.name
        ? null
        : findUnnamed(referents, phrase, sentence));
  if (found && !named) addMention(referents, phrase, found, sentence);
  return found;
}

function addMention({ list }: Referents, phrase: Phrase, { slug, kind, doubt }: Referent, sentence: EventSentence): void {
  const span = toSpan(phrase.kind === 'PRONOUN' ? phrase : findFullSpan(phrase));
  const isTitle = phrase.kind === 'OFFICE' && kind === 'PERSON';
  const mentionKind: MentionKind = phrase.kind === 'PRONOUN' ? 'PRONOUN' : isTitle ? 'TITLE' : (MENTION_KINDS[kind] ?? 'NOMINAL');
  const rule: RuleId = phrase.kind === 'PRONOUN' ? 'pronoun' : doubt === 'COREFERENCE' ? 'short-name' : (RULES_OF[kind] ?? 'short-name');
  addPiece(
    list,
    `${toMentionKey(span)} ${slug}`,
    { kind: 'MENTION', sentence: sentence.number, mention: { span, kind: mentionKind, entity: slug } },
    { rule, sentences: [sentence.number], spans: [span], doubt },
  );
}
