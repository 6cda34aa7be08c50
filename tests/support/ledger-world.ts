import fc from 'fast-check';
import postgres from 'postgres';
import type { Database } from '../../src/database/connect.ts';
import { ingestNote } from './note.ts';

const PEOPLE = ['asel', 'serik', 'saule', 'marat'] as const;
const PLACES = ['town', 'city'] as const;
const TYPES = ['CITY', 'VILLAGE'] as const;

/** An act of a made-up world of two notes: a note as it is to be, or something that a person does in SQL. */
export type Act =
  | {
      readonly act: 'ingest';
      readonly note: 'one' | 'two';
      readonly title: string;
      readonly people: readonly MadePerson[];
      readonly types: readonly string[];
    }
  | { readonly act: 'rank' | 'retract' | 'record again' | 'rename' | 'unname' | 'mention' | 'unmention'; readonly pick: number };
interface MadePerson {
  readonly slug: string;
  readonly name: string;
  readonly home: string;
  readonly wikidata: number;
}

const person = fc.record({
  slug: fc.constantFrom(...PEOPLE),
  name: fc.constantFrom('Asel', 'Serik', 'Saule'),
  home: fc.constantFrom(...PLACES, ''),
  wikidata: fc.integer({ min: 0, max: 2 }),
});
export const ACTS: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    fc.record({
      act: fc.constant('ingest' as const),
      note: fc.constantFrom('one' as const, 'two' as const),
      title: fc.constantFrom('First', 'Second'),
      people: fc.uniqueArray(person, { minLength: 1, selector: ({ slug }) => slug }),
      types: fc.tuple(fc.constantFrom(...TYPES), fc.constantFrom(...TYPES)),
    }),
    fc.record({
      act: fc.constantFrom('rank', 'retract', 'record again', 'rename', 'unname', 'mention', 'unmention'),
      pick: fc.integer({ min: 0, max: 20 }),
    }),
  ),
  { minLength: 3, maxLength: 9 },
);

const toEntity = ({ slug, name, home, wikidata }: MadePerson): string => {
  const statements = home && `, statements: [{ predicate: LIVES_IN, entity: ${home}, evidence: [1] }]`;
  const identifiers =
    wikidata > 0 ? `, identifiers: [{ scheme: wikidata, value: Q${10 * PEOPLE.indexOf(slug as never) + wikidata}, source: made up }]` : '';
  return `${slug}: { kind: PERSON, names: [{ text: ${name}, lang: en }]${identifiers}${statements} }`;
};

/** Does an act; whatever the database or the ingest refuses is no act. */
export async function perform(database: Database & { readonly url: string }, act: Act): Promise<void> {
  if (act.act !== 'ingest') return write(database.url, act.act, act.pick);
  const places = PLACES.map((slug, index) => `${slug}: { kind: PLACE, type: ${act.types[index]}, names: [{ text: ${slug}, lang: en }] }`);
  const { note: slug, title, people } = act;
  await ingestNote(database, { slug, article: [`title: ${title}`], entities: [...people.map(toEntity), ...places] }).catch(() => {});
}

const PICKED = 'offset $1 % greatest(1, (select count(*) from picked)) limit 1';
/** What people do in SQL, each in one transaction. `$1` picks one of those that it can be done to. */
const WRITES = {
  rank: `with picked as (select id, rank from statements where retracted_in is null order by id)
    update statements set rank = case rank when 'NORMAL' then 'PREFERRED' else 'NORMAL' end::rank where id = (select id from picked ${PICKED})`,
  retract: `with picked as (select id from statements where retracted_in is null order by id), one as (select id from picked ${PICKED}),
      gone as (update evidence set retracted_in = this_revision() where statement_id = (select id from one) and retracted_in is null)
    update statements set retracted_in = this_revision() where id = (select id from one)`,
  'record again': `with picked as (select id from statements where retracted_in is not null order by id), one as (select id from picked ${PICKED}),
      back as (update evidence set retracted_in = null, recorded_in = this_revision() where statement_id = (select id from one))
    update statements set retracted_in = null, recorded_in = this_revision() where id = (select id from one)`,
  rename: `with picked as (select ctid as it from names where role = 'PRIMARY' order by entity_id, article_id)
    update names set text = text || 'a' where ctid = (select it from picked ${PICKED})`,
  unname: `with picked as (select ctid as it from names where role <> 'TITLE' order by entity_id, article_id)
    delete from names where ctid = (select it from picked ${PICKED})`,
  mention: `with picked as (select id from entities where kind = 'PERSON' order by id)
    insert into mentions (article_id, sentence, entity_id, kind, start, "end", surface, certainty)
      select (select min(id) from articles), 1, id, 'NAME', 0, 3, 'The', 'STATED' from picked ${PICKED}`,
  unmention: `with picked as (select id from mentions order by id) delete from mentions where id = (select id from picked ${PICKED})`,
} as const;

async function write(url: string, act: keyof typeof WRITES, pick: number): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(WRITES[act], [pick]);
  } catch {
    // Refused as a whole: it is no revision.
  } finally {
    await sql.end();
  }
}
