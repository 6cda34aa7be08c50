import { escapeHtml } from '../../reconcile/preview-page.ts';
import { EXAMPLES, type Example } from './examples.ts';

/** Height of the bar in pixels, which GraphiQL leaves free. */
const HEIGHT = 38;

const BAR_STYLE = `<style>
  .graphiql-container { height: calc(100vh - ${HEIGHT}px); }
  .bar { display: flex; gap: 1.5rem; align-items: center; height: ${HEIGHT}px; padding: 0 1rem; font: 14px/1.4 system-ui, sans-serif; background: #19212b; color: #e8edf2; }
  .bar a { color: #7cc4f5; }
  .bar summary { cursor: pointer; }
  .bar ul { position: fixed; z-index: 20; top: ${HEIGHT}px; max-width: min(44rem, 100vw - 2rem); max-height: calc(100vh - ${HEIGHT + 20}px); overflow: auto; margin: 0; padding: 0.6rem 1.2rem; border-radius: 0 0 8px 8px; background: #19212b; list-style: none; }
  .bar li { padding: 0.35rem 0; }
</style>`;

/** The question of an example: its first comment, up to the end of the first sentence. */
function readQuestion({ query, name }: Example): string {
  const comment = /^(?:#[^\n]*\n)+/.exec(query)?.[0] ?? name;
  const text = comment.replace(/^#[ ]?/gm, '').split(/\n\s*\n/)[0] ?? '';
  return (/^.*?[.?](?=\s|$)/s.exec(text)?.[0] ?? text).replace(/\s+/g, ' ').trim();
}

const renderItem = (example: Example): string =>
  `<li><a href="/graphql?query=${encodeURIComponent(example.query)}">${escapeHtml(readQuestion(example))}</a></li>`;

/** The bar above GraphiQL: the way to the explorer, and a gallery of all queries. Each opens in a tab of its own. */
export const renderBar = (): string =>
  `${BAR_STYLE}<nav class="bar" aria-label="Shezhire"><a href="/">Explorer</a><details><summary>Gallery of queries</summary><ul>${EXAMPLES.map(renderItem).join('')}</ul></details></nav>`;
