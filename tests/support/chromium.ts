import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Debian's Chromium, where it is on the PATH; tests that need it are skipped elsewhere. */
export const chromiumPath = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'chromium'))
  .find((path) => existsSync(path));

const QUIET = ['no-first-run', 'disable-background-networking', 'disable-component-update', 'disable-sync', 'disable-quic'];
/** WebGL is drawn by the processor. */
const ARGS = ['no-sandbox', 'disable-gpu', 'enable-unsafe-swiftshader', ...QUIET].map((name) => `--${name}`);

/** @throws where there is none */
export function launchChromium(): Promise<Browser> {
  if (!chromiumPath) throw new Error('there is no chromium on the PATH');
  return chromium.launch({ executablePath: chromiumPath, args: ARGS });
}

/** Where screenshots lie, for whoever wants to look. */
const SCREENSHOTS = resolve(import.meta.dirname, '../../screenshots');

export async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}
