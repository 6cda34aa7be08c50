import { type Predicate, TYPES, UNITS } from '../../../schema/ontology.ts';
import type { Span } from '../../ingest/span.ts';
import type { FoundAmount } from '../../text/amount/quantity.ts';
import type { EventSentence, FoundEvent } from '../../text/event/event.ts';
import { findEventRule } from './event-rule.ts';
import type { PieceDoubt, PieceQuantity, PieceStatement, PieceValue } from './piece.ts';
import { addEvidence, addPiece, type PieceGround, reserveSlug, toEntityKey, toMentionKey } from './piece-list.ts';
import { type Referents, resolvePhrase } from './referent.ts';

/** An event that was proposed, with those who take part in it. */
interface ProposedEvent {
  readonly slug: string;
  readonly type: string;
  readonly sentence: number;
}

/** The events of a text so far. */
export interface EventMemory {
  /** By type and participants, so that what is told twice is one event. */
  readonly byKey: Map<string, string>;
  /** The last accident or disaster, to which the dead and injured belong. */
  disaster: ProposedEvent | null;
}

interface EventRole {
  readonly predicate: Predicate;
  readonly slug: string;
  readonly span: Span;
  readonly doubt: PieceDoubt | null;
}

const DISASTERS = new Set(['ACCIDENT', 'FIRE', 'EXPLOSION', 'COLLAPSE', 'FLOOD', 'EARTHQUAKE', 'STORM', 'ATTACK', 'BATTLE']);
const MAX_DISTANCE = 3;

export function toPieceQuantity({ quantity: { amount, to, comparator, unit } }: FoundAmount): PieceQuantity {
  const relation = comparator === 'EXACTLY' ? {} : { comparator };
  return to === null ? { amount, ...relation, unit } : { from: amount, to, unit };
}

/** The participants of an event whose entities are known or proposed. */
function listRoles(referents: Referents, { roles, places, speaker, start, end }: FoundEvent, sentence: EventSentence): EventRole[] {
  const speaking = speaker === null ? undefined : referents.speakers.get(sentence.number);
  const first: EventRole[] =
    speaker !== null && speaking !== undefined ? [{ predicate: speaker, slug: speaking, span: [start, end], doubt: 'COREFERENCE' }] : [];
  const all = [...roles, ...places.map((phrase) => ({ predicate: 'PLACE' as const, phrase, isInherited: false }))];
  const named = all.flatMap(({ predicate, phrase, isInherited }): EventRole[] => {
    const found = resolvePhrase(referents, phrase, sentence);
    if (!found) return [];
    return [
      {
        predicate,
        slug: found.slug,
        span: [phrase.start, phrase.end] as const,
        doubt: found.doubt ?? (isInherited ? 'PARTICIPANT' : null),
      },
    ];
  });
  return [...first, ...named];
}

