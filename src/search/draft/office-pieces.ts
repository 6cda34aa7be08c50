import type { Predicate } from '../../../schema/ontology.ts';
import type { Span } from '../../ingest/span.ts';
import { findFullSpan } from '../../text/clause/owner.ts';
import type { Phrase } from '../../text/clause/phrase.ts';
import type { EventSentence } from '../../text/event/event.ts';
import { describePhrase } from './nominal-name.ts';
import { addEvidence, addPiece, reserveSlug, toEntityKey, toMentionKey } from './piece-list.ts';
import { type Referent, type Referents, resolvePhrase, toPhraseKey } from './referent.ts';
import type { RuleId } from './rules.ts';

/** A statement that the words of a phrase make. */
function addRelation(
  { list }: Referents,
  subject: string,
  predicate: Predicate,
  entity: string,
  sentence: EventSentence,
  span: Span,
  rule: RuleId,
): void {
  const key = `statement ${subject} ${predicate} ${entity}`;
  if (subject === entity || addEvidence(list, key, sentence.number, span)) return;
  addPiece(
    list,
    key,
    { kind: 'STATEMENT', subject, statement: { predicate, entity, evidence: [{ sentence: sentence.number }] } },
    { rule, sentences: [sentence.number], spans: [span] },
  );
}

const toOfficeRelation = ({ kind }: Referent): Predicate | null =>
  kind === 'OFFICE'
    ? 'DEPUTY_TO'
    : kind === 'ORGANIZATION' || kind === 'FUND' || kind === 'PLACE' || kind === 'PERSON'
      ? 'OFFICE_OF'
      : null;

/** The office as an entity, with the body that it belongs to. Unlike other phrases it never stands for its holder. */
export function recordOffice(referents: Referents, office: Phrase, sentence: EventSentence): string {
  const { list, text, lang, nominals } = referents;
  const key = toPhraseKey(referents, office, sentence);
  const span: Span = [findFullSpan(office).start, findFullSpan(office).end];
  const known = nominals.get(key);
  const name = describePhrase(text, office, lang);
  const slug = known ?? reserveSlug(list, name);
  nominals.set(key, slug);
  const ground = { rule: 'office', sentences: [sentence.number], spans: [span] } as const;
  addPiece(
    list,
    toEntityKey(slug),
    { kind: 'ENTITY', slug, entity: { kind: 'OFFICE', type: office.type, names: [{ text: name, lang }] } },
    ground,
  );
  addPiece(
    list,
    `${toMentionKey(span)} ${slug}`,
    { kind: 'MENTION', sentence: sentence.number, mention: { span, kind: office.type === 'TITLE' ? 'TITLE' : 'POSITION', entity: slug } },
    ground,
  );
  const owner =
    office.owner &&
    (office.owner.kind === 'OFFICE'
      ? ({ slug: recordOffice(referents, office.owner, sentence), kind: 'OFFICE', doubt: null } as const)
      : resolvePhrase(referents, office.owner, sentence));
  const predicate = owner && toOfficeRelation(owner);
  if (owner && predicate) addRelation(referents, slug, predicate, owner.slug, sentence, span, 'office');
  return slug;
}

/** People beside their offices. Later the office alone may mean them. */
export function proposeHolders(referents: Referents, sentence: EventSentence): void {
  for (const { office, person } of sentence.holders) {
    const who = resolvePhrase(referents, person, sentence);
    const slug = recordOffice(referents, office, sentence);
    if (!who) continue;
    addRelation(referents, slug, 'HOLDER', who.slug, sentence, [person.start, person.end], 'office');
    referents.holders.set(toPhraseKey(referents, office, sentence), who.slug);
    const alone = `alone ${office.lemma}`;
    // An office that two people hold means neither of them alone.
    const other = referents.holders.get(alone);
    if (other === undefined) referents.holders.set(alone, who.slug);
    else if (other !== who.slug) referents.holders.delete(alone);
  }
}

const LIVES = /^(?:тұрғын|житель|население|горожанин|сельчанин|resident|villager)$/u;
const MEMBERS = /^(?:мүше|член|member|участник|депутат)$/u;
const WORKS = /^(?:қызметкер|сотрудник|работник|рабочий|жұмысшы|employee|worker|staff|врач|дәрігер|учитель|мұғалім|teacher|doctor)$/u;

/** What a phrase says of its owner: residents live in a place, members belong to a party. */
function findGroupRelation({ kind, lemma, type }: Phrase, owner: Referent): Predicate | null {
  const isBody = owner.kind === 'ORGANIZATION' || owner.kind === 'FUND';
  if (kind === 'GROUP' && owner.kind === 'PLACE') return LIVES.test(lemma) ? 'LIVES_IN' : null;
  if (kind === 'GROUP' && isBody)
    return WORKS.test(lemma) ? 'WORKS_AT' : MEMBERS.test(lemma) && owner.kind === 'ORGANIZATION' ? 'MEMBER_OF' : 'AFFILIATED_WITH';
  if (kind === 'DOCUMENT' && type === 'PROGRAMME' && (isBody || owner.kind === 'PERSON')) return 'PROGRAMME_OF';
  if ((kind === 'ORGANIZATION' || kind === 'PLACE' || kind === 'FUND') && owner.kind === 'PLACE') return 'LOCATED_IN';
  return null;
}

/** Groups, documents and places that belong to something. */
export function proposeOwned(referents: Referents, sentence: EventSentence): void {
  for (const phrase of sentence.phrases) {
    if (!phrase.owner || phrase.kind === 'OFFICE') continue;
    const owner = resolvePhrase(referents, phrase.owner, sentence);
    const owned = resolvePhrase(referents, phrase, sentence);
    const predicate = owner && owned ? findGroupRelation(phrase, owner) : null;
    if (owner && owned && predicate)
      addRelation(
        referents,
        owned.slug,
        predicate,
        owner.slug,
        sentence,
        [findFullSpan(phrase).start, findFullSpan(phrase).end],
        predicate === 'LOCATED_IN' ? 'place' : 'group',
      );
  }
}

/** Places that stand side by side lie in one another: `Қостанай облысының Ақсуат ауылы`, `Aksu village, Kostanay region`. */
export function proposePlaces(referents: Referents, sentence: EventSentence): void {
  const { phrases, words } = sentence;
  for (const [index, phrase] of phrases.entries()) {
    const next = phrases[index + 1];
    const within = phrase.owner?.kind === 'PLACE' && phrase.owner.name ? phrase.owner : null;
    if (phrase.kind !== 'PLACE' || !phrase.name || within || next?.kind !== 'PLACE' || !next.name) continue;
    const between = words
      .slice(phrase.to, next.from)
      .map(({ text }) => text)
      .join(' ');
    const isFirst = referents.lang !== 'kk';
    if (between !== '' && !(referents.lang === 'en' && between === ',')) continue;
    const [outer, inner] = isFirst ? [next, phrase] : [phrase, next];
    const [one, other] = [resolvePhrase(referents, inner, sentence), resolvePhrase(referents, outer, sentence)];
    if (one && other)
      addRelation(
        referents,
        one.slug,
        'LOCATED_IN',
        other.slug,
        sentence,
        [Math.min(phrase.start, next.start), Math.max(phrase.end, next.end)],
        'place',
      );
  }
}
