import { FTM_LINKS } from '../../schema/ftm-links.ts';
import { toEdgeRow } from './ftm-edges.ts';
import { type FtmSource, readFtmEntity } from './ftm-entity.ts';
import { toNodeRow } from './ftm-nodes.ts';
import { createStatementGatherer, isFtmStatement } from './ftm-statements.ts';
import { parseJson, readLines } from './read-lines.ts';
import type { SourceRow } from './source-row.ts';

/** True if an id is that of an entity in the file; before its first reading is done, none is. */
export type IsEntity = (id: string) => boolean;

const toFtmRow = (line: number, source: FtmSource, isEntity: IsEntity): SourceRow =>
  Object.hasOwn(FTM_LINKS, source.schema) ? toEdgeRow(line, source, isEntity) : toNodeRow(line, source, isEntity);

/** Reads entities and links of FollowTheMoney, one a line, or their statements. */
export async function* readFtmRows(file: string, isEntity: IsEntity): AsyncGenerator<SourceRow> {
  const gatherer = createStatementGatherer();
  for await (const { number, text } of readLines(file)) {
    if (text.trim() === '') continue;
    const where = `${file}:${number}`;
    const json = parseJson(text, where);
    if (isFtmStatement(json)) gatherer.add(number, json, where);
    else yield toFtmRow(number, readFtmEntity(json, where), isEntity);
  }
  for (const { line, source } of gatherer.list()) yield toFtmRow(line, source, isEntity);
}
