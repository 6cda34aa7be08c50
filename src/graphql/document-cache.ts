import type { DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Characters of all documents that are kept, and of one: a document can take a hundred times as much memory as its text. */
const MAX_CHARACTERS = 128 * 1024;
const MAX_DOCUMENT_CHARACTERS = MAX_CHARACTERS / 8;

/** Keeps the documents that were used last, by their text. */
export function createDocumentCache() {
  const kept = new Map<string, DocumentNode>();
  let characters = 0;
  const remove = (text: string) => {
    if (kept.delete(text)) characters -= text.length;
  };
  return {
    get(text: string): DocumentNode | undefined {
      const document = kept.get(text);
      if (document && kept.delete(text)) kept.set(text, document); // now the last one
      return document;
    },
    set(text: string, document: DocumentNode): void {
      if (text.length > MAX_DOCUMENT_CHARACTERS) return;
      remove(text);
      kept.set(text, document);
      characters += text.length;
      for (const oldest of kept.keys()) {
        if (characters <= MAX_CHARACTERS) break;
        remove(oldest);
      }
    },
    size: () => characters,
  };
}

/**
 * Parses and validates a document once. Instead of the cache that comes with Yoga, which keeps 1,024 documents of any size for an hour, those that were
 * refused and their errors too: 400 MB after four minutes of hostile requests.
 */
export function createDocumentCachePlugin(cache = createDocumentCache()): Plugin {
  return {
    onParse({ params: { source }, setParsedDocument }) {
      const document = cache.get(typeof source === 'string' ? source : source.body);
      if (document) setParsedDocument(document);
    },
    onValidate({ params: { documentAST }, setResult }) {
      const text = documentAST.loc?.source.body;
      if (text === undefined) return undefined;
      if (cache.get(text) === documentAST) return setResult([]);
      return ({ valid }) => {
        if (valid) cache.set(text, documentAST);
      };
    },
  };
}
