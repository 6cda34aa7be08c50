import { type MadeEntity, randomFrom, toEnglish } from '../made-up/generate.ts';
import { toLatin2018, toLatin2021 } from '../made-up/latin.ts';
import { typo } from '../made-up/typo.ts';

/** An event with its day, its victim and its place, as indexes of entities. */
export interface MadeEvent {
  readonly type: 'FIRE' | 'ARREST' | 'MEETING';
  readonly day: string;
  readonly participants: readonly number[];
  readonly title: string;
}
export interface MadeLink {
  readonly subject: number;
  readonly predicate: 'LIVES_IN' | 'MEMBER_OF' | 'LOCATED_IN';
  readonly object: number;
}
export interface MadeDate {
  readonly subject: number;
  readonly date: string;
}
export interface MadeIdentifier {
  readonly entity: number;
  readonly scheme: string;
  readonly value: string;
}

/** A world with duplicates. Entities are known by their index, events follow them. */
export interface World {
  readonly entities: readonly MadeEntity[];
  readonly events: readonly MadeEvent[];
  readonly links: readonly MadeLink[];
  readonly births: readonly MadeDate[];
  readonly identifiers: readonly MadeIdentifier[];
  /** Pairs of indexes that are one, with the way in which the second differs. */
  readonly pairs: readonly { readonly one: number; readonly other: number; readonly way: string }[];
}

const WAYS = ['typo', 'script', 'English only', 'patronymic', 'initials', 'identifier'] as const;
const FORMS = [
  ['ЖШС', 'kk'],
  ['ТОО', 'ru'],
  ['LLP', 'en'],
] as const;
const day = (random: () => number): string => new Date(Date.UTC(2020, 0, 1 + Math.floor(random() * 2000))).toISOString().slice(0, 10);
const birth = (random: () => number): string => new Date(Date.UTC(1940, 0, 1 + Math.floor(random() * 22_000))).toISOString().slice(0, 10);

/** The names by which another article knows a person. */
function rename({ kind, names }: MadeEntity, way: (typeof WAYS)[number], random: () => number): MadeEntity {
  const [kk = '', ru = ''] = names.map(({ text }) => text);
  const [given = '', family = ''] = kk.split(' ');
  const say = (text: string, lang: string): MadeEntity => ({ kind, names: [{ text, lang, role: 'PRIMARY' }] });
  switch (way) {
    case 'typo':
      return say(typo(ru, random) ?? ru, 'ru');
    case 'script':
      return say((random() < 0.5 ? toLatin2018 : toLatin2021)(kk), 'kk-Latn');
    case 'English only':
      return say(toEnglish(kk), 'en');
    case 'patronymic':
      return say(`${family} ${given} Асанұлы`, 'kk');
    case 'initials':
      return say(`${given.charAt(0)}. ${family}`, 'kk');
    case 'identifier':
      return say(kk, 'kk');
  }
}

