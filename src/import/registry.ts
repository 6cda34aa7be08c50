import { createHash } from 'node:crypto';
import type { Kind } from '../../schema/ontology.ts';
import { isSingle, normalizeIdentifier } from '../base/identifier.ts';
import { IDENTIFIER_SCHEMES } from '../base/identifier-schemes.ts';
import { toSlug } from '../text/name/slug.ts';
import type { SourceEntity, SourceIdentifier } from './source-row.ts';

/** An entity of a file, as its first row has it. */
export interface Registered {
  readonly id: string;
  readonly kind: Kind;
  readonly type: string | undefined;
  readonly label: string;
  readonly slug: string;
  /** True if the graph had it before. */
  readonly isStored: boolean;
}

/** An entity of the graph that has an identifier. */
export interface Owner {
  readonly slug: string;
  readonly kind: Kind;
}

export const toIdentifierKey = ({ scheme, value }: SourceIdentifier): string => `${scheme}:${value}`;

/** Schemes in which a thing has one id, and no two things the same: those that tell what is the same thing. */
const isDecisive = (scheme: string): boolean => (Object.hasOwn(IDENTIFIER_SCHEMES, scheme) && isSingle(scheme)) || scheme === 'iso-3166';

const SLUG_LENGTH = 80;
const HASH_LENGTH = 8;

/** A slug that the same id of the same data set has always had. */
function makeSlug(dataset: string, id: string, label: string): string {
  const words = toSlug(label, SLUG_LENGTH);
  if (/^Q[1-9]\d*$/.test(id)) return [words, id.toLowerCase()].filter((part) => part !== '').join('-');
  const [, country] = /^country:([a-z]{2})$/.exec(id) ?? [];
  if (country) return `country-${country}`;
  const hash = createHash('sha256').update(`${dataset}\0${id}`).digest('hex').slice(0, HASH_LENGTH);
  return [words, hash].filter((part) => part !== '').join('-');
}

/** The ids of an entity in other systems, in canonical form: those that its source gives, and its id there. */
export function listIdentifiers(dataset: string, { id, identifiers = [] }: Pick<SourceEntity, 'id' | 'identifiers'>): SourceIdentifier[] {
  const own = /^Q[1-9]\d*$/.test(id) ? { scheme: 'wikidata', value: id } : { scheme: dataset, value: id };
  const all = [...(id.startsWith('country:') ? [] : [own]), ...identifiers].flatMap(
    ({ scheme, value }) => normalizeIdentifier(scheme, value) ?? [],
  );
  return [...new Map(all.map((identifier) => [toIdentifierKey(identifier), identifier])).values()];
}

/** What is known of the entities of a file after its first reading: their kinds, which are the same, and the slugs of them in the graph. */
export function createRegistry(dataset: string) {
  const byId = new Map<string, { kind: Kind; type: string | undefined; label: string; same: string; slug?: string; owner?: Owner }>();
  /** Slugs that an earlier part has declared, or the graph had before. */
  const declared = new Set<string>();
  /** The first entity of the file with an identifier. */
  const holders = new Map<string, string>();
  let stored: ReadonlyMap<string, Owner> = new Map();

  const findHolder = (entity: SourceEntity, keys: readonly SourceIdentifier[]): string | undefined =>
    keys
      .filter(({ scheme }) => isDecisive(scheme))
      .map((key) => holders.get(toIdentifierKey(key)))
      .find((id) => id !== undefined && byId.get(id)?.kind === entity.kind);

  return {
    /** Notes an entity at the first reading. The first row decides its kind. */
    add(entity: SourceEntity): void {
      if (byId.has(entity.id)) return;
      const keys = listIdentifiers(dataset, entity);
      const holder = findHolder(entity, keys);
      const label = entity.names[0]?.text ?? '';
      byId.set(entity.id, { kind: entity.kind, type: entity.type, label, same: holder ?? entity.id });
      for (const key of keys) if (!holders.has(toIdentifierKey(key))) holders.set(toIdentifierKey(key), holder ?? entity.id);
    },
    has: (id: string): boolean => byId.has(id),
    get size(): number {
      return byId.size;
    },
    /** Identifiers of the file, as `scheme:value`. */
    keys: (): IterableIterator<string> => holders.keys(),
    /** Takes in which entities of the graph have them. */
    meet(owners: ReadonlyMap<string, Owner>): void {
      stored = owners;
      for (const [key, id] of holders) {
        const [owner, entity] = [owners.get(key), byId.get(id)];
        const scheme = key.slice(0, key.indexOf(':'));
        if (owner && entity && owner.kind === entity.kind && !entity.owner && (isDecisive(scheme) || scheme === dataset)) {
          entity.owner = owner;
          declared.add(owner.slug);
        }
      }
    },
    /** The entity of an id; undefined if the file has none. */
    find(id: string): Registered | undefined {
      const first = byId.get(id);
      const entity = first && byId.get(first.same);
      if (!first || !entity) return undefined;
      const { kind, type, label, owner } = entity;
      entity.slug ??= owner?.slug ?? makeSlug(dataset, first.same, label);
      return { id: first.same, kind, type, label, slug: entity.slug, isStored: owner !== undefined };
    },
    isDeclared: (slug: string): boolean => declared.has(slug),
    /** Notes what a part declares, for those after it. */
    declare(slugs: Iterable<string>): void {
      for (const slug of slugs) declared.add(slug);
    },
    /** The entity that an identifier belongs to, in the file or the graph: its slug. */
    findOwner(identifier: SourceIdentifier): string | undefined {
      const key = toIdentifierKey(identifier);
      const holder = holders.get(key);
      return stored.get(key)?.slug ?? (holder === undefined ? undefined : this.find(holder)?.slug);
    },
    /** The entities that the graph does not have, with their labels. */
    *listNew(): Generator<Registered> {
      for (const [id, { same }] of byId) {
        const found = id === same ? this.find(id) : undefined;
        if (found && !found.isStored) yield found;
      }
    },
  };
}

export type Registry = ReturnType<typeof createRegistry>;
