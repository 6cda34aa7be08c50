import { extname } from 'node:path';
import type { Mapping } from './csv-mapping.ts';
import { readCsvRows } from './csv-rows.ts';
import { readDataset } from './dataset.ts';
import { readFtmRows } from './ftm-rows.ts';
import type { Source } from './import-file.ts';
import { readPopoloRows } from './popolo-rows.ts';
import { parseJson, readJsonFile, readLines } from './read-lines.ts';
import { readWikidataLines, readWikidataRows } from './wikidata-rows.ts';

export const SOURCE_FORMATS = ['csv', 'ftm', 'popolo', 'wikidata', 'wikidata-lines'] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

const TABLE_EXTENSIONS = ['.csv', '.tsv', '.txt'];
const EXPECTED =
  'a table (.csv, .tsv), entities or statements of FollowTheMoney (JSON, one a line), Popolo (JSON) or items of Wikidata (JSON)';

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> => typeof json === 'object' && json !== null;
const isItem = (json: unknown): boolean => isObject(json) && ('claims' in json || 'labels' in json);
const isFtm = (json: unknown): boolean => isObject(json) && 'schema' in json && ('properties' in json || 'prop' in json);

function findFormatOfJson(json: unknown): SourceFormat | undefined {
  if (isFtm(json)) return 'ftm';
  if (isItem(json)) return 'wikidata';
  if (Array.isArray(json)) return isItem(json[0]) ? 'wikidata' : undefined;
  if (!isObject(json)) return undefined;
  if (isObject(json['entities'])) return 'wikidata';
  return ['persons', 'organizations', 'memberships', 'posts'].some((collection) => Array.isArray(json[collection])) ? 'popolo' : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Finds the format of a file by its name and its first lines. @throws an Error that says what is expected */
export async function findFormat(file: string): Promise<SourceFormat> {
  if (TABLE_EXTENSIONS.includes(extname(file.replace(/\.gz$/i, '')).toLowerCase())) return 'csv';
  for await (const { number, text } of readLines(file)) {
    const line = text.trim().replace(/,$/, '');
    if (line === '') continue;
    if (line === '[') continue; // a dump of Wikidata, or a list over several lines
    if (!isJson(line)) break; // over several lines
    const found = findFormatOfJson(parseJson(line, `${file}:${number}`));
    if (found) return found === 'wikidata' ? (text.trim().startsWith('[') ? 'wikidata' : 'wikidata-lines') : found;
    throw new Error(`${file}: the format is not known: it must be ${EXPECTED}`);
  }
  const found = findFormatOfJson(await readJsonFile(file));
  if (!found || found === 'ftm') throw new Error(`${file}: the format is not known: it must be ${EXPECTED}`);
  return found;
}

/** Opens a file as a source of rows. @throws an Error for a table without a mapping */
export async function openSource(file: string, mapping?: Mapping): Promise<Source & { readonly format: SourceFormat }> {
  const format = await findFormat(file);
  const dataset = readDataset(file, mapping?.dataset);
  const common = { file, dataset, format };
  if (format === 'ftm') return { ...common, readRows: (isEntity) => readFtmRows(file, isEntity) };
  if (format === 'popolo') return { ...common, readRows: () => readPopoloRows(file) };
  if (format === 'wikidata') return { ...common, readRows: () => readWikidataRows(file) };
  if (format === 'wikidata-lines') return { ...common, readRows: () => readWikidataLines(file) };
  if (!mapping) throw new Error(`${file}: a table needs a mapping, which says what its columns mean: docs/import.md`);
  return { ...common, readRows: () => readCsvRows(file, mapping) };
}
