import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
/** Values, types, side effects, `import()`, and modules that are added to. */
const IMPORT = /\b(?:from|import|declare module)\s*\(?\s*'(\.[^']+)'/g;

/** One import within `src/`, by paths from the root of the project. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** Every import of one file of `src/` by another. */
export const listImports = (): readonly Import[] =>
  readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => join('src', path))
    .filter((path) => path.endsWith('.ts'))
    .flatMap((from) =>
      [...readFileSync(join(ROOT, from), 'utf8').matchAll(IMPORT)].map(([, path = '']) => ({
        from,
        to: normalize(join(dirname(from), path)),
      })),
    )
    .filter(({ to }) => to.startsWith('src/'));

/** The room a file lies in; `main.ts` is one of its own. */
export const roomOf = (path: string): string => path.split('/')[1]?.replace(/\.ts$/, '') ?? path;
