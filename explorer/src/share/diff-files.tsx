import { useState } from 'react';
import { DIFF_TEXTS } from '../diff/diff.message.ts';
import { useTexts } from '../message/use-texts.ts';
import { download } from './image-file.ts';

/** The formats of a diff: name, media type and end of the file. */
const FORMATS = [
  ['CSV', 'application/zip', 'csv.zip'],
  ['GraphML', 'application/graphml+xml', 'graphml'],
  ['GEXF', 'application/gexf+xml', 'gexf'],
  ['Cytoscape', 'application/vnd.cytoscape+json', 'json'],
] as const;

/** Buttons that save a diff, with what happened to each entity and fact. */
export function DiffFiles({ query, name }: { readonly query: string; readonly name: string }) {
  const t = useTexts(DIFF_TEXTS);
  const [failed, setFailed] = useState('');
  const save = async (accept: string, extension: string) => {
    setFailed('');
    try {
      const headers = { 'content-type': 'application/json', accept };
      const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
      if (!response.ok) throw new Error(String(response.status));
      download(`${name}.${extension}`, await response.blob());
    } catch (cause) {
      setFailed(cause instanceof Error ? cause.message : String(cause));
    }
  };
  return (
    <section>
      <h2>{t.file}</h2>
      <div className="share-row">
        {FORMATS.map(([title, accept, extension]) => (
          <button key={title} type="button" className="button" onClick={() => void save(accept, extension)}>
            {title}
          </button>
        ))}
      </div>
      {failed && <p role="alert">{`${t.fileFailed} ${failed}`}</p>}
    </section>
  );
}
