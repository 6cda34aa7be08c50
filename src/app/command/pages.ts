import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../base/config.ts';
import { renderFile, renderPart } from './file-block.ts';
import { renderGolden, renderTabs } from './golden.ts';
import { renderErrors, renderLimits, renderSettings } from './reference.ts';
import { renderSql, renderSqlList } from './sql-example.ts';
import { renderEvents, renderPredicates, renderTypes, renderUnits } from './vocabulary.ts';

/** What stands between the markers `<!-- block argument -->` and `<!-- /block -->` of a page. */
const BLOCKS: Readonly<Record<string, (argument: string) => string>> = {
  example: renderGolden,
  tabs: renderTabs,
  sql: renderSql,
  joins: renderSqlList,
  file: renderFile,
  part: renderPart,
  settings: renderSettings,
  limits: renderLimits,
  errors: renderErrors,
  predicates: renderPredicates,
  types: renderTypes,
  events: renderEvents,
  units: renderUnits,
};

function fill(page: string): string {
  const written = readFileSync(join(PROJECT_ROOT, page), 'utf8');
  return written.replace(/<!-- (\w+)(?: (\S+))? -->\n[\s\S]*?<!-- \/\1 -->/g, (_, block: string, argument = '') => {
    const render = BLOCKS[block];
    if (!render) throw new Error(`${page} has a block ${block} that nothing fills`);
    return `<!-- ${block}${argument && ` ${argument}`} -->\n${render(argument)}\n<!-- /${block} -->`;
  });
}

/** The README and the pages of `docs/`, with everything that is read from the code, the goldens and the examples. */
export function printPages(): Readonly<Record<string, string>> {
  const docs = readdirSync(join(PROJECT_ROOT, 'docs')).filter((file) => file.endsWith('.md'));
  return Object.fromEntries(['README.md', ...docs.map((file) => `docs/${file}`)].map((page) => [page, fill(page)]));
}
