import { createPolicy, hashSource } from '../http/policy.ts';

const STYLE = `
  :root { color-scheme: light dark; font: 14px/1.45 system-ui, sans-serif; }
  body { margin: 0; padding: .6rem .8rem; }
  h1 { font-size: 1.1rem; margin: 0; }
  p, ul { margin: .3rem 0 0; padding: 0; }
  li { list-style: none; }
  .quiet { opacity: .7; }
  a { color: inherit; }
`;

/** Nothing may load or run but the page's own style: the names in it come from users. OpenRefine shows the page within its own. */
export const PREVIEW_POLICY = createPolicy({ 'style-src': hashSource(STYLE) }, { framed: true });

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Escapes a text for HTML, including attributes. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

export interface Preview {
  readonly lang: string;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly description?: string | undefined;
  readonly names: readonly { readonly text: string; readonly lang: string }[];
  readonly statements: readonly { readonly predicate: string; readonly value: string; readonly evidence: string }[];
  /** Number of statements as text; absent if all are shown. */
  readonly more: string | undefined;
  readonly link: string;
}

/** The preview page of an entity. */
export function renderPreview({ lang, id, name, kind, description, names, statements, more, link }: Preview): string {
  const others = names.map(
    (one) => `<span lang="${escapeHtml(one.lang)}">${escapeHtml(one.text)}</span> <span class="quiet">${escapeHtml(one.lang)}</span>`,
  );
  const said = statements.map(
    ({ predicate, value, evidence }) =>
      `<li><span class="quiet">${escapeHtml(predicate)}</span> ${escapeHtml(value)} <span class="quiet">${escapeHtml(evidence)}</span></li>`,
  );
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<meta charset="utf-8">
<title>${escapeHtml(name)}</title>
<style>${STYLE}</style>
<h1>${escapeHtml(name)}</h1>
<p class="quiet">${escapeHtml(kind)} · <a href="${escapeHtml(link)}" target="_blank" rel="noopener">${escapeHtml(id)}</a></p>
${description === undefined ? '' : `<p>${escapeHtml(description)}</p>\n`}${others.length > 0 ? `<p>${others.join(' · ')}</p>\n` : ''}${said.length > 0 ? `<ul>${said.join('')}</ul>\n` : ''}${more === undefined ? '' : `<p class="quiet">${escapeHtml(more)}</p>\n`}</html>
`;
}
