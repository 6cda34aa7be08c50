import { expect, test } from 'vitest';
import type { EntityId } from '../../schema/ids.ts';
import { collectFamilyNames } from '../../src/search/mention/family-name.ts';
import type { FoundMention } from '../../src/search/mention/found-mention.ts';
import type { KnownName } from '../../src/search/mention/known-name.ts';
import { listPhrases } from '../../src/search/mention/phrase.ts';
import { tokenize } from '../../src/search/mention/tokens.ts';
import { foldName } from '../../src/text/name/fold.ts';

const nameOf = (id: number, text: string, lang = 'kk'): KnownName => ({
  ...foldName({ text, role: 'PRIMARY' }, 'PERSON'),
  entityId: id as EntityId, // as the database would brand it
  kind: 'PERSON',
  text,
  lang,
  role: 'PRIMARY',
  statementId: null,
});

/** A name found in a text that it is the whole of. */
function foundOf(name: KnownName): FoundMention {
  const phrase = listPhrases(name.text, tokenize(name.text, true)).find(({ end }) => end === name.text.length);
  if (!phrase) throw new Error(`no phrase is ${name.text}`);
  return { phrase, kind: 'NAME', candidates: [{ entityId: name.entityId, name, score: 1, why: ['EXACT'] }] };
}

const SAMAT = nameOf(1, 'Самат Ерғали');

test('a family name knows each name of its people once, however often a text has it', () => {
  const families = collectFamilyNames([foundOf(SAMAT), foundOf(SAMAT), foundOf(nameOf(2, 'Данияр Ерғали')), foundOf(SAMAT)]);
  expect([...families].map(([key, names]) => [key, names.map(({ text }) => text)])).toEqual([
    ['ergali', ['Самат Ерғали', 'Данияр Ерғали']],
  ]);
});

test('a name of one word has no family name', () => {
  expect(collectFamilyNames([foundOf(nameOf(3, 'Мадина'))]).size).toBe(0);
});
