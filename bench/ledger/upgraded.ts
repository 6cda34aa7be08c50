/** SQL that gives the made-up rows of a build before the ledger what articles have: publishers, days, mentions, tenures, amounts, and a time of recording. */
export const UPGRADED: readonly string[] = [
  `update articles a set published = d::text, published_earliest = d, published_latest = d,
     publisher_id = (array(select id from entities where kind = 'ORGANIZATION' order by id limit 10))[1 + a.id % 10]
   from (select id, date '2015-01-01' + (id * 3 % 3000)::int as d from articles) n where n.id = a.id`,
  `update statements set recorded_at = timestamptz '2024-01-01' + (id / greatest(1, (select max(id) from statements) / 1500)) * interval '1 hour'`,
  `update statements set retracted_at = timestamptz '2024-04-01' where id % 20 = 7`,
  `update statements set valid_from = (2000 + id % 20)::text, valid_earliest = make_date((2000 + id % 20)::int, 1, 1) where subject_kind = 'OFFICE' and id % 2 = 0`,
  `update statements set valid_to = (2021 + id % 4)::text, valid_latest = make_date((2021 + id % 4)::int, 12, 31) where subject_kind = 'OFFICE' and id % 4 = 0`,
  `insert into statements (subject_id, subject_kind, predicate, value_kind, amount, comparator, unit, recorded_at)
   select id, kind, 'AMOUNT', 'QUANTITY', id % 1000 + 1, 'EXACTLY', 'KZT', timestamptz '2024-02-01' from entities where kind = 'EVENT' and id % 3 = 0`,
  `insert into evidence (statement_id, article_id, sentence, voice, certainty)
   select s.id, e.home_id, 1 + s.id % 300, 'ARTICLE', 'STATED' from statements s join entities e on e.id = s.subject_id where s.value_kind = 'QUANTITY'`,
  `insert into mentions (article_id, sentence, entity_id, kind, start, "end", surface, certainty)
   select e.home_id, 1 + e.id % 300, e.id, 'EVENT', e.id % 300, 1 + e.id % 300, 'x', 'STATED' from entities e where e.kind = 'EVENT' and e.id % 2 = 0`,
];
