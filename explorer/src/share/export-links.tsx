import { useState } from 'react';
import type { Picture } from '../graph/picture.ts';
import { useLang } from '../message/lang.ts';
import { useTexts } from '../message/use-texts.ts';
import { useExplored } from '../state/use-state.ts';
import { exportAddress, FORMATS, SCOPES, type Scope } from './export-address.ts';
import { SHARE_TEXTS } from './share.message.ts';

/** The data as files in every format that the server writes. */
export function ExportLinks({ picture }: { readonly picture: Picture }) {
  const t = useTexts(SHARE_TEXTS);
  const lang = useLang();
  const { state } = useExplored();
  const [scope, setScope] = useState<Scope>('shown');
  return (
    <section>
      <h2>{t.data}</h2>
      <fieldset className="share-scope">
        <legend className="unseen">{t.scope}</legend>
        {SCOPES.map((one) => (
          <label key={one}>
            <input type="radio" name="scope" checked={one === scope} onChange={() => setScope(one)} /> {t.scopes[one]}
          </label>
        ))}
      </fieldset>
      {scope !== 'all' && <p className="menu-hint">{t.scopeHint}</p>}
      <ul className="share-formats">
        {FORMATS.map(([format, name]) => (
          <li key={format}>
            <a href={exportAddress(format, scope, picture.of, state, lang)} download>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
