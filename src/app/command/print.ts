import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PROJECT_ROOT } from '../../base/config.ts';
import { printOntology } from './print-ontology.ts';

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await writeFile(resolve(PROJECT_ROOT, file), text);
    console.log(`wrote ${file}`);
  }
}

/** `npm run print`: writes the generated files that are checked in. */
export async function printCommand(): Promise<void> {
  await write(printOntology());
  // Everything else is made of the new ontology, so it is loaded only now.
  const { printFiles } = await import('./printed.ts');
  await write(await printFiles());
}
