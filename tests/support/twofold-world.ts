import fc from 'fast-check';

/*
 * An invented world that articles tell of under several names: a thing may have a slug in one article and another one in the next, as if nobody knew
 * that they are one. The same articles can be written with one slug for each thing.
 */

interface Thing {
  readonly kind: string;
  readonly type?: string;
  readonly slugs: readonly string[];
}
const THINGS = {
  asan: { kind: 'PERSON', slugs: ['asan', 'asan-b', 'asan-c'] },
  erlan: { kind: 'PERSON', slugs: ['erlan', 'erlan-b'] },
  dana: { kind: 'PERSON', slugs: ['dana'] },
  firm: { kind: 'ORGANIZATION', type: 'COMPANY', slugs: ['firm', 'firm-b'] },
  paper: { kind: 'ORGANIZATION', type: 'MEDIA', slugs: ['paper', 'paper-b'] },
  bank: { kind: 'ORGANIZATION', type: 'COMPANY', slugs: ['bank'] },
  chair: { kind: 'OFFICE', type: 'CHAIR', slugs: ['chair', 'chair-b'] },
  meeting: { kind: 'EVENT', type: 'MEETING', slugs: ['meeting', 'meeting-b'] },
} as const satisfies Record<string, Thing>;
type ThingName = keyof typeof THINGS;
const NAMES = Object.keys(THINGS) as ThingName[];
const PEOPLE = ['asan', 'erlan', 'dana'] as const satisfies readonly ThingName[];
const FIRMS = ['firm', 'paper', 'bank'] as const satisfies readonly ThingName[];

/** What a judgement makes one: a slug with the first of its thing. */
export const PAIRS: readonly (readonly [string, string])[] = NAMES.flatMap((name) => {
  const [first, ...others] = THINGS[name].slugs as readonly [string, ...string[]];
  return others.map((other) => [first, other] as const);
});

const person = fc.constantFrom(...PEOPLE);
const firm = fc.constantFrom(...FIRMS);
const year = fc.constantFrom('2020', '2021', '2022', undefined);
/** A fact: the thing that it is of, and its statement, in which `is` names things. */
const FACT = fc.oneof(
  fc.record({ of: person, predicate: fc.constant('DIRECTOR_OF'), is: firm, validFrom: year, validTo: fc.constantFrom('2023', undefined) }),
  fc.record({ of: person, predicate: fc.constant('RELATIVE_OF'), is: person }),
  fc.record({ of: fc.constant('chair' as const), predicate: fc.constant('HOLDER'), is: person, validFrom: year }),
  fc.record({ of: fc.constant('meeting' as const), predicate: fc.constant('PARTICIPANT'), is: fc.oneof(person, firm) }),
  fc.record({ of: person, predicate: fc.constant('OWNER_OF'), is: firm, because: fc.constantFrom('meeting' as const, undefined) }),
  fc.record({ of: fc.constant('meeting' as const), predicate: fc.constant('AMOUNT'), amount: fc.constantFrom('10', '20') }),
);
const SAID = fc.record({
  fact: FACT,
  stance: fc.constantFrom('ASSERTS', 'ASSERTS', 'DENIES', 'SUPPOSES', 'WITHDRAWS'),
  speaker: fc.option(fc.oneof(person, firm), { nil: undefined }),
  sentence: fc.constantFrom(1, 2, 3),
  rank: fc.constantFrom('PREFERRED', 'DEPRECATED', undefined, undefined, undefined),
  corrects: fc.option(fc.record({ subject: person, entity: firm }), { nil: undefined, freq: 3 }),
});
const ARTICLE = fc.record({
  published: fc.constantFrom('2031-01', '2031-02-03', '2032', undefined),
  publisher: fc.constantFrom('paper' as const, 'bank' as const, undefined),
  status: fc.constantFrom('PLANNED', 'OCCURRED', 'CANCELLED', undefined),
  variants: fc.array(fc.nat(2), { minLength: NAMES.length, maxLength: NAMES.length }),
  said: fc.array(SAID, { minLength: 2, maxLength: 8 }),
});
export type TwofoldArticle = typeof ARTICLE extends fc.Arbitrary<infer A> ? A : never;

