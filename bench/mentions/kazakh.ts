import { findMentions } from '../../src/search/mention/in-text.store.ts';
import type { Server } from '../database.ts';
import type { NameRow } from '../names/data-set.ts';
import { withGazetteer } from '../names/gazetteer.ts';
import type { GoldSpan, GoldText } from '../recognize/document.ts';
import { readKazNerd, toTexts } from '../recognize/kaznerd.ts';
import { beginCounts, type Counts, countMentions, type GoldName } from './count.ts';

/** Sentences of one text. */
const TEXT_LENGTH = 20;
const MIN_BASE_LENGTH = 3;

/** The case endings of Kazakh as they are written after a vowel, a consonant and the possessive. */
const ENDING =
  /-?(?:н[ыі]ң|[дт][ыі]ң|[ғгқк][ае]|н[ае]|[ндт][ыі]|[дт][ае]|н[дт][ае]|[дт][ае]н|н[ае]н|[мбп]ен|н?[дт][ае]ғы|н?[дт]егі|(?<=[ыі])н)$/u;

/** The class word of a region or district behind a name, or behind the list that it is in: the corpus marks the name without it. */
const BEFORE_REGION = /^(?:(?:,| мен| бен| пен| және) \p{Lu}[\p{L}-]+(?: \p{Ll}+)?)* (?:облыс|аудан)/u;

type NameKind = NonNullable<NameRow['kind']>;
const KINDS: Readonly<Partial<Record<GoldSpan['kind'], NameKind>>> = {
  PERSON: 'PERSON',
  ORGANIZATION: 'ORGANIZATION',
  PLACE: 'PLACE',
  REGION: 'PLACE',
};

/** The written form without its case ending, if the corpus has that name too; null if it has an ending and the corpus has not. */
function findBase(written: string, names: ReadonlySet<string>, bases: ReadonlySet<string>): string | null {
  for (let length = 1; length <= 6 && written.length - length >= MIN_BASE_LENGTH; length += 1) {
    const [base, ending] = [written.slice(0, -length), written.slice(-length)];
    if (names.has(base) && ENDING.exec(base.slice(-1) + ending)?.[0].length === length) return findBase(base, names, bases) ?? base;
  }
  return !ENDING.test(written) || bases.has(written) ? written : null;
}

interface Base {
  readonly kind: NameKind;
  readonly text: string;
}

/** The base form of every name of the corpus, by kind and written form. */
function collectBases(spans: readonly Base[]): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const [kind, own] of Map.groupBy(spans, (span) => span.kind)) {
    const names = new Set(own.map(({ text }) => text));
    const bases = new Set([...names].flatMap((name) => findBase(name, names, new Set()) ?? []).filter((base) => names.has(base)));
    for (const name of names) found.set(`${kind} ${name}`, findBase(name, names, bases));
  }
  return found;
}

const listNames = ({ text, spans }: GoldText): (Base & { readonly start: number; readonly end: number })[] =>
  spans.flatMap(({ start, end, kind }) => {
    const own = KINDS[kind];
    return own ? [{ kind: own, text: text.slice(start, end), start, end }] : [];
  });

/** All names of the corpus are known at once, each by its base form. Names whose base form the corpus does not have are left out, as are those that are only part of a region's name. */
export async function countKazakh(server: Server, file: string): Promise<{ counts: Counts; texts: number; entities: number }> {
  const texts = toTexts(readKazNerd(file), TEXT_LENGTH, null);
  const baseOf = collectBases(texts.flatMap(listNames));
  const entityOf = ({ kind, text }: Base): string | undefined => {
    const base = baseOf.get(`${kind} ${text}`);
    return base == null ? undefined : `${kind} ${base}`;
  };
  const entities = new Set(texts.flatMap((text) => listNames(text).flatMap((name) => entityOf(name) ?? [])));
  const rows = Array.from(entities, (id): NameRow => {
    const [kind = '', ...words] = id.split(' ');
    return { id, text: words.join(' '), kind: kind as NameKind, lang: 'kk' }; // as it is written above
  });
  const counts = beginCounts();
  const url = await server.create();
  await withGazetteer(url, rows, async ({ db, idOf }) => {
    for (const text of texts) {
      const gold = listNames(text).flatMap((name): GoldName[] => {
        const entity = entityOf(name);
        return entity === undefined || BEFORE_REGION.test(text.text.slice(name.end))
          ? []
          : [{ ...name, entity, isInflected: !entity.endsWith(` ${name.text}`) }];
      });
      const others = text.spans.filter(({ start }) => !gold.some((name) => name.start === start));
      const found = await findMentions(db, text.text, 'kk');
      countMentions(counts, gold, [...gold, ...others.map(({ start, end }) => ({ start, end }))], found, ({ candidates }) =>
        candidates.filter(({ score }) => score === candidates[0]?.score).map(({ entityId }) => idOf.get(entityId)),
      );
    }
  });
  await server.drop(url);
  return { counts, texts: texts.length, entities: entities.size };
}
