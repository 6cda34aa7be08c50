import { expect, test } from 'vitest';
import { clientOf } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { ingestFolder, PRESS_NOTE, SECOND_NOTE } from '../../support/folder.ts';
import { readerOf } from '../../support/reader.ts';
import type { Row } from '../../support/sql.ts';

const inLanguages = (field: string) => ['kk', 'ru', 'en'].map((lang) => `${field}_${lang}: ${field}(lang: "${lang}")`).join(' ');
const SENTENCES = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Sentence {
  id number start end text ${inLanguages('gloss')} quotation { speaker { id } }
  mentions { kind surface start end certainty entity { id } statement { id } ${inLanguages('reason')} } } } }`;
const QUOTATIONS = `{ articles { nodes { id
  quotations { nodes { speaker { id } start end asWritten certainty ${inLanguages('reason')} sentences { id } } } } } }`;

async function both() {
  const database = await freshDatabase();
  for (const folder of [PRESS_NOTE, SECOND_NOTE]) await ingestFolder(database, folder);
  return { viewed: await readerOf(database.url), ask: clientOf({ database }).ask };
}

test('sentences, what they mention and whose direct speech they are', async () => {
  const { viewed, ask } = await both();
  const rows = await viewed`
    select id, number, span_start as start, span_end as end, text, gloss_kk, gloss_ru, gloss_en,
      case when speaker_id is not null then jsonb_build_object('speaker', jsonb_build_object('id', speaker_id)) end as quotation,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'surface', surface, 'start', m.span_start, 'end', m.span_end, 'certainty', certainty,
        'entity', case when entity_id is not null then jsonb_build_object('id', entity_id) end,
        'statement', case when statement_id is not null then jsonb_build_object('id', statement_id) end,
        'reason_kk', reason_kk, 'reason_ru', reason_ru, 'reason_en', reason_en)), '[]') from mentions m where m.sentence_id = s.id) as mentions
    from sentences s order by length(article_id), article_id, number`;
  expect(rows).toHaveLength(28);
  // Where two mentions have one span, neither is the first.
  const unordered = ({ mentions, ...row }: Row & { mentions: Row[] }) => ({ ...row, mentions: expect.arrayContaining(mentions) });
  for (let at = 0; at < rows.length; at += 10) {
    const some = rows.slice(at, at + 10);
    const { data } = await ask(SENTENCES, { ids: some.map(({ id }) => id) });
    expect([...some]).toEqual(data.nodes.map(unordered));
    expect(some.map(({ mentions }) => mentions.length)).toEqual(data.nodes.map(({ mentions }: { mentions: Row[] }) => mentions.length));
  }
});

test('quotations', async () => {
  const { viewed, ask } = await both();
  const rows = await viewed`
    select article_id as id, jsonb_build_object('id', speaker_id) as speaker, span_start as start, span_end as end, as_written as "asWritten", certainty,
      reason_kk, reason_ru, reason_en, first_sentence_id, last_sentence_id
    from quotations order by length(article_id), article_id, span_start`;
  interface Quoted extends Row {
    readonly sentences: readonly { readonly id: string }[];
  }
  const { data } = await ask(QUOTATIONS);
  const articles: { id: string; quotations: { nodes: Quoted[] } }[] = data.articles.nodes;
  const nodes = articles.flatMap(({ id, quotations }) =>
    quotations.nodes.map(({ sentences, ...quoted }) => ({
      id,
      ...quoted,
      first_sentence_id: sentences.at(0)?.id,
      last_sentence_id: sentences.at(-1)?.id,
    })),
  );
  expect(nodes).toHaveLength(4);
  expect([...rows]).toEqual(nodes);
});
