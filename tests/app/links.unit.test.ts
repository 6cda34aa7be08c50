import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGES = globSync('**/*.md', { cwd: ROOT, exclude: (name) => /(^|\/)(node_modules|\..+|dist)$/.test(String(name)) }).sort();

/** The page without its code, in which brackets mean something else. */
const readProse = (page: string): string =>
  readFileSync(resolve(ROOT, page), 'utf8')
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ''));

/** The anchors of a page's headings, as GitHub makes them. */
function listAnchors(page: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of readProse(page).matchAll(/^#{1,6} (.+)$/gm)) {
    const slug = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
    let anchor = slug;
    for (let copy = 1; anchors.has(anchor); copy += 1) anchor = `${slug}-${copy}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** The links of a page that lead nowhere. */
function listBroken(page: string): readonly string[] {
  const links = [...readProse(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : relative(ROOT, resolve(ROOT, dirname(page), path));
    if (!existsSync(resolve(ROOT, target))) return true;
    return anchor !== undefined && !listAnchors(target).has(anchor);
  });
}

test('there are pages to check', () => {
  expect(PAGES).toEqual(
    expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/queries.md', 'schema/README.md', 'bench/names/README.md']),
  );
});

test.each(PAGES)('the links of %s lead somewhere', (page) => {
  expect(listBroken(page)).toEqual([]);
});

test('every page of docs/ is linked from its list and, but for the list, from the README', () => {
  const docs = PAGES.filter((page) => page.startsWith('docs/') && page !== 'docs/README.md');
  for (const page of docs) {
    expect(readProse('docs/README.md')).toContain(`](${page.replace('docs/', '')})`);
    expect(readProse('README.md')).toContain(`](${page})`);
  }
});
