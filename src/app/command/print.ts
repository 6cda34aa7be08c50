import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PROJECT_ROOT } from '../../base/config.ts';
import { printFiles } from './printed.ts';

/** `npm run print`: writes the generated files that are checked in. */
export async function printCommand(): Promise<void> {
  for (const [file, text] of Object.entries(await printFiles())) {
    await writeFile(resolve(PROJECT_ROOT, file), text);
    console.log(`wrote ${file}`);
  }
}
