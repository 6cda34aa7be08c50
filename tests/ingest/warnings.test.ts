import { expect, test } from 'vitest';
import { findNamesakes } from '../../src/search/resolve/namesake.store.ts';
import { freshDatabase } from '../support/database.ts';
import { emptiedDatabase } from '../support/emptied-database.ts';
import { type Edit, edited, ingestFolder, PRESS_NOTE, SECOND_NOTE, SIX_ARTICLES } from '../support/folder.ts';
import { pickCases } from '../support/rounds.ts';
import { everything, sqlOf } from '../support/sql.ts';

const RECEIPT = '  book-receipt:\n';
const DELIVERY = '  book-delivery:\n    kind: EVENT\n';
const declare = (lines: string): Edit => [RECEIPT, `${lines}\n\n${RECEIPT}`];

/** What is told of the second note with these edits, after the press note. Strict, it is refused for the same, and nothing is written. */
async function warningsOf(...edits: Edit[]): Promise<string[]> {
  const database = await emptiedDatabase();
  await ingestFolder(database, PRESS_NOTE);
  const folder = await edited(SECOND_NOTE, edits);
  const before = await everything(sqlOf(database.url));
  const strict: unknown = await ingestFolder(database, folder, { findNamesakes, isStrict: true }).then(
    () => [],
    (error: { mistakes: string[] }) => error.mistakes,
  );
  const wrote = JSON.stringify(await everything(sqlOf(database.url))) !== JSON.stringify(before);
  const { warnings } = wrote ? { warnings: [] } : await ingestFolder(database, folder, { findNamesakes });
  expect(wrote).toBe((strict as string[]).length === 0);
  if (!wrote) expect(warnings).toEqual(strict);
  return warnings.map((line) => line.replace(/^.*graph\.yaml:/, ''));
}

test('what only adds is told nothing of', async () => {
  expect(await warningsOf()).toEqual([]);
  expect(await warningsOf(declare('  zhuldyzai:\n    kind: FUND\n    names: [{ text: Жулдызай, lang: ru }]'))).toEqual([]);
  expect(
    await warningsOf(
      declare(
        '  zhuldyzai:\n    kind: FUND\n    names: [{ text: «Жұлдызай» қоры, lang: kk }]\n    identifiers: [{ scheme: register, value: KZ-1, source: a }]',
      ),
    ),
  ).toEqual([]);
});

test.each(
  pickCases<[string, Edit, string]>(
    [
      [
        'a second PRIMARY name in a language',
        declare('  zhuldyzai:\n    kind: FUND\n    names: [{ text: Жұлдызай қайырымдылық қоры, lang: kk }]'),
        '24: entities.zhuldyzai.names.0 is "Жұлдызай қайырымдылық қоры": library-press-note gives zhuldyzai the PRIMARY name "«Жұлдызай» қоры" in kk: both are kept, and "«Жұлдызай» қоры" is the label (the latest article gives it). If it is another spelling, write role: ALIAS; if it was renamed, write validFrom or validTo',
      ],
      [
        'another type',
        [DELIVERY, `${DELIVERY}    type: AID\n`],
        '24: entities.book-delivery.type is "AID": library-press-note declared it first with DELIVERY, which stays: ',
      ],
      [
        'another status',
        [DELIVERY, `${DELIVERY}    status: PLANNED\n`],
        '24: entities.book-delivery.status is "PLANNED": it has been OCCURRED so far. Both are kept, and OCCURRED counts, unless it is denied',
      ],
      [
        'another description',
        declare('  zhuldyzai:\n    kind: FUND\n    description: { en: Some fund }'),
        '24: entities.zhuldyzai.description is {"en":"Some fund"}: library-press-note declared it first with {"en":"A fund that gives books"}, which stays: leave this out',
      ],
      [
        'another place on the map',
        declare('  qaiyngdy:\n    kind: PLACE\n    latitude: 1.5\n    longitude: 70.25'),
        '27: entities.qaiyngdy.latitude is 1.5: library-press-note declared it first with 50.5',
      ],
      [
        'a person of the same name',
        declare('  asel-daurenova-2:\n    kind: PERSON\n    names: [{ text: Асель Дауренова, lang: ru }]'),
        '27: entities.asel-daurenova-2.names.0 is "Асель Дауренова": the graph has asel-daurenova (PERSON, "',
      ],
      [
        'a fund that is an organization here',
        declare('  zhuldyzai-fund:\n    kind: ORGANIZATION\n    type: UNSPECIFIED\n    names: [{ text: Zhuldyzai fund, lang: en }]'),
        '28: entities.zhuldyzai-fund.names.0 is "Zhuldyzai fund": the graph has zhuldyzai (FUND, "Zhuldyzai fund"), which is likely the same: use its slug, or write differentFrom: [zhuldyzai] in zhuldyzai-fund',
      ],
      [
        'a scheme that is nearly a registered one',
        declare('  zhuldyzai:\n    kind: FUND\n    identifiers: [{ scheme: wikidta, value: Q1, source: a }]'),
        '26: entities.zhuldyzai.identifiers.0.scheme is "wikidta": no registered scheme, so its values are not checked; did you mean "wikidata"?',
      ],
    ],
    3,
  ),
)('%s', async (_, edit, told) => {
  const found = await warningsOf(edit);
  const line = told.replace(/^\d+: /, '');
  expect(found).toEqual([expect.stringContaining(line)]);
  expect(found[0]).toMatch(/^\d+: /);
});

