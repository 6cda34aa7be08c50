import { expect, test } from 'vitest';
import type { EntityId } from '../../schema/ids.ts';
import type { FoundMention } from '../../src/search/mention/found-mention.ts';
import type { KnownName } from '../../src/search/mention/known-name.ts';
import { collectPersonNames } from '../../src/search/mention/person-names.ts';
import { readText } from '../../src/search/mention/read-text.ts';
import { foldName } from '../../src/text/name/fold.ts';

const nameOf = (id: number, text: string, lang = 'kk'): KnownName => ({
  ...foldName({ text, role: 'PRIMARY' }, 'PERSON'),
  entityId: id as EntityId, // as the database would brand it
  kind: 'PERSON',
  text,
  lang,
  role: 'PRIMARY',
  statementId: null,
  validFrom: null,
  validTo: null,
});

/** A name found in a text that it is the whole of. */
function foundOf(name: KnownName): FoundMention {
  const phrase = readText(name.text, 'kk').phrases.find(({ end }) => end === name.text.length);
  if (!phrase) throw new Error(`no phrase is ${name.text}`);
  return { phrase, kind: 'NAME', candidates: [{ entityId: name.entityId, name, score: 1, why: ['EXACT'] }], doubt: null };
}

const SAMAT = nameOf(1, 'Самат Ерғали');

test('a family name knows each name of its people once, however often a text has it', () => {
  const { families } = collectPersonNames([foundOf(SAMAT), foundOf(SAMAT), foundOf(nameOf(2, 'Данияр Ерғали')), foundOf(SAMAT)]);
  expect(families.get('ergali')?.map(({ text }) => text)).toEqual(['Самат Ерғали', 'Данияр Ерғали']);
});

test('a name of one word has no family name', () => {
  expect(collectPersonNames([foundOf(nameOf(3, 'Мадина'))]).families.size).toBe(0);
});
