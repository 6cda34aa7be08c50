import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const ROOT = resolve(import.meta.dirname, '../..');

/** Debian's Chromium, where it is on the PATH; tests that need it are skipped elsewhere. */
export const chromiumPath = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'chromium'))
  .find((path) => existsSync(path));

const ARGS = [
  'no-sandbox',
  'disable-gpu',
  'no-first-run',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
  'disable-quic',
];
/** WebGL is drawn by the processor, where it is asked for: that takes a fifth of what the browser takes. */
const [WITH_WEBGL, WITHOUT_WEBGL] = ['enable-unsafe-swiftshader', 'disable-software-rasterizer'];

/** @throws where there is none */
export function launchChromium({ webgl = false } = {}): Promise<Browser> {
  if (!chromiumPath) throw new Error('there is no chromium on the PATH');
  const args = [...ARGS, webgl ? WITH_WEBGL : WITHOUT_WEBGL].map((name) => `--${name}`);
  return chromium.launch({ executablePath: chromiumPath, args });
}

/** A folder for screenshots, where somebody wants to look: SCREENSHOTS=screenshots npx vitest run tests/browser */
const SCREENSHOTS = process.env['SCREENSHOTS'];

export async function look(page: Page, name: string): Promise<void> {
  if (SCREENSHOTS) await page.screenshot({ path: resolve(ROOT, SCREENSHOTS, `${name}.png`) });
}
