import { expect, test } from 'vitest';
import type { Edit } from '../support/folder.ts';
import { lineOf, toldOf } from '../support/mistakes.ts';

/** Words of the closed sets, and keys: one edit of the press note, and what is told of its line. */
const CASES: readonly (readonly [what: string, edit: Edit, told: string])[] = [
  [
    'an unknown predicate',
    ['predicate: PAYER', 'predicate: PAYR'],
    'entities.shelf-money.statements.0.predicate is "PAYR": no predicate; did you mean "PAYER"? (of EVENT: HOST, VISITOR, ',
  ],
  [
    'a predicate in lower case',
    ['predicate: PAYER', 'predicate: payer'],
    'entities.shelf-money.statements.0.predicate is "payer": no predicate; did you mean "PAYER"? (',
  ],
  [
    'an unknown type',
    ['type: MEDIA', 'type: MEDIUM'],
    'entities.dala-khabary.type is "MEDIUM": not allowed; did you mean "MEDIA"? (one of PARTY, MEDIA, ',
  ],
  [
    'an unknown unit',
    ['unit: KZT', 'unit: KZ'],
    'entities.shelf-money.statements.1.quantity.unit is "KZ": not allowed; did you mean "KZT"? (one of KZT, ',
  ],
  ['an unknown comparator', ['MORE_THAN', 'MORE'], 'entities.shelf-money.statements.1.quantity.comparator is "MORE": not allowed'],
  ['an unknown kind of mention', ['kind: GROUP, entity', 'kind: CROWD, entity'], 'sentences.3.mentions.0.kind is "CROWD": not allowed'],
  ['an unknown voice', ['voice: REPORTED', 'voice: QUOTED'], 'sentences.2.voice is "QUOTED": not allowed'],
  ['an unknown key', ['title: Кіт', 'titel: Кіт'], 'article.titel is not a key that can stand here'],
  [
    'an unknown key in a statement',
    ['unknown: true', 'unkown: true'],
    'entities.shelf-money.statements.0.unkown is not a key that can stand here',
  ],
  [
    'a type for a kind without types',
    ['    description: { en: A fund', '    type: PARTY\n    description: { en: A fund'],
    'entities.zhuldyzai.type is not a key that can stand here',
  ],
  ['unknown: false', ['unknown: true', 'unknown: false'], 'entities.shelf-money.statements.0.unknown is false: not allowed'],
  ['yes for true', ['collective: true', 'collective: yes'], 'entities.village-children.collective is "yes": must be true or false'],
  ['a gloss in another language', ['en: Money was allocated', 'fr: De l’argent'], 'sentences.1.gloss.fr is not a key that can stand here'],
  ['no kind', ['  zhuldyzai:\n    kind: FUND\n', '  zhuldyzai:\n'], 'entities.zhuldyzai.kind is missing: '],
];

test.each(CASES)('%s', async (_, edit, told) => {
  expect(await toldOf(edit)).toEqual([expect.stringContaining(`${await lineOf(edit)}: ${told}`)]);
});

test('an unknown kind, with those there are', async () => {
  const edit: Edit = ['kind: FUND\n', 'kind: FOUNDATION\n'];
  const [told, ...others] = await toldOf(edit);
  expect(others).toEqual([]);
  expect(told).toMatch(
    new RegExp(`^${await lineOf(edit)}: entities\\.zhuldyzai\\.kind is "FOUNDATION": not allowed.*one of PERSON, ORGANIZATION, FUND`),
  );
});

test('a slug that is none, on the line of the slug', async () => {
  const edit: Edit = ['  labour-veteran:\n', '  Labour_Veteran:\n'];
  expect(await toldOf(edit)).toContainEqual(
    `${await lineOf(edit)}: entities.Labour_Veteran is "Labour_Veteran": must be lower-case ASCII letters and digits, joined by single hyphens`,
  );
});
