import type { LocalText } from '../../schema/ontology.ts';
import { canonicalizeTag, FALLBACK_LANGUAGES } from '../base/lang.ts';
import { limitWords } from './ftm-entity.ts';
import { pickRoles } from './names.ts';
import { parseJson, readJsonFile, readLines } from './read-lines.ts';
import type { SourceEntity, SourceIdentifier, SourceName, SourceRow, Unsaid } from './source-row.ts';
import { toClaimRow, writeSnak } from './wikidata-claims.ts';
import { EXTERNAL_IDS, findWikidataClass } from './wikidata-properties.ts';
import { type Claim, itemShape, toMapping, type WikidataItem } from './wikidata-shape.ts';
import { readItem } from './wikidata-values.ts';

/** Languages of the graph's names: `mul` stands for all that have no label of their own. */
const NAME_LANGUAGES = ['kk', 'kk-latn', 'kk-cyrl', 'kk-arab', 'kk-kz', 'kk-tr', 'kk-cn', 'ru', 'en', 'mul'];
const RANKS = ['preferred', 'normal', 'deprecated'];

const toTag = (language: string): string => canonicalizeTag(language) ?? 'und';

function readItemNames(item: WikidataItem): SourceName[] {
  const [labels, aliases] = [toMapping(item.labels), toMapping(item.aliases)];
  return pickRoles([
    ...NAME_LANGUAGES.flatMap((lang) => (labels[lang] ? [{ text: labels[lang].value, lang: toTag(lang), role: 'PRIMARY' as const }] : [])),
    ...NAME_LANGUAGES.flatMap((lang) =>
      (aliases[lang] ?? []).map(({ value }) => ({ text: value, lang: toTag(lang), role: 'ALIAS' as const })),
    ),
  ]);
}

/** Claims that somebody holds true, the best first. */
const listBest = (claims: readonly Claim[] = []): readonly Claim[] =>
  claims.filter(({ rank }) => rank !== 'deprecated').toSorted((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank));

function readCoordinates(claims: readonly Claim[] | undefined): Pick<SourceEntity, 'latitude' | 'longitude'> {
  const [found] = listBest(claims);
  const {
    latitude,
    longitude,
    globe = '',
  } = (found?.mainsnak.datavalue?.value ?? {}) as { latitude?: number; longitude?: number; globe?: string }; // checked below
  const isOnEarth = globe === '' || globe.endsWith('/Q2');
  return typeof latitude === 'number' && typeof longitude === 'number' && isOnEarth ? { latitude, longitude } : {};
}

const readIds = (claims: Readonly<Record<string, readonly Claim[]>>): SourceIdentifier[] =>
  Object.entries(EXTERNAL_IDS).flatMap(([property, scheme]) =>
    listBest(claims[property]).flatMap(({ mainsnak }) =>
      typeof mainsnak.datavalue?.value === 'string' ? [{ scheme, value: mainsnak.datavalue.value }] : [],
    ),
  );

function readDescription(item: WikidataItem): LocalText | undefined {
  const given = toMapping(item.descriptions);
  const texts = FALLBACK_LANGUAGES.flatMap((lang) => (given[lang] ? [[lang, given[lang].value] as const] : []));
  return texts.length === 0 ? undefined : (Object.fromEntries(texts) as LocalText); // of the three languages
}

function listOtherLanguages(line: number, item: WikidataItem): Unsaid[] {
  const others = Object.keys(toMapping(item.labels)).filter((language) => !NAME_LANGUAGES.includes(language));
  if (others.length === 0) return [];
  return [{ line, id: item.id, path: 'labels', value: others.join(' '), reason: 'names in these languages are not read' }];
}

function writeItem(item: WikidataItem): string {
  const names = readItemNames(item).map(({ text, lang, role }) => `${lang}${role === 'ALIAS' ? ' alias' : ''}: ${text}`);
  const classes = listBest(toMapping(item.claims)['P31']).map(({ mainsnak }) => writeSnak(mainsnak));
  return limitWords([item.id, ...names, ...classes].join('; '));
}

/** The rows of an item: one for its names and classes, and one for each claim. */
function* toItemRows(line: number, item: WikidataItem): Generator<SourceRow> {
  const claims = toMapping(item.claims);
  const classes = listBest(claims['P31']).flatMap(({ mainsnak }) => readItem(mainsnak) ?? []);
  const found = findWikidataClass(classes);
  const words = writeItem(item);
  if (!found) {
    const reason = 'it is an instance of no class that the graph has: neither it nor its claims are recorded';
    yield { line, words, entities: [], facts: [], unsaid: [{ line, id: item.id, path: 'P31', value: classes.join(' '), reason }] };
    return;
  }
  const entity: SourceEntity = {
    id: item.id,
    kind: found.kind,
    type: found.type,
    names: readItemNames(item),
    identifiers: readIds(claims),
    description: readDescription(item),
    ...(found.kind === 'EVENT' && { status: 'OCCURRED' }),
    ...(found.kind === 'PLACE' && readCoordinates(claims['P625'])),
  };
  yield { line, words, entities: [entity], facts: [], unsaid: listOtherLanguages(line, item) };
  const isRead = (property: string) => property === 'P31' || property in EXTERNAL_IDS || (property === 'P625' && found.kind === 'PLACE');
  for (const [property, list] of Object.entries(claims))
    for (const claim of isRead(property) ? list.filter(({ rank }) => rank === 'deprecated') : list)
      yield toClaimRow(line, item, found.kind, claim);
}

function readItemJson(json: unknown, where: string): WikidataItem | undefined {
  if (typeof json === 'object' && json !== null && 'type' in json && json.type !== 'item') return undefined; // properties and lexemes
  const { data, error } = itemShape.safeParse(json);
  if (data) return data;
  throw new Error(
    `${where}: no item of Wikidata: ${error.issues
      .slice(0, 5)
      .map(({ path, message }) => `${path.join('.')} ${message}`)
      .join('; ')}`,
  );
}

/** Reads items of Wikidata, one a line as in its dumps. */
export async function* readWikidataLines(file: string): AsyncGenerator<SourceRow> {
  for await (const { number, text } of readLines(file)) {
    const json = text.trim().replace(/,$/, '');
    if (json === '' || json === '[' || json === ']') continue;
    const item = readItemJson(parseJson(json, `${file}:${number}`), `${file}:${number}`);
    if (item) yield* toItemRows(number, item);
  }
}

/** Reads items of Wikidata as its API answers them: a mapping or a list of entities. */
export async function* readWikidataRows(file: string): AsyncGenerator<SourceRow> {
  const json = (await readJsonFile(file)) as { readonly entities?: object }; // each is checked
  const items = Array.isArray(json) ? json : Object.values(json.entities ?? { only: json });
  for (const [index, one] of items.entries()) {
    const item = readItemJson(one, `${file}, item ${index + 1}`);
    if (item) yield* toItemRows(index + 1, item);
  }
}