/** A name for an event: its type and those who take part. */
function describeEvent({ list, lang }: Referents, type: string, roles: readonly EventRole[]): string {
  const label = (TYPES.EVENT as Readonly<Record<string, { readonly [lang: string]: string }>>)[type]?.[lang] ?? type; // widened from the literal type
  const names = roles.slice(0, 2).flatMap(({ slug }) => {
    const piece = list.pieces.get(toEntityKey(slug));
    return piece?.kind === 'ENTITY' ? (piece.entity.names[0]?.text ?? []) : [slug];
  });
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}${names.length > 0 ? `: ${names.join(', ')}` : ''}`;
}

/** The event, new or told before. */
function declareEvent(
  referents: Referents,
  memory: EventMemory,
  event: FoundEvent,
  roles: readonly EventRole[],
  ground: PieceGround,
): string {
  const { list, lang } = referents;
  const key = `${event.type} ${roles
    .map(({ predicate, slug }) => `${predicate} ${slug}`)
    .sort()
    .join(' ')} ${event.stance ?? ''}`;
  const known = roles.length > 0 ? memory.byKey.get(key) : undefined;
  if (known !== undefined) return known;
  const slug = reserveSlug(list, `${event.type.toLowerCase().replaceAll('_', '-')} ${roles[0]?.slug ?? ''}`);
  memory.byKey.set(key, slug);
  const status = event.status === 'OCCURRED' ? {} : { status: event.status };
  const entity = {
    kind: 'EVENT' as const,
    type: event.type,
    ...status,
    names: [{ text: describeEvent(referents, event.type, roles), lang }],
  };
  addPiece(list, toEntityKey(slug), { kind: 'EVENT', slug, entity }, ground);
  return slug;
}

/** The disaster to which the dead and injured of a clause belong, if the text has just told of one. */
function findDisaster({ disaster }: EventMemory, { type, roles }: FoundEvent, sentence: number): string | null {
  const isHarm = type === 'DEATH' || type === 'INJURY';
  const isNamed = roles.some(({ phrase }) => phrase.name !== null);
  return isHarm && !isNamed && disaster && sentence - disaster.sentence <= MAX_DISTANCE ? disaster.slug : null;
}

interface EventContext {
  readonly referents: Referents;
  readonly sentence: EventSentence;
  readonly event: FoundEvent;
  readonly slug: string;
}

function addStatement(
  { referents: { list }, sentence, event, slug }: EventContext,
  predicate: Predicate,
  value: PieceValue,
  ground: PieceGround,
  key?: string,
): void {
  const id = `statement ${slug} ${predicate} ${JSON.stringify(value)}`;
  const [span = [event.start, event.end] as const] = ground.spans;
  if (addEvidence(list, id, sentence.number, span)) return;
  const stance = event.stance ? { stance: event.stance } : {};
  const statement: PieceStatement = {
    ...(key !== undefined && { key }),
    predicate,
    ...value,
    evidence: [{ sentence: sentence.number, ...stance }],
  };
  addPiece(list, id, { kind: 'STATEMENT', subject: slug, statement }, ground);
}

/** A quantity or date of an event, with its mention. */
function addValue(
  context: EventContext,
  predicate: Predicate,
  value: PieceValue,
  { start, end }: { readonly start: number; readonly end: number },
  doubt: PieceDoubt | null,
): void {
  const { referents, sentence, slug } = context;
  const span: Span = [start, end];
  const rule = value.date === undefined ? 'amount' : 'date';
  const key = `${slug}-${predicate.toLowerCase().replaceAll('_', '-')}`.slice(0, 80);
  const id = `statement ${slug} ${predicate} ${JSON.stringify(value)}`;
  const ground = { rule, sentences: [sentence.number], spans: [span], doubt } as const;
  if ([...referents.list.pieces.values()].some((piece) => piece.kind === 'STATEMENT' && piece.statement.key === key)) return;
  addStatement(context, predicate, value, ground, key);
  const kind = value.date === undefined ? 'QUANTITY' : 'TIME';
  addPiece(
    referents.list,
    toMentionKey(span),
    { kind: 'MENTION', sentence: sentence.number, mention: { span, kind, statement: key } },
    ground,
    [id],
  );
}

/** An event with its participants, numbers, dates and places. */
export function proposeEvent(referents: Referents, memory: EventMemory, event: FoundEvent, sentence: EventSentence): void {
  const roles = listRoles(referents, event, sentence);
  const span: Span = [event.start, event.end];
  const rule = findEventRule(event.type);
  const ground: PieceGround = { rule, sentences: [sentence.number], spans: [span] };
  const within = findDisaster(memory, event, sentence.number);
  const slug = within ?? declareEvent(referents, memory, event, roles, ground);
  if (DISASTERS.has(event.type)) memory.disaster = { slug, type: event.type, sentence: sentence.number };
  const context: EventContext = { referents, sentence, event, slug };
  for (const role of within ? roles.filter(({ predicate }) => predicate === 'DEAD' || predicate === 'INJURED') : roles)
    addStatement(
      context,
      role.predicate,
      { entity: role.slug },
      { rule: role.predicate === 'PLACE' ? 'place' : rule, sentences: [sentence.number], spans: [role.span], doubt: role.doubt },
    );
  for (const { predicate, amount } of event.amounts)
    if (amount.quantity.unit in UNITS)
      addValue(context, predicate, { quantity: toPieceQuantity(amount) }, amount, amount.doubt ? 'AMOUNT' : null);
  for (const date of event.dates.slice(0, 1))
    addValue(context, event.status === 'PLANNED' ? 'PLANNED_TIME' : 'TIME', { date: date.edtf }, date, date.doubt ? 'DATE' : null);
  addPiece(
    referents.list,
    `${toMentionKey(span)} ${slug}`,
    { kind: 'MENTION', sentence: sentence.number, mention: { span, kind: 'EVENT', entity: slug } },
    ground,
  );
}
