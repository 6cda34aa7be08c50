import { type ReadGraph, readGraph, type Words } from './graph.ts';

interface GoldMention extends Words {
  readonly entity: string | null;
  readonly kind: string;
  readonly surface: string;
  readonly sentence: string;
}
interface Gold {
  readonly sentences: readonly (Words & { readonly id: string })[];
  readonly entities: readonly { readonly id: string; readonly kk: string }[];
  readonly mentions: readonly GoldMention[];
  readonly quantities: readonly { readonly id: string; readonly sentence: string; readonly value: number; readonly surface: string }[];
  readonly quotations: readonly { readonly id: string; readonly speaker: string; readonly sentences: readonly string[] }[];
  readonly events: readonly {
    readonly id: string;
    readonly kind: string;
    readonly roles: Readonly<Record<string, string>>;
    readonly sentences: readonly string[];
  }[];
}

/** Types that say what an event of the annotation is. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  meeting: ['MEETING'],
  briefing: ['BRIEFING', 'REPORT'],
  report: ['REPORT'],
  payment: ['PAYMENT', 'AID'],
  delivery: ['DELIVERY', 'AID'],
  allocation: ['ALLOCATION'],
  aid: ['AID', 'DELIVERY'],
  instruction: ['INSTRUCTION'],
  mobilisation: ['MOBILIZATION'],
  'state of emergency': ['STATE_OF_EMERGENCY'],
  signing: ['SIGNING'],
  growth: ['GROWTH'],
  formation: ['FORMATION'],
  approval: ['APPROVAL'],
  primaries: ['SELECTION', 'ELECTION'],
  'working trips': ['TRIP'],
};

const isOverlap = (one: Words, other: Words): boolean => one.start < other.end && other.start < one.end;
/** True if the words end with the same noun: the case endings and describing words before it may differ. */
const isSameNoun = (one: Words, other: Words): boolean => isOverlap(one, other) && Math.abs(one.end - other.end) <= 1;

/** The entities of the annotation that proposed ones are: those whose words are theirs. */
function matchEntities(graph: ReadGraph, gold: Gold): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    [...graph.entities.values()].map(({ slug, mentions }) => [
      slug,
      new Set(
        gold.mentions.flatMap((mention) => (mention.entity && mentions.some((own) => isSameNoun(own, mention)) ? [mention.entity] : [])),
      ),
    ]),
  );
}

const percent = (part: number, whole: number): string => `${part} of ${whole} (${Math.round((100 * part) / Math.max(1, whole))} %)`;

/** Shares in percent, and all in words. */
export interface JudgedArticle {
  readonly shares: Readonly<Record<'names' | 'entities' | 'events' | 'quantities' | 'quotations' | 'wrong', number>>;
  readonly report: string;
}

