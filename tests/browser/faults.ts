import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Pages without their words in which nothing was found: the same in another language needs no second look, which takes a second. */
const flawless = new Set<string>();

/** What axe-core finds wrong. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const skeleton = await skeletonOf(page);
  if (flawless.has(skeleton)) return [];
  await page.evaluate(AXE);
  const faults = await page.evaluate(async () => {
    // The script that was just run has put it there.
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
  });
  if (faults.length === 0) flawless.add(skeleton);
  return faults;
}

/** A page with an x for every text and every attribute that is one; what is empty stays empty. With its width, and whether it is dark. */
const skeletonOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const KEPT = /^(class|role|type|hidden|disabled|tabindex|data-.*|aria-(?!label|controls|describedby|activedescendant|owns).*)$/;
    const said = (text: string | null): string => ((text ?? '').trim() === '' ? '' : 'x');
    const skeleton = (element: Element): string => {
      const attributes = [...element.attributes].map(({ name, value }) => `${name}=${KEPT.test(name) ? value : said(value)}`);
      const inside = [...element.childNodes].map((child) => (child instanceof Element ? skeleton(child) : said(child.textContent)));
      return `<${element.tagName} ${attributes.join(' ')}>${inside.join('')}</>`;
    };
    return `${innerWidth} ${matchMedia('(prefers-color-scheme: dark)').matches} ${skeleton(document.documentElement)}`;
  });
