import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse, print, printSchema, visit } from 'graphql';
import { type Config, PROJECT_ROOT } from '../../base/config.ts';
import { schema } from '../schema.ts';

const RELEASED = 'schema/released.graphql';

/** `npm run release -- VERSION`: keeps the API as that of a release, which later changes are compared with. */
export async function releaseCommand(_: Config, [version, ...rest]: readonly string[]): Promise<void> {
  if (version === undefined || rest.length > 0) throw new Error('Name the version: npm run release -- 0.2.0');
  const changes = await readFile(resolve(PROJECT_ROOT, 'CHANGELOG.md'), 'utf8');
  const [, latest] = /^## (\d\S*)/m.exec(changes) ?? [];
  if (latest !== version)
    throw new Error(`The latest version in CHANGELOG.md is ${latest ?? 'missing'}: move what is under Unreleased to a section ${version}`);
  await writeFile(resolve(PROJECT_ROOT, RELEASED), `# The API of ${version}, without descriptions.\n\n${printBare()}\n`);
  console.log(`wrote ${RELEASED}`);
}

/** The schema without descriptions: they promise nothing. */
const printBare = (): string =>
  print(
    visit(parse(printSchema(schema)), {
      enter: (node) => ('description' in node && node.description ? { ...node, description: undefined } : undefined),
    }),
  );