/** How the rules do on the first article. */
export function judgeArticle(text: string, annotation: string): JudgedArticle {
  const gold = JSON.parse(annotation) as Gold; // the form of that file
  const graph = readGraph(text, 'kk', null);
  const matched = matchEntities(graph, gold);
  const named = gold.mentions.filter(({ kind }) => kind === 'name');
  const proposed = [...graph.entities.values()];
  const all = proposed.flatMap(({ mentions }) => mentions);
  const missedNames = named.filter((name) => !all.some((mention) => isSameNoun(mention, name)));
  const found = new Set([...matched.values()].flatMap((ids) => [...ids]));
  const dates = graph.pieces.some((piece) => piece.kind === 'MENTION' && piece.mention.kind === 'TIME') ? 1 : 0;
  const entities = gold.entities.filter(({ id }) => found.has(id) || (id.startsWith('T') && dates > 0));
  const events = gold.events.filter((event) => isEventFound(graph, gold, matched, event));
  const numbers = gold.quantities.filter(({ value, surface, sentence }) => hasQuantity(graph, gold, value, surface, sentence));
  const quotes = gold.quotations.filter(({ sentences, speaker }) =>
    graph.quotations.some(
      ({ first, last, speaker: slug }) =>
        `S${first}` === sentences[0] && `S${last}` === sentences.at(-1) && matched.get(slug)?.has(speaker),
    ),
  );
  const wrong = proposed.filter(({ slug, kind }) =>
    kind === 'EVENT' ? !isRightEvent(graph, gold, slug) : (matched.get(slug)?.size ?? 0) === 0,
  );
  const roles = graph.statements.filter(({ subject }) => graph.entities.get(subject)?.kind === 'EVENT');
  const share = (part: number, whole: number): number => (100 * part) / Math.max(1, whole);
  const shares = {
    names: share(named.length - missedNames.length, named.length),
    entities: share(entities.length, gold.entities.length),
    events: share(events.length, gold.events.length),
    quantities: share(numbers.length, gold.quantities.length),
    quotations: share(quotes.length, gold.quotations.length),
    wrong: share(wrong.length, proposed.length),
  };
  const report = [
    `named mentions: ${percent(named.length - missedNames.length, named.length)}`,
    `entities: ${percent(entities.length, gold.entities.length)}`,
    `events with their type and participants: ${percent(events.length, gold.events.length)}`,
    `quantities: ${percent(numbers.length, gold.quantities.length)}`,
    `quotations: ${percent(quotes.length, gold.quotations.length)}`,
    `wrong entities and events: ${percent(wrong.length, proposed.length)}; ${roles.length} statements of events`,
    ...missedNames.map(({ surface }) => `  missed name ${surface}`),
    ...gold.entities.filter((one) => !entities.includes(one)).map(({ id, kk }) => `  missed entity ${id} ${kk}`),
    ...gold.events
      .filter((one) => !events.includes(one))
      .map(({ id, kind, sentences }) => `  missed event ${id} ${kind} ${sentences.join()}`),
    ...gold.quantities.filter((one) => !numbers.includes(one)).map(({ id, surface }) => `  missed quantity ${id} ${surface}`),
    ...wrong.map(({ slug, names }) => `  wrong ${slug}: ${names.join()}`),
  ].join('\n');
  return { shares, report };
}

const findSentence = (gold: Gold, { start }: Words): string | undefined =>
  gold.sentences.find((sentence) => sentence.start <= start && start < sentence.end)?.id;

/** True if the annotation has an event of the type in a sentence that tells of this one. */
function isRightEvent(graph: ReadGraph, gold: Gold, slug: string): boolean {
  const event = graph.entities.get(slug);
  const sentences = event?.mentions.map((mention) => findSentence(gold, mention)) ?? [];
  return gold.events.some(
    ({ kind, sentences: told }) => TYPES[kind]?.includes(event?.type ?? '') && told.some((id) => sentences.includes(id)),
  );
}

/** True if an event has its type and at least two of its participants, or all if it has fewer. */
function isEventFound(
  graph: ReadGraph,
  gold: Gold,
  matched: ReadonlyMap<string, ReadonlySet<string>>,
  { kind, roles, sentences }: Gold['events'][number],
): boolean {
  const participants = Object.entries(roles).flatMap(([role, id]) => (role.endsWith('?') ? [] : [id]));
  return [...graph.entities.values()].some((event) => {
    if (event.kind !== 'EVENT' || !TYPES[kind]?.includes(event.type ?? '')) return false;
    if (!event.mentions.some((mention) => sentences.includes(findSentence(gold, mention) ?? ''))) return false;
    const values = graph.statements.filter(({ subject }) => subject === event.slug).map(({ value }) => value);
    const right = participants.filter((id) => values.some((slug) => matched.get(slug)?.has(id)));
    return right.length >= Math.min(2, participants.length);
  });
}

/** True if a statement has the value, and a mention of a quantity stands there. */
function hasQuantity(graph: ReadGraph, gold: Gold, value: number, surface: string, sentence: string): boolean {
  const home = gold.sentences.find(({ id }) => id === sentence);
  return graph.pieces.some((piece) => {
    if (piece.kind !== 'STATEMENT' || Number(piece.statement.quantity?.amount) !== value) return false;
    return piece.spans.some(
      ([start, end]) => home && start >= home.start && end <= home.end && graph.text.slice(start, end).includes(surface.slice(0, 5)),
    );
  });
}