/** Duplicates among entities: a tenth are events that were told twice. Traps are as many: namesakes, other days, other people. */
export function hideDuplicates(base: readonly MadeEntity[], count: number, seed = 7): World {
  const random = randomFrom(seed);
  const entities = [...base];
  const [events, links, births, identifiers, pairs] = [[], [], [], [], []] as [
    MadeEvent[],
    MadeLink[],
    MadeDate[],
    MadeIdentifier[],
    World['pairs'][number][],
  ];
  const of = (kind: string) => base.flatMap((entity, index) => (entity.kind === kind ? [index] : []));
  const [people, organizations, places] = [of('PERSON'), of('ORGANIZATION'), of('PLACE')];
  const any = (list: readonly number[]): number => list[Math.floor(random() * list.length)] as number; // within the list
  const home = new Map<number, number>();
  for (const index of [...people, ...organizations]) {
    const place = any(places);
    home.set(index, place);
    links.push({ subject: index, predicate: base[index]?.kind === 'PERSON' ? 'LIVES_IN' : 'LOCATED_IN', object: place });
  }
  for (const index of people) {
    if (random() < 0.5) births.push({ subject: index, date: birth(random) });
    links.push({ subject: index, predicate: 'MEMBER_OF', object: any(organizations) });
  }
  const ofSubject = Map.groupBy(links, ({ subject }) => subject);
  const add = (entity: MadeEntity): number => entities.push(entity) - 1;
  const taken = new Set<number>();
  const fresh = (list: readonly number[]): number => {
    for (let index = any(list); ; index = any(list)) if (!taken.has(index) && taken.add(index)) return index;
  };
  const bornOn = new Map(births.map(({ subject, date }) => [subject, date]));
  for (let at = 0; at < count * 0.65; at += 1) {
    const one = fresh(people);
    const way = WAYS[at % WAYS.length] ?? 'typo';
    const other = add(rename(base[one] as MadeEntity, way, random)); // it is there
    for (const link of ofSubject.get(one) ?? [])
      if (way !== 'identifier' || link.predicate === 'LIVES_IN') links.push({ ...link, subject: other });
    const known = bornOn.get(one);
    if (known && random() < 0.5) births.push({ subject: other, date: known });
    if (way === 'identifier') {
      const value = String(700_000_000_000 + one);
      identifiers.push({ entity: one, scheme: 'iin', value }, { entity: other, scheme: 'kz-iin', value });
    }
    pairs.push({ one, other, way });
    // A trap: a namesake who lives elsewhere and was born on another day.
    const namesake = add({ ...(base[fresh(people)] as MadeEntity) });
    births.push({ subject: namesake, date: birth(random) });
    links.push({ subject: namesake, predicate: 'LIVES_IN', object: any(places) });
  }
  for (let at = 0; at < count * 0.15; at += 1) {
    const one = fresh(organizations);
    const [form, lang] = FORMS[at % FORMS.length] ?? FORMS[0];
    const quoted = /«[^»]+»/.exec(base[one]?.names[0]?.text ?? '')?.[0] ?? base[one]?.names[0]?.text ?? '';
    const text =
      lang === 'en' ? `${toEnglish(quoted.replace(/[«»]/g, ''))} ${form}` : lang === 'kk' ? `${quoted} ${form}` : `${form} ${quoted}`;
    const other = add({ kind: 'ORGANIZATION', names: [{ text, lang, role: 'PRIMARY' }] });
    for (const link of ofSubject.get(one) ?? []) links.push({ ...link, subject: other });
    for (const member of links.filter(({ object }) => object === one).slice(0, 2)) links.push({ ...member, object: other });
    pairs.push({ one, other, way: 'legal form' });
  }
  hideEvents({ base, entities, events, pairs, people, places }, count * 0.2, random);
  return { entities, events, links, births, identifiers, pairs };
}

interface Parts {
  readonly base: readonly MadeEntity[];
  readonly entities: readonly MadeEntity[];
  readonly events: MadeEvent[];
  readonly pairs: World['pairs'][number][];
  readonly people: readonly number[];
  readonly places: readonly number[];
}

function hideEvents({ base, entities, events, pairs, people, places }: Parts, count: number, random: () => number): void {
  const types = ['FIRE', 'ARREST', 'MEETING'] as const;
  const any = (list: readonly number[]): number => list[Math.floor(random() * list.length)] as number; // within the list
  const add = (event: MadeEvent): number => entities.length + events.push(event) - 1;
  const make = (): MadeEvent => {
    const [first, second, place] = [any(people), any(people), any(places)];
    const type = types[Math.floor(random() * types.length)] ?? 'FIRE';
    return {
      type,
      day: day(random),
      participants: [first, second, place],
      title: `${type.toLowerCase()} of ${base[first]?.names[2]?.text ?? ''}`,
    };
  };
  for (let at = 0; at < base.length / 10; at += 1) add(make());
  for (let at = 0; at < count; at += 1) {
    const event = make();
    const one = add(event);
    pairs.push({ one, other: add({ ...event, title: `Report ${at} of a ${event.type.toLowerCase()}` }), way: 'event told twice' });
    add({ ...event, day: day(random), title: 'The same on another day' });
    add({ ...event, participants: [any(people), any(people), event.participants[2] ?? any(places)], title: 'The same with other people' });
  }
}
