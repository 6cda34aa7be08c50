import { KIND_NAMES, type Kind, PREDICATE_NAMES, PREDICATES } from '../../schema/ontology.ts';
import { randomFrom } from '../made-up/generate.ts';
import { createDraw } from './draw.ts';
import type { Graph } from './graph.ts';
import { drawLabel } from './label.ts';
import { createNumberSet } from './number-set.ts';

/** Percentage of entities of each kind. */
const SHARES = {
  PERSON: 30,
  ORGANIZATION: 15,
  FUND: 2,
  PLACE: 10,
  EVENT: 33,
  OFFICE: 4,
  GROUP: 3,
  DOCUMENT: 3,
  THING: 0,
} as const satisfies Record<Kind, number>;
export const STATEMENTS_PER_ENTITY = 10;
/** Exponent of the power law of degrees, minus one. */
const EXPONENT = 1.3;
/** The largest hub is linked to one in this number of entities. */
const MAX_HUB_DEGREE = 100;

/** A predicate and a kind of object that a subject may have. */
interface AllowedLink {
  readonly predicate: number;
  readonly object: number;
}

/** Lists the links that the ontology allows for a kind, frequent kinds more often. */
const listAllowedLinks = (kind: Kind): AllowedLink[] =>
  PREDICATE_NAMES.flatMap((name, predicate) => {
    const { subjects, values }: { subjects: readonly string[]; values: readonly string[] } = PREDICATES[name];
    if (!subjects.includes(kind)) return [];
    return KIND_NAMES.flatMap((value, object) =>
      values.includes(value) ? Array.from({ length: SHARES[value] }, () => ({ predicate, object })) : [],
    );
  });

/** Draws weights from a power law between the minimum degree and that of the largest hub. */
function drawWeights(entities: number, random: () => number): Float64Array {
  const least = (2 * STATEMENTS_PER_ENTITY * (EXPONENT - 1)) / EXPONENT;
  const cut = 1 - Math.max(1, entities / MAX_HUB_DEGREE / least) ** -EXPONENT;
  return Float64Array.from({ length: entities }, () => (1 - random() * cut) ** (-1 / EXPONENT));
}

function drawKinds(entities: number, random: () => number): Uint8Array {
  const deck = KIND_NAMES.flatMap((kind, at) => Array.from({ length: SHARES[kind] }, () => at));
  return Uint8Array.from({ length: entities }, () => deck[Math.floor(random() * deck.length)]!);
}

/**
 * Generates a graph with ten times as many statements as entities, all different. Few entities have very many links. The
 * same seed gives the same graph.
 */
export function generate(entities: number, seed = 1): Graph {
  const random = randomFrom(seed);
  const kinds = drawKinds(entities, random);
  const weights = drawWeights(entities, random);
  const all = Uint32Array.from({ length: entities }, (_, index) => index);
  const drawSubject = createDraw(all, weights, random);
  const drawObject = KIND_NAMES.map((_, kind) =>
    createDraw(
      all.filter((index) => kinds[index] === kind),
      weights,
      random,
    ),
  );
  const allowedLinks = KIND_NAMES.map(listAllowedLinks);

  const statements = entities * STATEMENTS_PER_ENTITY;
  const [subjects, objects, predicates] = [new Uint32Array(statements), new Uint32Array(statements), new Uint8Array(statements)];
  const seen = createNumberSet(statements);
  for (let made = 0; made < statements; ) {
    const subject = drawSubject();
    const allowed = allowedLinks[kinds[subject]!] as readonly AllowedLink[]; // every entity has a kind, every kind allows links
    const { predicate, object: kind } = allowed[Math.floor(random() * allowed.length)] as AllowedLink; // within them
    const object = drawObject[kind]?.() ?? 0;
    if (object === subject || !seen.add((subject * entities + object) * PREDICATE_NAMES.length + predicate)) continue;
    subjects[made] = subject;
    objects[made] = object;
    predicates[made] = predicate;
    made += 1;
  }
  const labels = Array.from(kinds, (kind) => drawLabel(KIND_NAMES[kind] as Kind, random)); // as they were given
  return { entities, kinds, labels, statements, subjects, objects, predicates };
}
