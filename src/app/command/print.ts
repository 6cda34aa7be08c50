import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { printed } from './printed.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** `npm run print`: writes the generated files that are checked in. */
export async function printCommand(): Promise<void> {
  for (const [file, text] of Object.entries(await printed())) {
    await writeFile(resolve(ROOT, file), text);
    console.log(`wrote ${file}`);
  }
}