test('another id of a scheme in which a thing has one', async () => {
  const database = await emptiedDatabase();
  const of = (value: string) => `identifiers: [{ scheme: wikidata, value: ${value}, source: invented for the tests }]`;
  await ingestFolder(
    database,
    await edited(PRESS_NOTE, [['identifiers: [{ scheme: register, value: KZ-1, source: invented for the tests }]', of('Q999999901')]]),
  );
  const second = (value: string) => edited(SECOND_NOTE, [declare(`  zhuldyzai:\n    kind: FUND\n    ${of(value)}`)]);
  expect(await ingestFolder(database, await second('q999999901'))).toMatchObject({ warnings: [] });
  expect(await ingestFolder(database, await second('Q999999902'))).toMatchObject({
    warnings: [
      expect.stringContaining(
        'entities.zhuldyzai.identifiers.0.value is "Q999999902": library-press-note gives zhuldyzai wikidata:Q999999901, and a thing has one id of wikidata. Both are kept: is it the same thing?',
      ),
    ],
  });
});

test('who is another is said so, and then nothing is told', async () => {
  const twin = (more: string) => declare(`  asel-the-second:\n    kind: PERSON\n${more}    names: [{ text: Әсел Дәуренова, lang: kk }]`);
  expect(await warningsOf(twin(''))).toHaveLength(1);
  expect(await warningsOf(twin('    differentFrom: [asel-daurenova]\n'))).toEqual([]);
});

test('of nobody it cannot be said', async () => {
  const database = await emptiedDatabase();
  await ingestFolder(database, PRESS_NOTE);
  const nobody = declare('  asel-2:\n    kind: PERSON\n    differentFrom: [asel]\n    names: [{ text: Әсел, lang: kk }]');
  await expect(ingestFolder(database, await edited(SECOND_NOTE, [nobody]))).rejects.toThrow(
    /entities\.asel-2\.differentFrom\.0 is "asel": no such entity/,
  );
});

test('six articles about the same people are told apart from nobody', async () => {
  const database = await freshDatabase('seeded');
  const told: string[] = [];
  for (const folder of SIX_ARTICLES) told.push(...(await ingestFolder(database, folder, { findNamesakes })).warnings);
  expect(told).toEqual([
    expect.stringContaining('entities.kokbel-water.status is "OCCURRED": it has been PLANNED so far. Both are kept, and OCCURRED counts'),
  ]);
});
