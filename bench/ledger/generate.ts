import { randomFrom, toEnglish } from '../made-up/generate.ts';
import { FUNDS, HEADS, MEN, TAILS, WOMEN } from '../made-up/words.ts';

/*
 * Made-up articles as graph.yaml has them: 20 sentences with their text, two new people, an organization, four events, and for one article in
 * ten a place; facts about those, and about people, organizations and places of earlier articles. Names and words are invented.
 */

const SENTENCES = 20;
const PLACES = 200;
const EVENTS = 4;

export interface MadeArticle {
  readonly slug: string;
  readonly text: string;
  /** What graph.yaml has. */
  readonly graph: Readonly<Record<string, unknown>>;
}

type Random = () => number;
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T; // within the list
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const makeWord = (random: Random): string => (pick(HEADS, random) + pick(TAILS, random)).toLowerCase();

/** What an entity of a number is called: the same wherever it is named. */
function nameOf(slug: string, seed: number): string {
  const [kind = '', number = '0', nth = '0'] = slug.split('-');
  const random = randomFrom(seed * 7_919 + Number(number) * 31 + Number(nth) * 7 + kind.charCodeAt(0));
  if (kind === 'person') return `${pick(random() < 0.5 ? MEN : WOMEN, random)} ${capital(makeWord(random) + pick(TAILS, random))}`;
  if (kind === 'place') return capital(makeWord(random) + pick(TAILS, random));
  return `«${pick(FUNDS, random)} ${capital(makeWord(random))}» ұйымы`;
}

const names = (slug: string, seed: number) => [
  { text: nameOf(slug, seed), lang: 'kk' },
  { text: toEnglish(nameOf(slug, seed)), lang: 'en' },
];

interface Cast {
  readonly people: readonly string[];
  readonly organizations: readonly string[];
  readonly places: readonly string[];
  readonly events: readonly string[];
}

/** Of each kind first the article's own, then some of earlier articles, newer ones more often. */
function castOf(number: number, random: Random): Cast {
  const earlier = () => Math.floor(number * (1 - random() ** 2));
  const old = number === 0 ? [] : Array.from({ length: 3 }, earlier);
  const place = Math.floor(Math.min(number / 10, PLACES - 1));
  return {
    people: [0, 1].map((nth) => `person-${number}-${nth}`).concat([...new Set(old.map((one) => `person-${one}-${one % 2}`))]),
    organizations: [`organization-${number}`, ...new Set(old.map((one) => `organization-${one}`))],
    places: [...new Set([place, Math.floor(random() * (place + 1))])].map((one) => `place-${one}`),
    events: Array.from({ length: EVENTS }, (_, nth) => `event-${number}-${nth}`),
  };
}

function writeSentences({ people, organizations, places }: Cast, seed: number, random: Random) {
  let text = '';
  const sentences = Array.from({ length: SENTENCES }, (_, index) => {
    const start = text === '' ? 0 : text.length + 1;
    let written = text === '' ? '' : `${text} `;
    const mentions = [pick(people, random), pick(organizations, random), pick(places, random)].map((entity) => {
      const surface = nameOf(entity, seed);
      const span = [written.length, written.length + surface.length];
      written += `${surface} ${makeWord(random)} ${makeWord(random)} `;
      return { span, surface, kind: 'NAME', entity };
    });
    text = `${written.trimEnd()}.`;
    return { number: index + 1, span: [start, text.length], mentions };
  });
  return { text, sentences };
}

const someSentences = (random: Random): number[] => [
  ...new Set(Array.from({ length: random() < 0.3 ? 2 : 1 }, () => 1 + Math.floor(random() * SENTENCES))),
];

function writeEvent(cast: Cast, nth: number, random: Random) {
  const from = (list: readonly string[], at: number) => list[at % list.length];
  const day = `20${10 + Math.floor(random() * 20)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
  const facts = [
    { predicate: 'AGENT', entity: from(cast.people, nth) },
    { predicate: 'RECIPIENT', entity: from(cast.organizations, nth) },
    { predicate: 'PLACE', entity: from(cast.places, nth) },
    { predicate: 'TIME', date: day },
    { predicate: 'AMOUNT', quantity: { amount: Math.floor(random() * 1e9), comparator: 'EXACTLY', unit: 'KZT' } },
    {
      predicate: 'DETAIL',
      text: { kk: `${makeWord(random)} ${makeWord(random)}`, en: toEnglish(`${makeWord(random)} ${makeWord(random)}`) },
    },
  ];
  return {
    kind: 'EVENT',
    type: pick(['MEETING', 'PAYMENT', 'AID', 'TRIP'], random),
    names: [{ text: `${capital(makeWord(random))} ${makeWord(random)}`, lang: 'kk' }],
    statements: facts.map((fact) => ({ ...fact, evidence: someSentences(random) })),
  };
}

/** The article of a number. All numbers below it are to be ingested before. */
export function generateArticle(number: number, seed: number): MadeArticle {
  const random = randomFrom(seed * 1_000_003 + number);
  const cast = castOf(number, random);
  const { text, sentences } = writeSentences(cast, seed, random);
  const [own = '', other = '', ...earlier] = cast.people;
  const [organization = ''] = cast.organizations;
  const [place = ''] = cast.places;
  const isOfOwnPlace = number % 10 === 0 && number / 10 < PLACES;
  const worksAt = (employer: string) => [{ predicate: 'WORKS_AT', entity: employer, evidence: someSentences(random) }];
  const person = (slug: string) => ({ kind: 'PERSON', names: names(slug, seed), statements: worksAt(organization) });
  const [known] = earlier;
  const speech = sentences[4]?.mentions[0];
  return {
    slug: `made-up-${number}`,
    text,
    graph: {
      article: {
        slug: `made-up-${number}`,
        lang: 'kk',
        title: capital(`${makeWord(random)} ${makeWord(random)}`),
        published: '2031-05-01',
      },
      sentences,
      quotations: speech
        ? [{ sentences: [5, 5], speaker: own, asWritten: { sentence: 5, span: speech.span, surface: speech.surface } }]
        : [],
      entities: {
        ...(isOfOwnPlace && { [place]: { kind: 'PLACE', type: 'VILLAGE', names: names(place, seed) } }),
        [own]: person(own),
        [other]: person(other),
        ...(known && { [known]: { kind: 'PERSON', statements: worksAt(`organization-${known.split('-')[1]}`) } }),
        [organization]: {
          kind: 'ORGANIZATION',
          type: 'INSTITUTION',
          names: names(organization, seed),
          statements: [{ predicate: 'LOCATED_IN', entity: place, evidence: someSentences(random) }],
        },
        ...Object.fromEntries(cast.events.map((slug, nth) => [slug, writeEvent(cast, nth, random)])),
      },
    },
  };
}
