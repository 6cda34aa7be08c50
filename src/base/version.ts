import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { isPackage, PROJECT_ROOT } from './config.ts';

/** The version of Shezhire, of its package.json. */
export function readVersion(): string {
  const file = resolve(PROJECT_ROOT, isPackage ? '../package.json' : 'package.json');
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}
