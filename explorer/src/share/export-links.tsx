import { useState } from 'react';
import { useStory } from '../article/use-story.ts';
import type { GraphData } from '../graph/graph-data.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { useExplored } from '../state/use-state.ts';
import { buildExportUrl, FORMATS, SCOPES, type Scope } from './export-url.ts';
import { SHARE_TEXTS } from './share.message.ts';

/** Links to the data in each format of the server. */
export function ExportLinks({ graph }: { readonly graph: GraphData }) {
  const t = useTexts(SHARE_TEXTS);
  const lang = useLang();
  const { state } = useExplored();
  const { base } = useStory();
  const [scope, setScope] = useState<Scope>('shown');
  return (
    <section>
      <h2>{t.data}</h2>
      <fieldset className="share-scope">
        <legend className="unseen">{t.scope}</legend>
        {SCOPES.map((option) => (
          <label key={option}>
            <input type="radio" name="scope" checked={option === scope} onChange={() => setScope(option)} /> {t.scopes[option]}
          </label>
        ))}
      </fieldset>
      {scope !== 'all' && <p className="menu-hint">{t.scopeHint}</p>}
      <ul className="share-formats">
        {FORMATS.map(([format, name]) => (
          <li key={format}>
            <a href={buildExportUrl(format, scope, { of: graph.of, article: base?.article ?? null }, state, lang)} download>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
