import { expect, test } from 'vitest';
import { clientOf } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { ingestFolder, PRESS_NOTE, SECOND_NOTE } from '../../support/folder.ts';
import { readerOf } from '../../support/reader.ts';
import type { Row } from '../../support/sql.ts';

/** The seeds, whose text is not attached, and two notes, whose text is: by the API and by the views. */
async function both() {
  const database = await freshDatabase();
  for (const folder of [PRESS_NOTE, SECOND_NOTE]) await ingestFolder(database, folder);
  const { ask } = clientOf({ database });
  const viewed = await readerOf(database.url);
  /** All rows of a connection. */
  async function answered(field: string, selection: string): Promise<Row[]> {
    const rows: Row[] = [];
    for (let after: string | null = null; ; ) {
      const { data, errors } = await ask(
        `query ($after: String) { page: ${field}(first: 50, after: $after) { pageInfo { hasNextPage endCursor } nodes { ${selection} } } }`,
        { after },
      );
      if (errors) throw new Error(JSON.stringify(errors));
      rows.push(...data.page.nodes);
      if (!data.page.pageInfo.hasNextPage) return rows;
      after = data.page.pageInfo.endCursor;
    }
  }
  return { viewed, answered, ask };
}

const inLanguages = (field: string) => ['kk', 'ru', 'en'].map((lang) => `${field}_${lang}: ${field}(lang: "${lang}")`).join(' ');

test('statements, their values and their evidence', async () => {
  const { viewed, answered } = await both();
  const rows = await viewed`
    select jsonb_build_object('id', id, 'subject', jsonb_build_object('id', subject_id, 'kind', subject_kind), 'predicate', predicate, 'valueKind', value_kind,
      'object', case when object_id is not null then jsonb_build_object('id', object_id) end,
      'quantity', case when unit is not null then jsonb_build_object('amount', amount::text, 'comparator', comparator, 'unit', unit) end,
      'value', case
        when text_kk is not null then jsonb_build_object('text_kk', text_kk, 'text_ru', text_ru, 'text_en', text_en)
        when date is not null then jsonb_build_object('date', jsonb_build_object('edtf', date, 'earliest', date_earliest, 'latest', date_latest))
        else '{}' end,
      'certainty', certainty, 'rank', rank, 'evidence', (select jsonb_agg(jsonb_build_object(
        'sentence', jsonb_build_object('id', sentence_id), 'start', span_start, 'end', span_end, 'quote', quote, 'voice', voice,
        'speaker', case when speaker_id is not null then jsonb_build_object('id', speaker_id) end, 'certainty', certainty,
        'reason_kk', reason_kk, 'reason_ru', reason_ru, 'reason_en', reason_en) order by length(sentence_id), sentence_id)
        from evidence where statement_id = statements.id)) as said,
      evidence_count
    from statements order by length(id), id`;
  const nodes = await answered(
    'statements',
    `id subject { id kind } predicate valueKind object { id } quantity { amount comparator unit } certainty rank
     value { ... on TextValue { ${inLanguages('text')} } ... on DateValue { date { edtf earliest latest } } }
     evidence { sentence { id } start end quote voice speaker { id } certainty ${inLanguages('reason')} }`,
  );
  expect(nodes.length).toBeGreaterThan(110);
  expect(rows.map(({ said }) => said)).toEqual(nodes);
  expect(rows.map(({ evidence_count: count }) => count)).toEqual(
    nodes.map(({ evidence }) => (Array.isArray(evidence) ? evidence.length : 0)),
  );
});

test('entities and what their kinds have', async () => {
  const { viewed, answered } = await both();
  const own = {
    people: '',
    organizations: 'type',
    funds: '',
    places: 'type latitude longitude',
    events: 'type status',
    offices: 'type',
    groups: 'type',
    documents: 'type',
    things: 'type',
  };
  for (const [view, fields] of Object.entries(own)) {
    const columns = [
      'id',
      'slug',
      ...fields.split(' ').filter(Boolean),
      'collective',
      'description_kk',
      'description_ru',
      'description_en',
    ];
    const rows = await viewed`select ${viewed(columns)} from ${viewed(view)} order by length(id), id`;
    const nodes = await answered(view, `id slug ${fields} collective ${inLanguages('description')}`);
    const numbers = ({ latitude, longitude, ...row }: Row): Row =>
      latitude === undefined ? row : { ...row, latitude: latitude && Number(latitude), longitude: longitude && Number(longitude) };
    expect(rows.map(numbers), view).toEqual(nodes);
  }
});

interface Participant {
  readonly role: string;
  readonly entity: { readonly id: string; readonly kind: string } | null;
  readonly certainty: string;
  readonly statement: { readonly id: string; readonly rank: string };
}

test('who takes part in events', async () => {
  const { viewed, answered } = await both();
  const rows = await viewed`
    select event_id, statement_id, role, entity_id, entity_kind, certainty, rank, unknown from participants order by length(statement_id), statement_id`;
  const nodes = await answered('events', 'id participants { role entity { id kind } certainty statement { id rank } }');
  const listed = nodes.flatMap(({ id, participants }) =>
    // what was just asked for
    (participants as Participant[]).map(({ role, entity, certainty, statement }) => ({
      event_id: id,
      statement_id: statement.id,
      role,
      entity_id: entity?.id ?? null,
      entity_kind: entity?.kind ?? null,
      certainty,
      rank: statement.rank,
      unknown: entity === null,
    })),
  );
  const byStatement = (row: { statement_id: string }) => Number(row.statement_id.slice(1));
  expect([...rows]).toEqual(listed.sort((a, b) => byStatement(a) - byStatement(b)));
});

test('articles', async () => {
  const { viewed, answered } = await both();
  const rows = await viewed`
    select id, slug, title, url, lang, sha256, length, text,
      case when publisher_id is not null then jsonb_build_object('id', publisher_id) end as publisher,
      case when published is not null then jsonb_build_object('edtf', published) end as published
    from articles order by length(id), id`;
  expect([...rows]).toEqual(await answered('articles', 'id slug title url lang sha256 length text publisher { id } published { edtf }'));
});
