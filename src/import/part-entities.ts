import type { EntityShape } from '../ingest/shape.ts';
import { computeFingerprint, toCodePoints } from '../ingest/span.ts';
import type { Dataset } from './dataset.ts';
import { listIdentifiers, type Registry, toIdentifierKey } from './registry.ts';
import type { SourceEntity, SourceRow, Unsaid } from './source-row.ts';

/** A mention within the words of a row, in code points from their start. */
interface RowMention {
  readonly from: number;
  readonly to: number;
  readonly surface?: string;
  readonly sha256?: string;
  readonly kind: 'NAME' | 'EVENT' | 'POSITION' | 'GROUP';
  readonly entity: string;
}

/** The entities of a part without their statements, and where its rows name them. */
export interface Draft {
  readonly entities: Record<string, EntityShape>;
  readonly mentions: ReadonlyMap<number, readonly RowMention[]>;
  readonly unsaid: readonly Unsaid[];
}

const MAX_ENTITY_NAME = 500;
const MAX_STORED_WORDS = 40;
const MENTION_KINDS = { EVENT: 'EVENT', OFFICE: 'POSITION', GROUP: 'GROUP' } as const;

/** What a graph.yaml would say of an entity at its first row. */
const startEntity = ({ kind, type, collective, description, latitude, longitude, status }: SourceEntity): EntityShape =>
  ({
    kind,
    ...(type !== undefined && { type }),
    ...(collective !== undefined && { collective }),
    ...(description && { description }),
    ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
    ...(kind === 'EVENT' && { status: status ?? 'OCCURRED' }),
    ...{ names: [], identifiers: [], statements: [] },
  }) as EntityShape; // the union of all kinds

function addNames(entity: EntityShape, { names }: SourceEntity, sentence: number): void {
  const own = entity.names;
  for (const { text, lang, role } of names) {
    if (own.some((name) => name.text === text && name.lang === lang) || text.length > MAX_ENTITY_NAME) continue;
    const isSecond = role === 'PRIMARY' && own.some((name) => name.role === 'PRIMARY' && name.lang === lang);
    own.push({ text, lang, role: isSecond ? 'ALIAS' : role, sentence });
  }
}

function findMention(words: string, slug: string, { kind, names }: SourceEntity): RowMention[] {
  const name = names.find(({ text }) => words.includes(text));
  if (!name) return [];
  const from = toCodePoints(words.slice(0, words.indexOf(name.text))).length;
  const length = toCodePoints(name.text).length;
  const written = length <= MAX_STORED_WORDS ? { surface: name.text } : { sha256: computeFingerprint(name.text) };
  return [{ from, to: from + length, ...written, kind: MENTION_KINDS[kind as keyof typeof MENTION_KINDS] ?? 'NAME', entity: slug }]; // others are not there
}

/** Identifiers of an entity that no other one has. */
function addIdentifiers(
  dataset: Dataset,
  registry: Registry,
  entity: EntityShape,
  slug: string,
  source: SourceEntity,
  line: number,
): Unsaid[] {
  const written = dataset.url ?? dataset.title;
  const refuse = (path: string, value: string, reason: string): Unsaid => ({ line, id: source.id, path, value, reason });
  const known = listIdentifiers(dataset.slug, source);
  const given = source.identifiers ?? [];
  const lost = given.length + 1 - known.length;
  for (const identifier of known) {
    const isThere = entity.identifiers.some((one) => toIdentifierKey(one) === toIdentifierKey(identifier));
    if (!isThere && registry.findOwner(identifier) === slug)
      entity.identifiers.push({ ...identifier, source: written.slice(0, MAX_ENTITY_NAME) });
  }
  return [
    ...known.flatMap((identifier) => {
      const owner = registry.findOwner(identifier);
      return owner === undefined || owner === slug
        ? []
        : [refuse(identifier.scheme, identifier.value, `${owner} has this identifier, and it belongs to one entity`)];
    }),
    ...(lost > 0
      ? given
          .filter(({ scheme, value }) => !known.some((one) => one.scheme === scheme && value.includes(one.value)))
          .flatMap(({ scheme, value }) =>
            known.some((one) => one.scheme === scheme) ? [] : [refuse(scheme, value, `no identifier of ${scheme}`)],
          )
      : []),
  ];
}

/** Drafts the entities that rows declare. */
export function draftEntities(dataset: Dataset, registry: Registry, rows: readonly SourceRow[], first: readonly SourceEntity[]): Draft {
  const entities: Record<string, EntityShape> = {};
  const mentions = new Map<number, RowMention[]>();
  const unsaid: Unsaid[] = [];
  const declare = (source: SourceEntity, row: SourceRow | undefined, sentence: number): void => {
    const found = registry.find(source.id);
    if (!found) return;
    if (found.kind !== source.kind) {
      unsaid.push({
        line: row?.line ?? 0,
        id: source.id,
        path: 'kind',
        value: source.kind,
        reason: `an earlier row says that it is a ${found.kind}`,
      });
      return;
    }
    entities[found.slug] ??= startEntity(source);
    const entity = entities[found.slug] as EntityShape; // set above
    addNames(entity, source, sentence);
    unsaid.push(...addIdentifiers(dataset, registry, entity, found.slug, source, row?.line ?? 0));
    if (source.status && entity.kind === 'EVENT') Object.assign(entity, { status: { is: source.status, evidence: [sentence] } });
    if (row) mentions.set(sentence, [...(mentions.get(sentence) ?? []), ...findMention(row.words, found.slug, source)]);
  };
  for (const source of first) declare(source, undefined, 1);
  for (const [index, row] of rows.entries()) for (const source of row.entities) declare(source, row, index + 1);
  return { entities, mentions: dedupe(mentions), unsaid };
}

const dedupe = (all: ReadonlyMap<number, readonly RowMention[]>): Map<number, RowMention[]> =>
  new Map(
    [...all].map(([sentence, list]) => [
      sentence,
      [...new Map(list.map((one) => [`${one.from} ${one.entity} ${one.kind}`, one])).values()],
    ]),
  );