/** Articles, and when each pair is judged: before the article of that number, or after the last. */
export const TWOFOLD_WORLD = fc.record({
  articles: fc.array(ARTICLE, { minLength: 4, maxLength: 5 }),
  judged: fc.array(fc.record({ before: fc.integer({ min: 3, max: 6 }), isTurned: fc.boolean() }), {
    minLength: PAIRS.length,
    maxLength: PAIRS.length,
  }),
  undone: fc.shuffledSubarray([...PAIRS.keys()], { minLength: PAIRS.length }),
});
export type TwofoldWorld = typeof TWOFOLD_WORLD extends fc.Arbitrary<infer W> ? W : never;

/** The variables of `recordArticle`. The first three articles introduce the slugs one after the other. @param isOne writes one slug for each thing */
export function writeTwofold({ published, publisher, status, variants, said }: TwofoldArticle, number: number, isOne: boolean) {
  const at = (name: ThingName): number =>
    Math.min(number < 3 ? number : (variants[NAMES.indexOf(name)] ?? 0), THINGS[name].slugs.length - 1);
  const slugOf = (name: ThingName): string => THINGS[name].slugs[isOne ? 0 : at(name)] as string; // within the list
  const entities = new Map<ThingName, { statements: object[] } & Record<string, unknown>>(
    NAMES.map((name) => {
      const { kind, type }: Thing = THINGS[name];
      const text = `${name} ${['one', 'two', 'three'][at(name)]}`;
      const own = { slug: slugOf(name), kind, ...(type && { type }), names: [{ text, lang: 'en', role: 'PRIMARY' }], statements: [] };
      return [name, { ...own, ...(kind === 'EVENT' && status && { status }) }];
    }),
  );
  entities.get('meeting')?.statements.push({ predicate: 'PARTICIPANT', entity: slugOf('dana'), evidence: [{ sentence: 4 }] });
  const written = new Set<string>();
  for (const { fact, stance, speaker, sentence, rank, corrects } of said) {
    const { of, predicate, is, amount, validFrom, validTo, because } = {
      is: undefined,
      amount: undefined,
      validFrom: undefined,
      validTo: undefined,
      because: undefined,
      ...fact,
    };
    const key = JSON.stringify([of, predicate, is, amount, validFrom, validTo, because]);
    if (of === is || written.has(key) || (of === 'meeting' && is === 'dana')) continue;
    written.add(key);
    const takenBack =
      stance === 'ASSERTS' && corrects
        ? { corrects: { subject: slugOf(corrects.subject), predicate: 'DIRECTOR_OF', entity: slugOf(corrects.entity) } }
        : {};
    entities.get(of)?.statements.push({
      predicate,
      ...(is && { entity: slugOf(is) }),
      ...(amount && { quantity: { amount, unit: 'KZT' } }),
      ...(validFrom && { validFrom }),
      ...(validTo && { validTo }),
      ...(rank && { rank }),
      ...(because && { qualifiers: [{ predicate: 'REASON', entity: slugOf(because) }] }),
      evidence: [{ sentence, stance, ...(speaker && { voice: 'REPORTED', speaker: slugOf(speaker) }), ...takenBack }],
    });
  }
  const input = {
    slug: `note-${number}`,
    lang: 'en',
    title: `Note ${number}`,
    ...(published && { published }),
    ...(publisher && number > 0 && { publisher: slugOf(publisher) }),
    text: `An invented asan came. Somebody spoke of the firm. Others did not, says note ${number}. They all met.`,
  };
  const mentions = [{ surface: 'asan', kind: 'NAME', entity: slugOf('asan') }];
  return { input, facts: { entities: [...entities.values()], sentences: [{ number: 1, mentions }] } };
}
